// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gatehouse.document.mrz.CheckDigit;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.document.ocr.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecoderTest {

    /** As on a page without fault, on one that is worn, and on one that is hardly legible. */
    private static final double CLEAN = 0.02;

    private static final double WORN = 0.06;
    private static final double HARDLY_LEGIBLE = 0.12;

    private static final List<String> PASSPORT = List.of("P<UTOSPECIMENOWA<<ZUZANNA<TESTA<<<<<<<<<<<<<", data());

    private static DecoderLimits exact(DecoderLimits limits) {
        return new DecoderLimits(
                limits.clearNats(),
                1,
                limits.choices(),
                limits.rivalNats(),
                limits.confusionNats(),
                limits.strangeConfusionNats(),
                limits.wrongDigitNats(),
                limits.correctionNats(),
                limits.uniqueness(),
                limits.coveredFloor(),
                limits.floor(),
                limits.strictFloor(),
                limits.pageFloor(),
                limits.leastLooks(),
                limits.leastScore(),
                limits.mostGrammarNats(),
                limits.mostGrammarNatsUnchecked());
    }

    private static String data() {
        String number = "XY1234567" + CheckDigit.of("XY1234567");
        String birth = "850617" + CheckDigit.of("850617");
        String expiry = "310930" + CheckDigit.of("310930");
        String optional = "<".repeat(15);
        return number + "UTO" + birth + "F" + expiry + optional + CheckDigit.of(number + birth + expiry + optional);
    }

    /** Print here is simulated with probabilities that are exact: nothing of them is too modest. */
    private static final DecoderLimits LIMITS = exact(DecoderLimits.DEFAULT);

    private final Decoder decoder = new Decoder(LIMITS);

    private final Random random = new Random(20261);

    private final GeneratedMrz documents = new GeneratedMrz(random);

    private final SimulatedPrint print = new SimulatedPrint(random);

    private DecodedMrz decode(List<String> printed, double noise) {
        return decoder.decode(print.of(printed, noise)).orElseThrow();
    }

    /** Cells that hold what is printed for certain, but one that looks like something else. */
    private static List<Lattice> clear(List<String> printed, int line, int position, char looksLike, double deficit) {
        List<Lattice> lattices = new ArrayList<>();
        for (String each : printed) {
            float[][] cells = new float[each.length()][];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = certain(each.charAt(i));
            }
            lattices.add(new Lattice(cells, 0));
        }
        float[] cell = certain(looksLike);
        cell[Alphabet.classOf(printed.get(line).charAt(position))] = (float) -deficit;
        lattices.get(line).logProbabilities()[position] = cell;
        return lattices;
    }

    private static float[] certain(char c) {
        float[] cell = new float[Alphabet.SIZE];
        Arrays.fill(cell, -20);
        cell[Alphabet.classOf(c)] = 0;
        return cell;
    }

    private static String looks(List<Lattice> lattices) {
        StringBuilder text = new StringBuilder();
        for (Lattice lattice : lattices) {
            for (int i = 0; i < lattice.cells(); i++) {
                text.append(lattice.best(i));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void cleanPrintOfEveryFormatIsReadAndAccepted(MrzFormat format) {
        for (int i = 0; i < 200; i++) {
            List<String> printed = documents.of(format);

            DecodedMrz decoded = decode(printed, CLEAN);

            assertThat(decoded.format()).isEqualTo(format);
            assertThat(decoded.lines()).isEqualTo(printed);
            assertThat(decoded.corrections()).isEmpty();
            assertThat(decoded.valid()).as("%s", printed).isTrue();
            assertThat(decoded.accepted()).as("%s", printed).isTrue();
            assertThat(decoded.confidence()).isBetween(-0.005, 0.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void grammarAndCheckDigitsReadMoreThanMeetsTheEye(MrzFormat format) {
        int asItLooks = 0;
        int decoded = 0;
        for (int i = 0; i < 300; i++) {
            List<String> printed = documents.of(format);
            List<Lattice> lattices = print.of(printed, WORN);
            asItLooks += looks(lattices).equals(String.join("", printed)) ? 1 : 0;
            decoded += decoder.decode(lattices).orElseThrow().lines().equals(printed) ? 1 : 0;
        }

        assertThat(asItLooks).isLessThan(270);
        assertThat(300 - decoded).isLessThan((300 - asItLooks) / 2);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAcceptedOfWornPrintIsNearlyAlwaysRight(MrzFormat format) {
        int accepted = 0;
        int wrong = 0;
        for (int i = 0; i < 300; i++) {
            List<String> printed = documents.of(format);
            DecodedMrz decoded = decode(printed, WORN);
            accepted += decoded.accepted() ? 1 : 0;
            wrong += decoded.accepted() && !decoded.lines().equals(printed) ? 1 : 0;
        }

        // What a page must at least be, all rivals considered, and most are much better.
        double allowed = accepted * (1 - Math.exp(LIMITS.pageFloor()));
        // Of print like this little is accepted, and what is must be right.
        assertThat(accepted).isPositive();
        assertThat(wrong).isLessThanOrEqualTo((int) Math.ceil(allowed));
    }

    @ParameterizedTest
    @EnumSource
    void withTheLimitsOfTheProductNothingWrongIsAcceptedOfCleanPrint(MrzFormat format) {
        Decoder product = new Decoder();
        int accepted = 0;
        for (int i = 0; i < 300; i++) {
            List<String> printed = documents.of(format);
            DecodedMrz decoded = product.decode(print.of(printed, CLEAN)).orElseThrow();
            accepted += decoded.accepted() ? 1 : 0;
            assertThat(!decoded.accepted() || decoded.lines().equals(printed))
                    .as("accepted as it is not printed: %s", printed)
                    .isTrue();
        }
        assertThat(accepted).isGreaterThan(290);
    }

    @ParameterizedTest
    @EnumSource
    void everyCharacterGivenOtherwiseThanItLooksIsReportedAndWasDoubtful(MrzFormat format) {
        int corrections = 0;
        for (int i = 0; i < 300; i++) {
            List<Lattice> lattices = print.of(documents.of(format), i % 2 == 0 ? WORN : HARDLY_LEGIBLE);
            Optional<DecodedMrz> decoded = decoder.decode(lattices);
            if (decoded.isEmpty()) {
                continue;
            }
            char[] undone = String.join("", decoded.get().lines()).toCharArray();
            for (Correction correction : decoded.get().corrections()) {
                Lattice line = lattices.get(correction.line());
                undone[correction.line() * line.cells() + correction.position()] = correction.seen();
                assertThat(correction.seen()).isNotEqualTo(correction.given());
                assertThat(line.logProbability(correction.position(), correction.seen())
                                - line.logProbability(correction.position(), correction.given()))
                        .isLessThanOrEqualTo((float) LIMITS.confusionNats());
                corrections++;
            }
            assertThat(new String(undone)).isEqualTo(looks(lattices));
        }

        assertThat(corrections).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"TD1", "TD2", "TD3", "MRVA", "MRVB"})
    void aCheckDigitPrintedWrongIsGivenAsPrinted(MrzFormat format) {
        for (int i = 0; i < 100; i++) {
            List<String> printed = new ArrayList<>(documents.of(format));
            int line = 1;
            int at = format == MrzFormat.TD1 ? 6 : 19;
            char wrong = (char) ('0' + (printed.get(line).charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            printed.set(
                    line,
                    printed.get(line).substring(0, at)
                            + wrong
                            + printed.get(line).substring(at + 1));

            DecodedMrz decoded = decode(printed, CLEAN);

            assertThat(decoded.lines()).isEqualTo(printed);
            assertThat(decoded.corrections()).isEmpty();
            assertThat(decoded.valid()).isFalse();
        }
    }

    @Test
    void aDoubtfulLetterInADateIsTheDigitThatItLooksLike() {
        DecodedMrz decoded = decoder.decode(clear(PASSPORT, 1, 17, 'I', 3)).orElseThrow();

        assertThat(decoded.lines()).isEqualTo(PASSPORT);
        assertThat(decoded.corrections()).containsExactly(new Correction(1, 17, 'I', '1'));
        assertThat(decoded.accepted()).isTrue();
    }

    @Test
    void aClearLetterInADateStaysAndIsNotValid() {
        DecodedMrz decoded = decoder.decode(clear(PASSPORT, 1, 16, 'G', 9)).orElseThrow();

        assertThat(decoded.lines().get(1).charAt(16)).isEqualTo('G');
        assertThat(decoded.corrections()).isEmpty();
        assertThat(decoded.accepted()).isFalse();
    }

    @Test
    void twoCharactersThatACheckDigitCannotTellApartAreNotAcceptedWhenInDoubt() {
        List<Lattice> visible = clear(PASSPORT, 1, 3, '8', 2);
        List<Lattice> invisible = clear(PASSPORT, 1, 1, 'E', 2);
        invisible.get(1).logProbabilities()[1][Alphabet.classOf('O')] = -1;

        assertThat(decoder.decode(visible).orElseThrow().lines()).isEqualTo(PASSPORT);
        assertThat(decoder.decode(visible).orElseThrow().accepted()).isTrue();
        assertThat(decoder.decode(invisible).orElseThrow().accepted()).isFalse();
    }

    @Test
    void anUnpublishedCodeThatIsClearlyPrintedIsNotMadeAPublishedOne() {
        List<String> printed = List.of(PASSPORT.get(0).replace("UTO", "UTQ"), PASSPORT.get(1));

        DecodedMrz decoded = decode(printed, CLEAN);

        assertThat(decoded.lines()).isEqualTo(printed);
        assertThat(decoded.accepted()).isTrue();
    }

    @Test
    void aCodeInDoubtIsThePublishedOneButIsNotAccepted() {
        DecodedMrz decoded = decoder.decode(clear(PASSPORT, 0, 4, 'Q', 1)).orElseThrow();

        assertThat(decoded.lines()).isEqualTo(PASSPORT);
        assertThat(decoded.corrections()).containsExactly(new Correction(0, 4, 'Q', 'O'));
        assertThat(decoded.accepted()).isFalse();
    }

    @Test
    void aPoorFillerBehindTheNameIsNoLetter() {
        DecodedMrz decoded = decoder.decode(clear(PASSPORT, 0, 38, 'K', 1)).orElseThrow();

        assertThat(decoded.lines()).isEqualTo(PASSPORT);
    }

    @Test
    void linesOfTextThatAreNoMrzAreNotReported() {
        String text = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";
        for (int i = 0; i < 600; i++) {
            MrzFormat shape = MrzFormat.values()[i % 3];
            int alphabet = i % 4 == 0 ? 10 : i % 4 == 1 ? 26 : 37;
            List<String> lines = new ArrayList<>();
            for (int line = 0; line < shape.lines(); line++) {
                StringBuilder characters = new StringBuilder();
                for (int c = 0; c < shape.width(); c++) {
                    characters.append((alphabet == 10 ? text.substring(26) : text).charAt(random.nextInt(alphabet)));
                }
                lines.add(characters.toString());
            }

            assertThat(decoder.decode(print.of(lines, CLEAN))).isEmpty();
        }
    }

    @Test
    void anMrzUpsideDownInItsLinesIsNotReportedOrScoresLess() {
        List<Lattice> lattices = print.of(PASSPORT, CLEAN);
        double right = decoder.decode(lattices).orElseThrow().score();

        Optional<DecodedMrz> swapped = decoder.decode(List.of(lattices.get(1), lattices.get(0)));

        assertThat(swapped.map(DecodedMrz::score).orElse(-100.0)).isLessThan(right - 0.3);
    }

    @Test
    void latticesOfNoFormatsShapeAreNoMrz() {
        Lattice line = print.of(PASSPORT, CLEAN).get(0);

        assertThat(decoder.decode(List.of())).isEmpty();
        assertThat(decoder.decode(List.of(line))).isEmpty();
        assertThat(decoder.decode(List.of(line, line, line))).isEmpty();
        assertThat(decoder.decode(List.of(line, new Lattice(new float[36][Alphabet.SIZE], 0))))
                .isEmpty();
        assertThat(decoder.decode(List.of(new Lattice(new float[0][], 0), new Lattice(new float[0][], 0))))
                .isEmpty();
    }

    @Test
    void whateverALatticeHoldsDecodingEndsWithoutAnException() {
        float[] odd = {Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, 0, -1e30f, 1e30f, -0.5f, -3};
        for (int i = 0; i < 500; i++) {
            MrzFormat shape = MrzFormat.values()[i % 3];
            List<Lattice> lattices = new ArrayList<>(print.of(documents.of(shape), HARDLY_LEGIBLE));
            for (int change = random.nextInt(200); change > 0; change--) {
                float[][] cells = lattices.get(random.nextInt(lattices.size())).logProbabilities();
                cells[random.nextInt(cells.length)][random.nextInt(Alphabet.SIZE)] = odd[random.nextInt(odd.length)];
            }

            Optional<DecodedMrz> decoded = decoder.decode(lattices);

            assertThat(decoded.map(d -> d.lines().size()).orElse(shape.lines())).isEqualTo(shape.lines());
            assertThat(decoded.map(DecodedMrz::score).orElse(0.0)).isFinite();
        }
    }

    @Test
    void whatIsDecodedShowsNothingOfItInItsText() {
        assertThat(decode(PASSPORT, CLEAN)).hasToString("DecodedMrz[TD3, valid, accepted]");
    }
}
