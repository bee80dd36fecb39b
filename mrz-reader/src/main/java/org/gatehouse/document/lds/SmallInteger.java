// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.OptionalInt;

/** INTEGERs of SecurityInfos: versions, parameter and key identifiers. */
final class SmallInteger {
    static final int TAG = 0x02;
    private static final int MAX_BYTES = 4;

    private SmallInteger() {}

    /** Its value, 0 to 2^31 - 1; empty when it is no INTEGER, a negative or a larger one. */
    static OptionalInt of(DataObject object) throws LdsException {
        if (object.tag() != TAG || object.length() < 1 || object.length() > MAX_BYTES || object.at(0) > 0x7F) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) object.number(0, object.length()));
    }

    /** The same of an object that must be one. */
    static int required(DataObject object) throws LdsException {
        return of(object).orElseThrow(() -> new LdsException(LdsErrorCode.STRUCTURE, "no small INTEGER"));
    }

    /** The same of the last object in a sequence, which may be missing, but be nothing else. */
    static OptionalInt last(DataObjects fields) throws LdsException {
        if (!fields.hasNext()) {
            return OptionalInt.empty();
        }
        OptionalInt value = OptionalInt.of(required(fields.next()));
        fields.end();
        return value;
    }
}
