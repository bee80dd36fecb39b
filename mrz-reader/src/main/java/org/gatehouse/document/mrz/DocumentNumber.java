// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

/**
 * A document number and what is left of the optional data next to it. A number of more than nine characters runs on into
 * the optional data: a filler stands for its check digit, then come the rest of the number, the check digit and a filler
 * (Doc 9303-5 and 9303-6, note j).
 */
record DocumentNumber(String number, CheckDigit check, String optionalData) {

    /** A number that cannot run on: passports, visas, the French card. */
    static DocumentNumber fixed(String field, char digit, String optional) {
        return new DocumentNumber(
                Fields.withoutFillers(field),
                CheckDigit.over(CheckDigit.Field.DOCUMENT_NUMBER, field, digit),
                optional);
    }

    /**
     * A number that may run on: TD1 and TD2. It does where all nine places before the check digit are taken and at least one
     * character and a check digit follow; anything else is a number whose check digit is a filler.
     */
    static DocumentNumber runningOn(String field, char digit, String optional) {
        int filler = optional.indexOf('<');
        int end = filler < 0 ? optional.length() : filler;
        if (digit != '<' || field.indexOf('<') >= 0 || end < 2) {
            return fixed(field, digit, optional);
        }
        String rest = optional.substring(0, end - 1);
        char runOnDigit = optional.charAt(end - 1);
        CheckDigit plain = CheckDigit.over(CheckDigit.Field.DOCUMENT_NUMBER, field + rest, runOnDigit);
        // The filler is left out (Doc 9303-5 §4.2.4, 9303-11 D.2); states count it all the same, which shifts the
        // weights.
        CheckDigit check = plain.valid()
                ? plain
                : CheckDigit.over(CheckDigit.Field.DOCUMENT_NUMBER, field + '<' + rest, runOnDigit);
        return new DocumentNumber(field + rest, check, optional.substring(end));
    }

    /** Without the number and the data. */
    @Override
    public String toString() {
        return "DocumentNumber[" + check + "]";
    }
}
