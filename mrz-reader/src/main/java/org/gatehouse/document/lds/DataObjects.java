// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** Reads data objects one after the other from a bounded range of bytes. */
final class DataObjects {
    /** The deepest path in a face of ISO/IEC 39794-5 has fifteen levels; those of all other files have at most nine. */
    private static final int MAX_DEPTH = 20;

    private final byte[] source;
    private final int end;
    private final int depth;
    private int at;

    DataObjects(byte[] file) throws LdsException {
        this(file, 0, file.length, 0);
    }

    DataObjects(byte[] source, int from, int length, int depth) throws LdsException {
        if (depth > MAX_DEPTH) {
            throw new LdsException(LdsErrorCode.TOO_MANY, "objects nested too deep");
        }
        this.source = source;
        this.at = from;
        this.end = from + length;
        this.depth = depth;
    }

    boolean hasNext() {
        return at < end;
    }

    /** The next object, which must have this tag. */
    DataObject next(int tag) throws LdsException {
        DataObject object = next();
        if (object.tag() != tag) {
            throw new LdsException(
                    LdsErrorCode.STRUCTURE, "an object " + Integer.toHexString(tag) + " is missing in its place");
        }
        return object;
    }

    /** The first object from here on that has this tag. */
    DataObject find(int tag) throws LdsException {
        while (hasNext()) {
            DataObject object = next();
            if (object.tag() == tag) {
                return object;
            }
        }
        throw new LdsException(LdsErrorCode.STRUCTURE, "no object " + Integer.toHexString(tag));
    }

    DataObject next() throws LdsException {
        int start = at;
        int tag = tag();
        int length = length();
        if (length > end - at) {
            throw new LdsException(LdsErrorCode.LENGTH, "an object is longer than what it lies in");
        }
        DataObject object = new DataObject(tag, source, start, at, length, depth);
        at += length;
        return object;
    }

    /** Refuses what is left. */
    void end() throws LdsException {
        if (hasNext()) {
            throw new LdsException(LdsErrorCode.TRAILING_BYTES, "more objects than the standard has here");
        }
    }

    private int tag() throws LdsException {
        int tag = octet(LdsErrorCode.TAG);
        if ((tag & 0x1F) != 0x1F) {
            return tag;
        }
        int part;
        int parts = 0;
        do {
            part = octet(LdsErrorCode.TAG);
            tag = tag << 8 | part;
            if (++parts > 2) {
                throw new LdsException(LdsErrorCode.TAG, "a tag of more than three bytes");
            }
        } while ((part & 0x80) != 0);
        return tag;
    }

    private int length() throws LdsException {
        int first = octet(LdsErrorCode.LENGTH);
        if (first < 0x80) {
            return first;
        }
        int count = first & 0x7F;
        if (count == 0 || count > 4) {
            throw new LdsException(LdsErrorCode.LENGTH, "a length of a form that no file uses");
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | octet(LdsErrorCode.LENGTH);
        }
        return length > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) length;
    }

    private int octet(LdsErrorCode missing) throws LdsException {
        if (at >= end) {
            throw new LdsException(missing, "the bytes end inside a header");
        }
        return source[at++] & 0xFF;
    }
}
