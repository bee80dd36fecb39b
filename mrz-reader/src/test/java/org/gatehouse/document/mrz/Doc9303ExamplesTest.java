// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The MRZs that Doc 9303 prints, eighth edition: whole ones in the appendices of parts 4 to 7, in 9303-3 Appendix A and in 9303-11
 * Appendix D.2, and the name fields in 9303-4 §4.2.3, 9303-5 §4.2.3, 9303-6 §4.2.3 and 9303-7 §4.2.3 and §7.2.3.
 */
class Doc9303ExamplesTest {
    private static final String ERIKSSON = "ERIKSSON<<ANNA<MARIA";

    /** Doc 9303-4, Appendices A and B. */
    @Test
    void thePassportOfPart4() throws MrzException {
        Mrz mrz = parsed(upper("P<UTO" + ERIKSSON, 44), "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
        assertThat(mrz.format()).isEqualTo(MrzFormat.TD3);
        assertThat(mrz.documentCode()).isEqualTo("P");
        assertEriksson(mrz, "L898902C3", "UTO");
        assertThat(mrz.birthDate().raw()).isEqualTo("740812");
        assertThat(mrz.expiryDate().raw()).isEqualTo("120415");
        assertThat(mrz.optionalData()).isEqualTo("ZE184226B");
        assertThat(mrz.checks()).hasSize(5);
    }

    /** Amendment 2 of Doc 9303-4, of 2026, prints the harmonised second letter of its §4.4 in the same example. */
    @Test
    void thePassportOfPart4AsAmended() throws MrzException {
        Mrz mrz = parsed(upper("PPUTO" + ERIKSSON, 44), "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
        assertThat(mrz.documentCode()).isEqualTo("PP");
        assertEriksson(mrz, "L898902C3", "UTO");
    }

    /** Doc 9303-5, Appendices A and B; the worked example of 9303-11 Appendix D.2 has the same lines. */
    @Test
    void theCardOfPart5() throws MrzException {
        Mrz mrz = parsed(upper("I<UTOD231458907", 30), "7408122F1204159UTO<<<<<<<<<<<6", upper(ERIKSSON, 30));
        assertThat(mrz.format()).isEqualTo(MrzFormat.TD1);
        assertThat(mrz.documentCode()).isEqualTo("I");
        assertEriksson(mrz, "D23145890", "UTO");
        assertThat(mrz.expiryDate().raw()).isEqualTo("120415");
        assertThat(mrz.optionalData()).isEmpty();
    }

    /** Doc 9303-6, Appendices A and B. */
    @Test
    void theCardOfPart6() throws MrzException {
        Mrz mrz = parsed(upper("I<UTO" + ERIKSSON, 36), "D231458907UTO7408122F1204159<<<<<<<6");
        assertThat(mrz.format()).isEqualTo(MrzFormat.TD2);
        assertEriksson(mrz, "D23145890", "UTO");
        assertThat(mrz.expiryDate().raw()).isEqualTo("120415");
    }

    /** Doc 9303-7, Appendices A.1 and B.1. */
    @Test
    void theVisaOfFormatAOfPart7() throws MrzException {
        Mrz mrz = parsed(upper("V<UTO" + ERIKSSON, 44), "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");
        assertThat(mrz.format()).isEqualTo(MrzFormat.MRVA);
        assertThat(mrz.documentCode()).isEqualTo("V");
        assertEriksson(mrz, "L8988901C", "XXX");
        assertThat(mrz.birthDate().raw()).isEqualTo("400907");
        assertThat(mrz.expiryDate().raw()).isEqualTo("961210");
        assertThat(mrz.optionalData()).isEqualTo("6ZE184226B");
        assertThat(mrz.checks())
                .extracting(CheckDigit::field)
                .containsExactly(
                        CheckDigit.Field.DOCUMENT_NUMBER, CheckDigit.Field.BIRTH_DATE, CheckDigit.Field.EXPIRY_DATE);
    }

    /** Doc 9303-7, Appendices A.2 and B.2. */
    @Test
    void theVisaOfFormatBOfPart7() throws MrzException {
        Mrz mrz = parsed(upper("V<UTO" + ERIKSSON, 36), "L8988901C4XXX4009078F9612109<<<<<<<<");
        assertThat(mrz.format()).isEqualTo(MrzFormat.MRVB);
        assertEriksson(mrz, "L8988901C", "XXX");
        assertThat(mrz.optionalData()).isEmpty();
        assertThat(mrz.checks()).hasSize(3);
    }

    /** Doc 9303-3 Appendix A, examples 3, 4 and 5; YTO is no published code, and the names are none of theirs. */
    @Test
    void theWorkedCheckDigitsOfPart3() throws MrzException {
        List<Mrz> examples = List.of(
                parsed(upper("P<YTO" + ERIKSSON, 44), "HA672242<6YTO5802254M9601086<<<<<<<<<<<<<<08"),
                parsed(upper("I<YTOD231458907", 30), "3407127M9507122YTO<<<<<<<<<<<2", upper(ERIKSSON, 30)),
                parsed(upper("I<YTO" + ERIKSSON, 36), "HA672242<6YTO5802254M9601086<<<<<<<8"));
        assertThat(examples).allMatch(Mrz::valid);
        assertThat(examples)
                .allSatisfy(mrz -> assertThat(mrz.warnings())
                        .containsExactly(
                                "the issuing state is no published code", "the nationality is no published code"));
        assertThat(examples).extracting(Mrz::documentNumber).containsExactly("HA672242", "D23145890", "HA672242");
        assertThat(CheckDigit.of("520727")).as("example 1").isEqualTo('3');
        assertThat(CheckDigit.of("AB2134<<<")).as("example 2").isEqualTo('5');
    }

    /** Doc 9303-11 Appendix D.2: the number D23145890734 runs on in a TD1 and in a TD2. */
    @Test
    void theLongNumbersOfPart11() throws MrzException {
        Mrz td1 = parsed(
                upper("I<UTOD23145890<7349", 30), "3407127M9507122UTO<<<<<<<<<<<2", upper("STEVENSON<<PETER<JOHN", 30));
        Mrz td2 = parsed(upper("I<UTOSTEVENSON<<PETER<JOHN", 36), "D23145890<UTO3407127M95071227349<<<8");
        for (Mrz mrz : List.of(td1, td2)) {
            assertThat(mrz.documentNumber()).isEqualTo("D23145890734");
            assertThat(mrz.checks())
                    .contains(new CheckDigit(CheckDigit.Field.DOCUMENT_NUMBER, '9', true))
                    .hasSize(4);
            assertThat(mrz.secondaryIdentifier()).isEqualTo("PETER JOHN");
            assertThat(mrz.optionalData()).isEmpty();
            assertThat(mrz.valid()).isTrue();
            assertThat(mrz.warnings()).isEmpty();
        }
    }

    /** Doc 9303-11 Appendix D.2: the passport whose number leaves a filler. */
    @Test
    void theShortNumberOfPart11() throws MrzException {
        Mrz mrz = parsed(upper("P<UTO" + ERIKSSON, 44), "L898902C<3UTO6908061F9406236ZE184226B<<<<<14");
        assertEriksson(mrz, "L898902C", "UTO");
        assertThat(mrz.birthDate().raw()).isEqualTo("690806");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameIsDividedAndRecognised(String clause, String prefix, int width, String written, String printed)
            throws MrzException {
        Mrz mrz = withName(prefix, printed, width);
        String[] identifiers = printed.split("<<", 2);
        assertThat(mrz.primaryIdentifier()).isEqualTo(identifiers[0].replace('<', ' '));
        assertThat(mrz.secondaryIdentifier()).isEqualTo(identifiers.length > 1 ? identifiers[1].replace('<', ' ') : "");
        boolean full = printed.length() == width;
        assertThat(mrz.nameMayBeTruncated()).as(clause).isEqualTo(full);
        assertThat(mrz.warnings().contains("the name fills its field: it may be truncated"))
                .isEqualTo(full);
        boolean whole = WrittenName.of(written)
                                .primary()
                                .replaceAll("[- ']", "")
                                .length()
                        + WrittenName.of(written).secondary().replace(" ", "").length()
                == printed.replace("<", "").length();
        assertThat(NameComparison.between(WrittenName.of(written), mrz))
                .as(clause)
                .isEqualTo(whole ? NameLikeness.SAME : NameLikeness.COULD_BE_SAME);
    }

    /** Clause, what stands before the name in its line, width of the name field, name of the VIZ, name of the MRZ. */
    static Stream<Object[]> names() {
        return NAMES.lines()
                .map(line -> line.split(" *\\| *", -1))
                .flatMap(row -> formats(row[0]).map(format ->
                        new Object[] {row[0] + " " + format.name(), format.prefix(), format.width(), row[1], row[2]}));
    }

    private record Field(String name, String prefix, int width) {}

    private static Stream<Field> formats(String clause) {
        return switch (clause.substring(0, clause.indexOf(' '))) {
            case "9303-4" -> Stream.of(new Field("2021", "P<UTO", 39), new Field("2026", "PPUTO", 39));
            case "9303-5" -> Stream.of(new Field("", "", 30));
            case "9303-6" -> Stream.of(new Field("", "I<UTO", 31));
            case "9303-7A" -> Stream.of(new Field("", "V<UTO", 39));
            case "9303-7B" -> Stream.of(new Field("", "V<UTO", 31));
            default -> throw new AssertionError(clause);
        };
    }

    /** As printed, without the fillers at the end. */
    private static final String NAMES = """
            9303-4 §4.2.3 | ERIKSSON, ANNA MARIA | ERIKSSON<<ANNA<MARIA
            9303-4 §4.2.3 | HENG, DEBORAH MING LO | HENG<<DEBORAH<MING<LO
            9303-4 §4.2.3 | SMITH-JONES, SUSIE MARGARET | SMITH<JONES<<SUSIE<MARGARET
            9303-4 §4.2.3 | O'CONNOR, ENYA SIOBHAN | OCONNOR<<ENYA<SIOBHAN
            9303-4 §4.2.3 | VAN DER MUELLEN, MARTIN | VAN<DER<MUELLEN<<MARTIN
            9303-4 §4.2.3 | AL-BASRI, HUDA MUHAMMAD JAWAD | AL<BASRI<<HUDA<MUHAMMAD<JAWAD
            9303-4 §4.2.3 | VILARCHAO FERNANDEZ, JOSE RAMON | VILARCHAO<FERNANDEZ<<JOSE<RAMON
            9303-4 §4.2.3 | ARKFREITH | ARKFREITH
            9303-4 §4.2.3 | SATRIYA SUDARPA | SATRIYA<SUDARPA
            9303-4 §4.2.3 | NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG | NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K
            9303-4 §4.2.3 | NILAVADHANANANDA, ARNPOL PETCH CHARONGUANG | NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU
            9303-4 §4.2.3 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI
            9303-4 §4.2.3 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNELONG<WOOLOOM<WARRAND<WARNAM<<DINGO
            9303-4 §4.2.3 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNEL<WOOLOO<WARRAN<WARNAM<<DINGO<POTO
            9303-4 §4.2.3 | PAPANDROPOULOUS, JONATHON WARREN TREVOR | PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR
            9303-5 §4.2.3.1 | NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG | NILAVADHANANANDA<<CHAYAPA<DE<K
            9303-5 §4.2.3.1 | NILAVADHANANANDA, ARNPOL PETCH CHARONGUANG | NILAVADHANANANDA<<ARNPOL<PE<CH
            9303-5 §4.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNELONG<WOOLOOMOOLOO<W<W<<DI
            9303-5 §4.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNELONG<WOOLOOM<WA<WARN<<D<P
            9303-5 §4.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNE<WOOLO<WARRA<WARNA<<DIN<P
            9303-5 §4.2.3.3 | PAPANDROPOULOUS, JONATHON ALEC | PAPANDROPOULOUS<<JONATHON<ALEC
            9303-5 §4.2.3.4 | VAN DER MUELLEN, MARTIN | VAN<DER<MUELLEN<<MARTIN
            9303-5 §4.2.3.4 | AL-BASRI, HUDA MUHAMMAD JAWAD | AL<BASRI<<HUDA<MUHAMMAD<JAWAD
            9303-5 §4.2.3.4 | VILARCHAO FERNANDEZ, JOSE RAMON | VILARCHAO<FERNANDEZ<<JOSE<RAMO
            9303-5 §4.2.3.5 | ARKFREITH | ARKFREITH
            9303-5 §4.2.3.5 | SATRIYA SUDARPA | SATRIYA<SUDARPA
            9303-6 §4.2.3.1 | NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG | NILAVADHANANANDA<<CHAYAPA<DEJ<K
            9303-6 §4.2.3.1 | NILAVADHANANANDA, ARNPOL PETCH CHARONGUANG | NILAVADHANANANDA<<ARN<PET<CHARO
            9303-6 §4.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNELONG<WOOLOOMOOLOO<W<W<<D<P
            9303-6 §4.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNELONG<WOOLOOM<WAR<WARN<<D<P
            9303-6 §4.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNEL<WOOLO<WARRA<WARNA<<DIN<P
            9303-6 §4.2.3.3 | PAPANDROPOULOUS, JONATHOON ALEC | PAPANDROPOULOUS<<JONATHOON<ALEC
            9303-6 §4.2.3.4 | VAN DER MUELLEN, MARTIN | VAN<DER<MUELLEN<<MARTIN
            9303-6 §4.2.3.4 | AL-BASRI, HUDA MUHAMMAD JAWAD | AL<BASRI<<HUDA<MUHAMMAD<JAWAD
            9303-6 §4.2.3.4 | VILARCHAO FERNANDEZ, JOSE RAMON | VILARCHAO<FERNANDEZ<<JOSE<RAMON
            9303-6 §4.2.3.5 | ARKFREITH | ARKFREITH
            9303-6 §4.2.3.5 | SATRIYA SUDARPA | SATRIYA<SUDARPA
            9303-7A §4.2.3 | ERIKSSON, ANNA MARIA | ERIKSSON<<ANNA<MARIA
            9303-7A §4.2.3 | HENG, DEBORAH MING LO | HENG<<DEBORAH<MING<LO
            9303-7A §4.2.3 | SMITH-JONES, SUSIE MARGARET | SMITH<JONES<<SUSIE<MARGARET
            9303-7A §4.2.3 | O'CONNOR, ENYA SIOBHAN | OCONNOR<<ENYA<SIOBHAN
            9303-7A §4.2.3 | VAN DER MUELLEN, MARTIN | VAN<DER<MUELLEN<<MARTIN
            9303-7A §4.2.3 | ARKFREITH | ARKFREITH
            9303-7A §4.2.3.1 | NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG | NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K
            9303-7A §4.2.3.1 | NILAVADHANANANDA, ARNPOL PETCH CHARONGUANG | NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU
            9303-7A §4.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI
            9303-7A §4.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNELONG<WOOLOOM<WARRAND<WARNAM<<DINGO
            9303-7A §4.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNEL<WOOLOO<WARRAN<WARNAM<<DINGO<POTO
            9303-7A §4.2.3.3 | PAPANDROPOULOUS, JONATHON WARREN TREVOR | PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR
            9303-7B §7.2.3 | ERIKSSON, ANNA MARIA | ERIKSSON<<ANNA<MARIA
            9303-7B §7.2.3 | HENG, DEBORAH MING LO | HENG<<DEBORAH<MING<LO
            9303-7B §7.2.3 | SMITH-JONES, SUSIE MARGARET | SMITH<JONES<<SUSIE<MARGARET
            9303-7B §7.2.3 | O'CONNOR, ENYA SIOBHAN | OCONNOR<<ENYA<SIOBHAN
            9303-7B §7.2.3 | VAN DER MUELLEN, MARTIN | VAN<DER<MUELLEN<<MARTIN
            9303-7B §7.2.3 | ARKFREITH | ARKFREITH
            9303-7B §7.2.3.1 | NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG | NILAVADHANANANDA<<CHAYAPA<DEJ<K
            9303-7B §7.2.3.1 | NILAVADHANANANDA, ARNPOL PETCH CHARONGUANG | NILAVADHANANANDA<<ARNP<PE<CHARO
            9303-7B §7.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNELONG<WOOLOOMOOLOO<WAR<W<<D
            9303-7B §7.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENNELONG<WOOLOOM<WAR<WA<<DINGO
            9303-7B §7.2.3.2 | BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO | BENN<WOOL<WARR<WARN<<DINGO<POTO
            9303-7B §7.2.3.3 | PAPANDROPOULOUS, STEPHEN TREVOR | PAPANDROPOULOUS<<STEPHEN<TREVOR
            """;

    private static Mrz withName(String prefix, String name, int width) throws MrzException {
        String field = upper(prefix + name, prefix.length() + width);
        return switch (field.length()) {
            case 30 -> parsed(upper("I<UTOD231458907", 30), "7408122F1204159UTO<<<<<<<<<<<6", field);
            case 36 -> parsed(field, "D231458907UTO7408122F1204159<<<<<<<6");
            default -> parsed(field, "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
        };
    }

    private static void assertEriksson(Mrz mrz, String number, String nationality) {
        assertThat(mrz.issuingState()).isEqualTo("UTO");
        assertThat(mrz.documentNumber()).isEqualTo(number);
        assertThat(mrz.primaryIdentifier()).isEqualTo("ERIKSSON");
        assertThat(mrz.secondaryIdentifier()).isEqualTo("ANNA MARIA");
        assertThat(mrz.nationality()).isEqualTo(nationality);
        assertThat(mrz.sex()).isEqualTo(Sex.FEMALE);
        assertThat(mrz.valid()).isTrue();
        assertThat(mrz.warnings()).isEmpty();
    }

    private static Mrz parsed(String... lines) throws MrzException {
        return MrzParser.parse(List.of(lines));
    }

    private static String upper(String text, int width) {
        return text + "<".repeat(width - text.length());
    }
}
