// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.Arrays;

/** A response APDU before it becomes bytes: data, possibly none, and a status word of two bytes. */
record Answer(byte[] data, int status) {

    static Answer success(byte[] data) {
        return new Answer(data, StatusWord.SUCCESS.value());
    }

    static Answer success() {
        return success(new byte[0]);
    }

    /** The same status with other data. */
    Answer with(byte[] other) {
        return new Answer(other, status);
    }

    boolean isSuccess() {
        return status == StatusWord.SUCCESS.value();
    }

    byte[] bytes() {
        byte[] bytes = Arrays.copyOf(data, data.length + 2);
        bytes[data.length] = (byte) (status >> 8);
        bytes[data.length + 1] = (byte) status;
        return bytes;
    }
}
