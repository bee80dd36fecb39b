// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/**
 * How the answer of a model against presentation attacks is read.
 *
 * @param classes numbers in its answer, 2..16
 * @param liveClass the one that means a living face, from 0
 * @param minimumLive share of the live class, after a softmax where the numbers are none, below which a face is suspect;
 *     0..1, both excluded. The operator's own figure: Gatehouse evaluates no such model after ISO/IEC 30107-3
 */
public record LiveClassSettings(int classes, int liveClass, double minimumLive) {
    private static final int MOST_CLASSES = 16;

    /** Refuses what cannot be meant. */
    public LiveClassSettings {
        if (classes < 2 || classes > MOST_CLASSES || liveClass < 0 || liveClass >= classes) {
            throw new IllegalArgumentException(
                    "classes is between 2 and 16, and liveClass one of them, counted from 0");
        }
        if (!(minimumLive > 0 && minimumLive < 1)) {
            throw new IllegalArgumentException("minimumLive is between 0 and 1, both excluded");
        }
    }
}
