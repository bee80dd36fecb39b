// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

/** How a surface answers light; also says what its texture coordinates and shade mean. */
public enum Material {
    /** Texture: place in the face painting. Shade: share of scalp seen through cropped hair. */
    SKIN,
    /** Texture: x and y of the direction from the ball's centre. */
    EYE,
    /** Texture: around the head, crown to tips. Shade: length of the column in centimetres. */
    HAIR,
    /** Texture: around, collar to hem. */
    CLOTH,
    /** Texture: along the row -1..1, top to bottom. */
    TEETH,
    THROAT,
    /** Rim, bridge and arms of glasses. */
    FRAME,
    /** Glass before the eyes: seen through, and casts no shadow. */
    LENS
}
