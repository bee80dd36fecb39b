// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Arrays;

/** The content of a security object, as its signer signed it. Immutable. */
public final class SignedContent {
    private final byte[] bytes;

    SignedContent(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of the raw bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedContent that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SignedContent[" + bytes.length + " bytes]";
    }
}
