// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/**
 * The text that one layout makes of the cells, and how good that is.
 *
 * @param text of all lines
 * @param trellis all texts of this layout
 * @param judgement of the text
 * @param weight how the text looks and what it costs, nats, at most 0
 */
record Decision(Layout layout, String text, Trellis trellis, Layout.Judgement judgement, double weight) {

    /**
     * How much more often than a text at random one that is meant as an MRZ has a right check digit: nearly always instead of
     * one time in ten.
     */
    private static final double RIGHT_DIGIT = Math.log(10);

    /**
     * The likeliest text where check digits count; where that gives characters that the picture does not bear out, the likeliest
     * without them.
     */
    static Decision of(Layout layout, Choices[] cells, DecoderLimits limits) {
        Trellis trellis = Trellis.withChecks(layout, cells, limits.wrongDigitNats());
        String text = trellis.likeliest();
        if (!text.equals(looks(cells))) {
            String unchecked = Trellis.withoutChecks(layout, cells).likeliest();
            if (!supported(text, unchecked, layout, cells, trellis, limits)) {
                text = unchecked;
            }
        }
        return new Decision(layout, text, trellis, layout.judge(text), weight(text, layout, cells));
    }

    private static String looks(Choices[] cells) {
        StringBuilder text = new StringBuilder(cells.length);
        for (Choices cell : cells) {
            text.append(cell.characters()[0]);
        }
        return text.toString();
    }

    private static boolean supported(
            String text, String unchecked, Layout layout, Choices[] cells, Trellis trellis, DecoderLimits limits) {
        if (weight(unchecked, layout, cells) - weight(text, layout, cells) > limits.correctionNats()) {
            return false;
        }
        for (int i = 0; i < cells.length; i++) {
            boolean changed = text.charAt(i) != unchecked.charAt(i);
            if (changed && trellis.probability(i, text.charAt(i)) < limits.uniqueness()) {
                return false;
            }
        }
        return true;
    }

    /** Without check digits. */
    private static double weight(String text, Layout layout, Choices[] cells) {
        double weight = -layout.judge(text).cost();
        for (int i = 0; i < cells.length; i++) {
            weight -= cells[i].deficit(text.charAt(i));
        }
        return weight;
    }

    /** How much better than text at random, nats, less what the likeliest characters have in common. */
    double evidence(DecoderLimits limits) {
        return weight + judgement.right() * RIGHT_DIGIT - judgement.wrong() * (limits.wrongDigitNats() - RIGHT_DIGIT);
    }

    /** Natural logarithm of the probability of the whole text among all that the layout allows. */
    double logProbability(DecoderLimits limits) {
        return Math.min(0, weight - judgement.wrong() * limits.wrongDigitNats() - trellis.logTotal());
    }

    @Override
    public String toString() {
        return "Decision[" + layout.format() + "]";
    }
}
