// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

/**
 * One character that is given otherwise than it looked, because the grammar of the format or a check digit leaves no other
 * choice. Never silent: every one is reported. Holds personal data; {@link #toString()} shows none of it.
 *
 * @param line from 0
 * @param position from 0
 * @param seen what it looked like most
 * @param given what is reported
 */
public record Correction(int line, int position, char seen, char given) {
    @Override
    public String toString() {
        return "Correction[line " + line + ", position " + position + "]";
    }
}
