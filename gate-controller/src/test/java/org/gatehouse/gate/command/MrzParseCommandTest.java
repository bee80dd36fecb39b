// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import org.gatehouse.document.mrz.CheckDigit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzParseCommandTest {

    /** A holder who does not exist, of the state that Doc 9303 keeps for specimens. */
    private static final String NAMES = "P<UTOSPECIMENOWA<<ZUZANNA<TESTA<<<<<<<<<<<<<";

    private static final String DATA = data();

    private static final String PASSPORT = NAMES + "\n" + DATA + "\n";

    private static String data() {
        String number = "XY1234567" + CheckDigit.of("XY1234567");
        String birth = "850617" + CheckDigit.of("850617");
        String expiry = "310930" + CheckDigit.of("310930");
        String optional = "<".repeat(14) + "<";
        return number + "UTO" + birth + "F" + expiry + optional + CheckDigit.of(number + birth + expiry + optional);
    }

    private static Invocation parse(String input, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "mrz";
        arguments[1] = "parse";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Invocation.withInput(input, arguments);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new java.util.ArrayList<>();
        for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }

    @Test
    void anMrzBecomesOneObjectWithTheNamesOfTheContract() {
        Invocation parsed = parse(PASSPORT);

        assertThat(parsed.exit()).isZero();
        assertThat(parsed.err()).isEmpty();
        assertThat(names(parsed.object())).containsExactly("format", "fields", "checks", "valid", "warnings");
        assertThat(parsed.object().get("format").asText()).isEqualTo("TD3");
        assertThat(parsed.object().get("valid").asBoolean()).isTrue();
        assertThat(parsed.object().get("checks").get("composite").asBoolean()).isTrue();
    }

    @Test
    void withoutBeingAskedNothingAboutTheHolderIsPrinted() {
        Invocation parsed = parse(PASSPORT);

        JsonNode fields = parsed.object().get("fields");
        assertThat(fields.get("primaryIdentifier").asText()).isEqualTo("withheld");
        assertThat(fields.get("optionalData").asText()).isEmpty();
        assertThat(fields.get("issuingState").asText()).isEqualTo("UTO");
        assertThat(parsed.out()).doesNotContain("SPECIMENOWA", "ZUZANNA", "XY1234567", "850617", "310930", "emale");
    }

    @Test
    void whoAsksForPersonalDataGetsTheFieldsAsTheyAre() {
        JsonNode fields = parse(PASSPORT, "--show-personal-data").object().get("fields");

        assertThat(fields.get("primaryIdentifier").asText()).isEqualTo("SPECIMENOWA");
        assertThat(fields.get("secondaryIdentifier").asText()).isEqualTo("ZUZANNA TESTA");
        assertThat(fields.get("documentNumber").asText()).isEqualTo("XY1234567");
        assertThat(fields.get("birthDate").asText()).isEqualTo("850617");
        assertThat(fields.get("sex").asText()).isEqualTo("female");
    }

    @Test
    void datesAreGivenAsPrintedAndAsInterpretedButOnlyToWhoAsksForPersonalData() {
        JsonNode fields = parse(PASSPORT, "--show-personal-data").object().get("fields");
        assertThat(fields.get("birthDateInterpreted").asText()).isEqualTo("1985-06-17");
        assertThat(fields.get("expiryDate").asText()).isEqualTo("310930");
        assertThat(fields.get("expiryDateInterpreted").asText()).isEqualTo("2031-09-30");
        assertThat(parse(PASSPORT).out()).doesNotContain("1985", "2031");
    }

    @ParameterizedTest
    @CsvSource({
        "'V<UTOSPECIMENOWA<<ZUZANNA<TESTA<<<<<<<<<<<<<\nXY12345670UTO8506170F3109300<<<<<<<<<<<<<<<0', MRVA",
        "'VCUTOSPECIMENOWA<<ZUZANNA<TESTA<<<<<\nXY12345670UTO8506170F3109300<<<<<<<<', MRVB",
        "'IDFRASPECIMEN<<<<<<<<<<<<<<<<<932013\n0506932020438ZUZANNA<<TEST<2906209F3', FRA_ID"
    })
    void visasAndTheFrenchCardAreParsedToo(String lines, String format) {
        Invocation parsed = parse(lines + "\n");
        assertThat(parsed.exit()).isZero();
        assertThat(parsed.object().get("format").asText()).isEqualTo(format);
        assertThat(parsed.out()).doesNotContain("ZUZANNA");
    }

    @ParameterizedTest
    @CsvSource({
        "'SPECIMENOWA, ZUZANNA TESTA', same",
        "'Śpecimenowa, Żuzanna-Testa', same",
        "'Specimenowa Zuzanna, Testa', couldBeSame",
        "'SPECIMENOWA, ANNA', different",
        "'Ελένη', undecided"
    })
    void theNameOfTheVisualZoneIsComparedOnRequest(String name, String word) {
        Invocation parsed = parse(PASSPORT, "--name", name);
        assertThat(parsed.object().get("name").asText()).isEqualTo(word);
        assertThat(parsed.out()).doesNotContainIgnoringCase("zuzanna");
    }

    @Test
    void linesInTheWrongOrderShowNoPieceOfTheNumberAsADocumentCode() {
        Invocation parsed = parse(DATA + "\n" + NAMES + "\n");

        assertThat(parsed.object().get("valid").asBoolean()).isFalse();
        assertThat(parsed.object().get("fields").get("documentCode").asText()).isEqualTo("withheld");
        assertThat(parsed.out()).doesNotContain("XY", "123");
    }

    @Test
    void aWrongCheckDigitIsReportedAndIsNoFailure() {
        Invocation parsed = parse(PASSPORT.replace("850617", "850618"));

        assertThat(parsed.exit()).isZero();
        assertThat(parsed.object().get("valid").asBoolean()).isFalse();
        assertThat(parsed.object().get("checks").get("birthDate").asBoolean()).isFalse();
        assertThat(parsed.object().get("checks").get("documentNumber").asBoolean())
                .isTrue();
    }

    @Test
    void blankLinesSeparateHoweverManyAndHoweverTheLinesEnd() {
        Invocation parsed =
                parse("\uFEFF\n \n" + PASSPORT.replace("\n", "  \r\n") + "\t\r\n\n\n" + NAMES + "\n" + DATA);

        assertThat(parsed.exit()).isZero();
        assertThat(parsed.objects())
                .hasSize(2)
                .allMatch(object -> object.get("valid").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({
        "'P<UTOONE', LINE_COUNT",
        "'P<UTOONE\nTWO\nTHREE\nFOUR\nFIVE\nSIX', LINE_COUNT",
        "'P<UTOONE\nTWO', LINE_LENGTH",
        "'p<utospecimenowa<<zuzanna<testa<<<<<<<<<<<<<\nxy12345670UTO8506170F3109300<<<<<<<<<<<<<<<0', CHARACTER",
        "'P<UTOSPECIMENÖWA<<ZUZANNA<TESTA<<<<<<<<<<<<<\nXY12345670UTO8506170F3109300<<<<<<<<<<<<<<<0', CHARACTER"
    })
    void whatIsNoMrzGivesACodeAndASentenceWithoutRepeatingTheLines(String input, String code) {
        Invocation refused = parse(input);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.object().get("error").asText()).isEqualTo(code);
        assertThat(refused.object().get("sentence").asText()).endsWith(".");
        assertThat(refused.out()).doesNotContainIgnoringCase("UTO").doesNotContainIgnoringCase("zuzanna");
    }

    @Test
    void afterABadGroupTheOthersAreStillParsedAndTheExitCodeTells() {
        Invocation parsed = parse("\nnonsense\n\n" + PASSPORT);

        assertThat(parsed.exit()).isEqualTo(1);
        assertThat(parsed.objects()).hasSize(2);
        assertThat(parsed.objects().get(0).get("line").asInt()).isEqualTo(2);
        assertThat(parsed.objects().get(1).get("valid").asBoolean()).isTrue();
    }

    @Test
    void aLineOfAMillionCharactersIsNoMrzEvenWhereItBeginsLikeOne() {
        Invocation parsed = parse(NAMES + " ".repeat(100) + "X".repeat(1_000_000) + "\n" + DATA);

        assertThat(parsed.object().get("error").asText()).isEqualTo("LINE_LENGTH");
    }

    @Test
    void noInputAtAllIsAFailureThatSaysSo() {
        Invocation none = parse("\n\n");

        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("There was no MRZ on standard input.");
    }

    @Test
    void inputBeyondTheLimitIsNotReadAndIsSaid() {
        Invocation parsed = parse(PASSPORT + "\n".repeat((int) MrzInput.MAX_CHARACTERS));

        assertThat(parsed.exit()).isEqualTo(1);
        assertThat(parsed.objects()).hasSize(1);
        assertThat(parsed.err()).contains("longer than 16 Mi characters");
    }
}
