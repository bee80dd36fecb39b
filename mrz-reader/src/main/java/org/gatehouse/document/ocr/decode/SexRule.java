// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/** The sex: M, F or the filler; X belongs to the page's other part, but is printed here too (Doc 9303-4 §4.2.2.2). */
record SexRule() implements FieldRule {

    private static final double UNSPECIFIED = 1;
    private static final double X = 3;

    @Override
    public double cost(int state, int at, char c) {
        return switch (c) {
            case 'M', 'F' -> 0;
            case Characters.FILLER -> UNSPECIFIED;
            case 'X' -> X;
            default -> WRONG_KIND;
        };
    }

    @Override
    public int next(int state, int at, char c) {
        return START;
    }
}
