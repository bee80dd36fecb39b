// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/** The rest of a document number that runs on into the optional data: no fillers (Doc 9303-5 and -6 §4.2, note j). */
record RunOnRule() implements FieldRule {
    @Override
    public double cost(int state, int at, char c) {
        return c == Characters.FILLER ? WRONG_KIND : 0;
    }

    @Override
    public int next(int state, int at, char c) {
        return START;
    }
}
