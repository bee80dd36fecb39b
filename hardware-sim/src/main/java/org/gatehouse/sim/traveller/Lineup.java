// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The frozen set of travellers that a matcher of real faces can tell apart, and the pool that shows what it does with
 * travellers nobody chose: the {@link Cast}, and eight more that face-match's LineupSelection found in the pool to be unlike
 * the cast and each other, on portraits and on probes. A change of the renderer asks for a new choice.
 */
public final class Lineup {

    /** How many faces the pool holds. */
    public static final int POOL = 20_000;

    private static final long FIRST_SEED = 30_000;
    /** Widened faces have single hairs and pores of their own. */
    private static final long WIDENED_SEED = 1_000_000;

    private static final float WIDENED = 1.25f;
    private static final int YOUNGEST = 7;
    private static final int OLDEST = 85;

    /** As {@link #candidate} counts. */
    private static final int[] CHOSEN = {36_469, 27_101, 28_866, 1_095, 14_660, 13_010, 5_243, 33_198};

    private Lineup() {}

    /** The frozen set. */
    public static List<FaceIdentity> members() {
        return Stream.concat(
                        Arrays.stream(Cast.values()).map(Cast::identity),
                        Arrays.stream(CHOSEN).mapToObj(Lineup::candidate))
                .toList();
    }

    /** The first of the pool, as they come. */
    public static List<FaceIdentity> pool(int count) {
        return IntStream.range(0, Math.min(count, POOL)).mapToObj(Lineup::drawn).toList();
    }

    /**
     * One of those who stand for the choice: a face of the pool as it is drawn for a place of 0 to {@link #POOL} - 1; from there on
     * the same faces with their traits widened, because rendered faces as they are drawn crowd together.
     */
    public static FaceIdentity candidate(int place) {
        FaceIdentity drawn = drawn(place % POOL);
        return place < POOL
                ? drawn
                : new FaceIdentity(
                        WIDENED_SEED + drawn.seed(),
                        drawn.sex(),
                        drawn.ageYears(),
                        drawn.shape().widened(WIDENED),
                        drawn.complexion(),
                        drawn.hair());
    }

    private static FaceIdentity drawn(int place) {
        long seed = FIRST_SEED + place;
        SplittableRandom random = new SplittableRandom(seed * 31);
        Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        return FaceIdentity.of(seed, sex, YOUNGEST + random.nextInt(OLDEST - YOUNGEST + 1));
    }
}
