// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Cuts DER into its elements without decoding them, so that each stays the bytes that its signer signed. */
final class Elements {
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    private static final int MAX_LENGTH_OCTETS = 4;

    private Elements() {}

    /**
     * The elements inside an element, whole, header included.
     *
     * @param tag the one-byte tag that the outer element must have
     * @param most how many there may be
     * @throws IOException when a length is indefinite, cut off or too long, or anything is left over
     */
    static List<byte[]> inside(byte[] element, int tag, int most) throws IOException {
        if (element.length == 0 || (element[0] & 0xFF) != tag || end(element, 0, element.length) != element.length) {
            throw new IOException("not the element that belongs here");
        }
        List<byte[]> elements = new ArrayList<>();
        for (int at = contentStart(element, 0, element.length); at < element.length; ) {
            if (elements.size() == most) {
                throw new IOException("too many elements");
            }
            int end = end(element, at, element.length);
            elements.add(Arrays.copyOfRange(element, at, end));
            at = end;
        }
        return elements;
    }

    /** Whether something is a SEQUENCE that begins with that object identifier, its length definite or not. */
    static boolean startsWithObjectIdentifier(byte[] element, ASN1ObjectIdentifier identifier) {
        try {
            byte[] wanted = identifier.getEncoded();
            int at = element.length > 1 && (element[1] & 0xFF) == 0x80 ? 2 : contentStart(element, 0, element.length);
            return (element[0] & 0xFF) == SEQUENCE
                    && at + wanted.length <= element.length
                    && Arrays.equals(element, at, at + wanted.length, wanted, 0, wanted.length);
        } catch (IOException e) {
            return false;
        }
    }

    private static int end(byte[] source, int at, int limit) throws IOException {
        int start = contentStart(source, at, limit);
        int first = source[at + 1] & 0xFF;
        long length = first;
        if (first >= 0x80) {
            length = 0;
            for (int i = at + 2; i < start; i++) {
                length = length << 8 | (source[i] & 0xFF);
            }
        }
        if (length > limit - start) {
            throw new IOException("an element longer than what it lies in");
        }
        return start + (int) length;
    }

    private static int contentStart(byte[] source, int at, int limit) throws IOException {
        if (at + 2 > limit || (source[at] & 0x1F) == 0x1F) {
            throw new IOException("no element");
        }
        int first = source[at + 1] & 0xFF;
        int octets = first < 0x80 ? 0 : first & 0x7F;
        if (first == 0x80 || octets > MAX_LENGTH_OCTETS || at + 2 + octets > limit) {
            throw new IOException("a length that is indefinite, too long or cut off");
        }
        return at + 2 + octets;
    }
}
