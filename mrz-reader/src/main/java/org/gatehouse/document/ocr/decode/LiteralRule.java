// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/**
 * Characters that stand in every document of the format.
 *
 * @param text the field as it must be
 * @param cost of any other character
 */
record LiteralRule(String text, double cost) implements FieldRule {
    @Override
    public double cost(int state, int at, char c) {
        return c == text.charAt(at) ? 0 : cost;
    }

    @Override
    public int next(int state, int at, char c) {
        return START;
    }
}
