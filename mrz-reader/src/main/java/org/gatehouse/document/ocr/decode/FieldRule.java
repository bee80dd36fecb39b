// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/**
 * What may stand in the cells of one field, and how strange anything else would be. A cost is in nats: the natural logarithm
 * of how many times rarer such a character is, in print, than one that the standard expects. None is infinite, for specimens
 * and states break every rule, and what is clearly printed so must be reported so.
 */
interface FieldRule {

    /** A letter where only digits belong, or the other way round. */
    double WRONG_KIND = 7;

    /** Before the first cell of a field. */
    int START = 0;

    /**
     * The cost of a character, at least 0.
     *
     * @param state what {@link #next} said of the cells before, {@link #START} at the first
     * @param at the cell within the field, from 0
     */
    double cost(int state, int at, char c);

    /** What the cells so far come to, as far as the costs of later ones depend on it; not negative. */
    int next(int state, int at, char c);
}
