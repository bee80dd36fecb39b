// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/**
 * Where the decoder draws its lines. All costs are in nats: natural logarithms of how many times less likely something is.
 *
 * <p>The values were chosen on generated pages whose seeds are used neither in training nor in the published figures, as low as the
 * aim of one wrong page accepted in 10,000 allows: {@code ./gatehouse bench mrz --seed 500000 --floors} shows how many right
 * and wrong readings lie above each confidence. None was fitted to pictures of real specimens. After another line model was
 * trained, they are to be measured again.
 *
 * @param clearNats how much less likely a character may look before the line model is more modest about it than it need be: its
 *     training keeps it from ever being certain, so of the characters that it calls 100 times likelier than any other far fewer
 *     than one in 100 are wrong
 * @param clearness by how much the nats beyond that count
 * @param choices most characters that are considered in a cell
 * @param rivalNats how much less likely than the likeliest a character may be and still count as its rival
 * @param confusionNats how much less likely a character may be and still be given instead, where the two are known to be taken
 *     for each other
 * @param strangeConfusionNats the same for any other two
 * @param wrongDigitNats how much rarer a check digit is that is printed wrong than one that is right
 * @param correctionNats how much less likely all characters together may be that are given for the sake of check digits only
 * @param uniqueness probability that a character given for the sake of a check digit must have, all rivals considered
 * @param coveredFloor least probability, all rivals considered, of a character under a right check digit that would notice it
 *     if it were its likeliest rival
 * @param floor the same for every other character: names, codes, and pairs like E and O that a check digit cannot tell apart
 * @param strictFloor the same for every character of a visa, which has no composite check digit, of lines with a wrong check
 *     digit, and of a state's code that nobody has published
 * @param pageFloor least natural logarithm of the probability that all characters are right
 * @param leastLooks least mean natural logarithm of the probability of the likeliest characters of all cells: below it lies
 *     what is no text
 * @param leastScore least {@link DecodedMrz#score()}: below it lies text that is no MRZ
 * @param mostGrammarNats most cost of all characters by the grammar of the format
 * @param mostGrammarNatsUnchecked the same where no check digit is right
 */
public record DecoderLimits(
        double clearNats,
        double clearness,
        int choices,
        double rivalNats,
        double confusionNats,
        double strangeConfusionNats,
        double wrongDigitNats,
        double correctionNats,
        double uniqueness,
        double coveredFloor,
        double floor,
        double strictFloor,
        double pageFloor,
        double leastLooks,
        double leastScore,
        double mostGrammarNats,
        double mostGrammarNatsUnchecked) {

    /** What the product uses. */
    public static final DecoderLimits DEFAULT =
            new DecoderLimits(2, 2, 8, 12, 6, 2.5, 4.5, 6, 0.8, 0.99, 0.995, 0.998, Math.log(0.99), -1, -0.6, 40, 14);

    /** What a difference of logarithms, as the line model gives them, counts. */
    double deficit(double nats) {
        return nats + Math.max(0, nats - clearNats) * (clearness - 1);
    }
}
