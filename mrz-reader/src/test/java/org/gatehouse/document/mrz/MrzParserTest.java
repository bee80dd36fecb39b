// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gatehouse.document.mrz.CheckDigit.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrzParserTest {
    private static final String TD3_UPPER = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String TD3_LOWER = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    @Test
    void aLongNumberMayCountTheFillerOrNot() throws MrzException {
        char plain = CheckDigit.of("D23145890" + "206");
        char withFiller = CheckDigit.of("D23145890" + "<" + "206");
        assertThat(plain).isNotEqualTo(withFiller);
        for (char digit : new char[] {plain, withFiller}) {
            Mrz mrz = td2("D23145890<UTO3407127M9507122206" + digit + "<<<");
            assertThat(mrz.documentNumber()).isEqualTo("D23145890206");
            assertThat(check(mrz, Field.DOCUMENT_NUMBER).valid()).isTrue();
            assertThat(mrz.valid()).isTrue();
        }
        char wrong = (char) ('0' + (plain - '0' + 1) % 10);
        wrong = wrong == withFiller ? (char) ('0' + (wrong - '0' + 1) % 10) : wrong;
        assertThat(check(td2("D23145890<UTO3407127M9507122206" + wrong + "<<<"), Field.DOCUMENT_NUMBER)
                        .valid())
                .isFalse();
    }

    @Test
    void aLongNumberMayFillTheOptionalDataToItsEnd() throws MrzException {
        char digit = CheckDigit.of("D23145890" + "123456");
        Mrz mrz = td2("D23145890<UTO3407127M9507122123456" + digit);
        assertThat(mrz.documentNumber()).isEqualTo("D23145890123456");
        assertThat(mrz.valid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"D23145<<<,7<<<<<<,D23145,7", "D23145<<<,ABC<<<<,D23145,ABC", "D23145890,7<<<<<<,D23145890,7"})
    void aNumberThatCannotRunOnHasAWrongCheckDigitAndTheOptionalDataStays(
            String field, String optional, String number, String optionalData) throws MrzException {
        Mrz mrz = td2(field + "<" + "UTO3407127M9507122" + optional);

        assertThat(mrz.documentNumber()).isEqualTo(number);
        assertThat(mrz.optionalData()).isEqualTo(optionalData);
        assertThat(check(mrz, Field.DOCUMENT_NUMBER).valid()).isFalse();
    }

    @Test
    void anEmptyPersonalNumberMayHaveTheFillerForItsCheckDigit() throws MrzException {
        for (char digit : new char[] {'<', '0'}) {
            String body = "L898902C36UTO7408122F1204159<<<<<<<<<<<<<<" + digit;
            Mrz mrz = MrzParser.parse(List.of(TD3_UPPER, body + composite(body)));
            assertThat(check(mrz, Field.OPTIONAL_DATA).valid()).isTrue();
            assertThat(mrz.valid()).isTrue();
        }
        String filled = "L898902C36UTO7408122F1204159ZE184226B<<<<<" + '<';
        assertThat(check(MrzParser.parse(List.of(TD3_UPPER, filled + composite(filled))), Field.OPTIONAL_DATA)
                        .valid())
                .isFalse();
    }

    @Test
    void everyWrongCheckDigitIsReportedAndNothingIsRepaired() throws MrzException {
        for (int position : new int[] {9, 19, 27, 42, 43}) {
            char wrong = TD3_LOWER.charAt(position) == '9' ? '0' : (char) (TD3_LOWER.charAt(position) + 1);
            String lower = TD3_LOWER.substring(0, position) + wrong + TD3_LOWER.substring(position + 1);
            Mrz mrz = MrzParser.parse(List.of(TD3_UPPER, lower));
            assertThat(mrz.valid()).isFalse();
            assertThat(mrz.lines().get(1)).isEqualTo(lower);
            assertThat(mrz.documentNumber()).isEqualTo("L898902C3");
        }
    }

    @Test
    void germanysSingleLetterIsAKnownStateAndAnUnknownOneIsAWarning() throws MrzException {
        assertThat(MrzParser.parse(List.of("P<D<<ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", TD3_LOWER))
                        .issuingState())
                .isEqualTo("D");
        assertThat(MrzParser.parse(List.of("P<D<<ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", TD3_LOWER))
                        .warnings())
                .isEmpty();
        assertThat(MrzParser.parse(List.of("P<BDRERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", TD3_LOWER))
                        .warnings())
                .containsExactly("the issuing state is no published code");
    }

    @Test
    void namesWithOneIdentifierOrASingleFillerAreAllPrimary() throws MrzException {
        Mrz single = MrzParser.parse(List.of("P<UTOARKFREITH<ALAN<<<<<<<<<<<<<<<<<<<<<<<<<", TD3_LOWER));
        assertThat(single.primaryIdentifier()).isEqualTo("ARKFREITH ALAN");
        assertThat(single.secondaryIdentifier()).isEmpty();
        assertThat(single.warnings()).containsExactly("the name has no secondary identifier");
        Mrz onlyGiven = MrzParser.parse(List.of("P<UTO<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<<<<<", TD3_LOWER));
        assertThat(onlyGiven.primaryIdentifier()).isEmpty();
        assertThat(onlyGiven.secondaryIdentifier()).isEqualTo("ANNA MARIA");
    }

    @Test
    void aNameThatReachesTheEdgeMayBeTruncated() throws MrzException {
        Mrz mrz = MrzParser.parse(List.of("P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", TD3_LOWER));
        assertThat(mrz.secondaryIdentifier()).isEqualTo("CHAYAPA DEJTHAMRONG K");
        assertThat(mrz.warnings()).containsExactly("the name fills its field: it may be truncated");
    }

    @Test
    void sexIsUnspecifiedForTheFillerAndWithAWarningForAnX() throws MrzException {
        Mrz filler = MrzParser.parse(List.of(TD3_UPPER, TD3_LOWER.replace("2F1", "2<1")));
        assertThat(filler.sex()).isEqualTo(Sex.UNSPECIFIED);
        assertThat(filler.warnings()).isEmpty();
        Mrz x = MrzParser.parse(List.of(TD3_UPPER, TD3_LOWER.replace("2F1", "2X1")));
        assertThat(x.sex()).isEqualTo(Sex.UNSPECIFIED);
        assertThat(x.warnings()).containsExactly("the sex is X, where an MRZ has the filler");
    }

    @Test
    void partialDatesAreKeptAsPrinted() throws MrzException {
        String body = "L898902C36UTO74<<<<" + CheckDigit.of("74<<<<") + "F1204159ZE184226B<<<<<1";
        Mrz mrz = MrzParser.parse(List.of(TD3_UPPER, body + composite(body)));
        assertThat(mrz.birthDate()).isEqualTo(new MrzDate("74<<<<"));
        assertThat(mrz.valid()).isTrue();
    }

    @Test
    void aVisaIsToldByItsFirstLetterAndNothingGuardsItAsAWhole() throws MrzException {
        Mrz a = MrzParser.parse(List.of(TD3_UPPER.replace("P<", "VN"), TD3_LOWER));
        assertThat(a.format()).isEqualTo(MrzFormat.MRVA);
        assertThat(a.documentCode()).isEqualTo("VN");
        assertThat(a.optionalData()).as("positions 29 to 44").isEqualTo("ZE184226B 10");
        assertThat(a.checks()).hasSize(3).allMatch(CheckDigit::valid);
        assertThat(a.warnings()).isEmpty();
        assertThat(a.format().mayHaveChip()).isFalse();
        Mrz b = MrzParser.parse(
                List.of("VCUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D23145890<UTO7408122F12041591234567A"));
        assertThat(b.format()).isEqualTo(MrzFormat.MRVB);
        assertThat(b.documentNumber()).as("numbers of visas do not run on").isEqualTo("D23145890");
        assertThat(b.optionalData()).isEqualTo("1234567A");
        assertThat(check(b, Field.DOCUMENT_NUMBER).valid()).isFalse();
    }

    @Test
    void theFrenchCardHasItsNamesApartAndNeitherExpiryNorNationality() throws MrzException {
        String upper = "IDFRASPECIMEN<DUPONT<<<<<<<<<<932013";
        String body = "050693202043" + CheckDigit.of("050693202043") + "ZUZANNA<<TESTA" + "290620"
                + CheckDigit.of("290620") + "F";
        Mrz mrz = MrzParser.parse(List.of(upper, body + CheckDigit.of(upper + body)));
        assertThat(mrz.format()).isEqualTo(MrzFormat.FRA_ID);
        assertThat(mrz.issuingState()).isEqualTo("FRA");
        assertThat(mrz.documentNumber()).isEqualTo("050693202043");
        assertThat(mrz.primaryIdentifier()).isEqualTo("SPECIMEN DUPONT");
        assertThat(mrz.secondaryIdentifier()).isEqualTo("ZUZANNA TESTA");
        assertThat(mrz.birthDate().raw()).isEqualTo("290620");
        assertThat(mrz.sex()).isEqualTo(Sex.FEMALE);
        assertThat(mrz.nationality()).isEmpty();
        assertThat(mrz.expiryDate()).isEqualTo(MrzDate.NOT_PRINTED);
        assertThat(mrz.expiryDate().unknown()).isTrue();
        assertThat(mrz.expiryDate().complete()).isFalse();
        assertThat(mrz.optionalData()).isEqualTo("932013");
        assertThat(mrz.checks())
                .extracting(CheckDigit::field)
                .containsExactly(Field.DOCUMENT_NUMBER, Field.BIRTH_DATE, Field.COMPOSITE);
        assertThat(mrz.valid()).isTrue();
        assertThat(mrz.warnings()).containsExactly("the name fills its field: it may be truncated");
        assertThat(mrz.format().mayHaveChip()).isFalse();
        String other = upper.replace("932013", "932014");
        assertThat(check(MrzParser.parse(List.of(other, body + CheckDigit.of(upper + body))), Field.COMPOSITE)
                        .valid())
                .as("the first line is guarded too")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P<", "PA", "PC", "PD", "PE", "PL", "PM", "PO", "PP", "PR", "PS", "PT", "PU"})
    void everySecondLetterOfAPassportIsItsStates(String code) throws MrzException {
        assertThat(MrzParser.parse(List.of(code + TD3_UPPER.substring(2), TD3_LOWER))
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"I<,0", "ID,0", "AC,0", "AR,0", "C1,0", "CV,1", "IV,1", "AI,1", "XX,1"})
    void aCardHasNoVNorAiAndOnlyACrewsIsAc(String code, int warnings) throws MrzException {
        Mrz td1 = MrzParser.parse(List.of(
                code + "UTOD231458907<<<<<<<<<<<<<<<",
                "7408122F1204159UTO<<<<<<<<<<<6",
                "ERIKSSON<<ANNA<<<<<<<<<<<<<<<<"));
        assertThat(td1.warnings()).hasSize(warnings);
        assertThat(td1.valid()).isTrue();
        Mrz td2 = MrzParser.parse(
                List.of(code + "UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"));
        assertThat(td2.warnings()).hasSize(code.equals("AC") ? 1 : warnings);
    }

    @Test
    void anEmptyNationalityAndAnEmptyNameAreWarnings() throws MrzException {
        Mrz mrz = MrzParser.parse(List.of("P<UTO" + "<".repeat(39), TD3_LOWER.replace("UTO", "<<<")));
        assertThat(mrz.nationality()).isEmpty();
        assertThat(mrz.warnings()).containsExactly("there is no name", "the nationality is empty");
    }

    @Test
    void aRefusalSaysWhereItIsAndNotWhatStandsThere() {
        assertThatThrownBy(() -> MrzParser.parse(List.of(TD3_UPPER, TD3_LOWER.replace('F', 'f'))))
                .hasMessage("CHARACTER: a character that no MRZ has, in line 2 at position 21");
        assertThatThrownBy(() -> MrzParser.parse(List.of(TD3_UPPER, TD3_LOWER.substring(1))))
                .hasMessage("LINE_LENGTH: lines of 44, 43 characters, which no format has");
        assertThatThrownBy(() -> MrzParser.parse(List.of(TD3_UPPER)))
                .hasMessage("LINE_COUNT: an MRZ has two or three lines, and there are 1");
    }

    @Test
    void whatIsNoMrzIsRefusedByName() {
        assertCode(MrzErrorCode.LINE_COUNT);
        assertCode(MrzErrorCode.LINE_COUNT, TD3_UPPER);
        assertCode(MrzErrorCode.LINE_LENGTH, TD3_UPPER, TD3_LOWER.substring(1));
        assertCode(MrzErrorCode.LINE_LENGTH, TD3_UPPER, TD3_LOWER, TD3_LOWER);
        assertCode(MrzErrorCode.CHARACTER, TD3_UPPER, TD3_LOWER.replace('<', ' '));
        assertCode(MrzErrorCode.CHARACTER, TD3_UPPER, TD3_LOWER.replace('F', 'f'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERIKSSON", "L898902C3", "740812", "ZE184226B"})
    void nothingPersonalIsPrinted(String secret) throws MrzException {
        Mrz mrz = MrzParser.parse(List.of(TD3_UPPER, TD3_LOWER));
        assertThat(mrz.toString() + mrz.birthDate() + mrz.checks() + mrz.warnings())
                .doesNotContain(secret);
        assertThatThrownBy(() -> MrzParser.parse(List.of(TD3_UPPER, TD3_LOWER + secret)))
                .message()
                .doesNotContain(secret);
    }

    private static Mrz td2(String body) throws MrzException {
        String checked = body.substring(0, 10) + body.substring(13, 20) + body.substring(21, 35);
        return MrzParser.parse(List.of("I<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<", body + CheckDigit.of(checked)));
    }

    private static char composite(String body) {
        return CheckDigit.of(body.substring(0, 10) + body.substring(13, 20) + body.substring(21, 43));
    }

    private static CheckDigit check(Mrz mrz, Field field) {
        return mrz.checks().stream().filter(c -> c.field() == field).findFirst().orElseThrow();
    }

    private static void assertCode(MrzErrorCode code, String... lines) {
        assertThatThrownBy(() -> MrzParser.parse(List.of(lines)))
                .isInstanceOfSatisfying(
                        MrzException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
