// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/**
 * A change to the plain data of an answer, or to its status. Where an edit speaks of a tag, it means the first data object
 * with that tag, in any constructed object of an answer that is well-formed BER-TLV; lengths around it are put right.
 */
public sealed interface AnswerEdit {

    /**
     * A data object gets another tag.
     *
     * @param tag the tag it has, one or two bytes
     * @param other the tag it gets
     */
    record ReplaceTag(int tag, int other) implements AnswerEdit {}

    /**
     * A data object gets another value.
     *
     * @param tag its tag
     * @param value its new value
     */
    record ReplaceValue(int tag, byte[] value) implements AnswerEdit {

        /** Copies. */
        public ReplaceValue {
            value = value.clone();
        }

        /** A copy. */
        @Override
        public byte[] value() {
            return value.clone();
        }
    }

    /**
     * A data object goes missing.
     *
     * @param tag its tag
     */
    record RemoveObject(int tag) implements AnswerEdit {}

    /**
     * A constructed data object gets one more object, at its end.
     *
     * @param parent tag of the constructed object
     * @param tag tag of the new one
     * @param value its value
     */
    record AddObject(int parent, int tag, byte[] value) implements AnswerEdit {

        /** Copies. */
        public AddObject {
            value = value.clone();
        }

        /** A copy. */
        @Override
        public byte[] value() {
            return value.clone();
        }
    }

    /**
     * The last data bytes are lost; no length is put right.
     *
     * @param bytes how many, at least 1
     */
    record Truncate(int bytes) implements AnswerEdit {

        /** Checks the range. */
        public Truncate {
            if (bytes < 1) {
                throw new IllegalArgumentException("at least one byte is lost");
            }
        }
    }

    /**
     * Bits of one data byte flip.
     *
     * @param offset of the byte; a negative one counts from the end, -1 being the last; outside the data nothing happens
     * @param mask the bits, 01 to FF
     */
    record FlipBits(int offset, int mask) implements AnswerEdit {

        /** Checks the range. */
        public FlipBits {
            if (mask < 1 || mask > 0xFF) {
                throw new IllegalArgumentException("a mask is 01 to FF");
            }
        }
    }

    /**
     * Bytes are added behind the data.
     *
     * @param bytes the bytes
     */
    record Append(byte[] bytes) implements AnswerEdit {

        /** Copies. */
        public Append {
            bytes = bytes.clone();
        }

        /** A copy. */
        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /**
     * The data stays, the status word becomes another.
     *
     * @param status status word
     */
    record ReplaceStatus(int status) implements AnswerEdit {

        /** Checks the range of ISO/IEC 7816-4 §5.6. */
        public ReplaceStatus {
            if (status < 0x6100 || status > 0x9FFF) {
                throw new IllegalArgumentException("a status word is 6100 to 9FFF");
            }
        }
    }
}
