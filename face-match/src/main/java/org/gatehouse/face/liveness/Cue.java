// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/** What is looked at. Every limit and where it comes from stands in {@code docs/presentation-attacks.md}. */
public enum Cue {
    /** Frames that are exactly one of the frames before: a number of frames, 0.. */
    REPEATED_FRAMES,
    /** Longest stretch of movement that repeats an earlier one at the same interval: seconds, 0.. */
    LOOPED_MOVEMENT,
    /** Strongest regular pattern in the middle of the face, as a multiple of the median at its frequency, 1.. */
    SCREEN_PATTERN,
    /** Spread of colour in the face: standard deviation of Cb and Cr, steps of 255, 0..128. */
    COLOUR_RANGE,
    /** Share of the face that is overexposed, 0..1. */
    HIGHLIGHTS,
    /** Whether what surrounds the head stands still (-1) or moves with it (+1). */
    SURROUNDINGS,
    /** How closely two straight edges beside the head follow it: 0 not at all, 1 fully. */
    BORDER,
    /** Jumps of place or size that no person makes: a number, 0.. */
    MOTION,
    /** Largest residual of the mesh's points against a plane, percent of the distance between the eyes, 0.. */
    PARALLAX,
    /** Narrowing of the face that a turn of a plane explains and its parallax denies: percent, 0..100. */
    PLANE_TURN,
    /** How the challenge ended: 1 answered, 0 not, -1 answered wrongly. */
    CHALLENGE,
    /** The operator's network: mean score of the live class, 0..1. */
    MODEL
}
