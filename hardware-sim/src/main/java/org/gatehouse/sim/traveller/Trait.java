// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/**
 * The ways in which the bone and flesh of two faces differ, each a smooth pull on the canonical face around a landmark,
 * given on the person's right and mirrored. A trait of a {@link FaceIdentity} is a number in -1..1 that scales the pull.
 */
public enum Trait {
    NOSE_LENGTH(1, 1.5, 0, -.55, .05),
    NOSE_PROJECTION(1, 1.3, 0, 0, .7),
    NOSE_TIP_TURN(2, 0.9, 0, .3, .1),
    NOSE_TIP_WIDTH(45, 0.7, .22, 0, .1),
    NOSE_WIDTH(129, 0.9, .45, 0, 0),
    NOSE_BRIDGE_HEIGHT(6, 1.1, 0, 0, .5),
    NOSE_HUMP(195, 0.7, 0, 0, .4),
    NOSE_BRIDGE_WIDTH(193, 0.8, .4, 0, 0),
    NASION_DEPTH(168, 0.9, 0, 0, .4),
    EYE_SPACING(159, 1.7, .44, 0, 0),
    EYE_HEIGHT(159, 1.9, 0, .42, 0),
    EYE_TILT(33, 1.0, 0, .34, 0),
    EYE_DEPTH(159, 1.5, 0, 0, .35),
    BROW_HEIGHT(105, 1.5, 0, .5, 0),
    BROW_RIDGE(105, 1.4, 0, 0, .45),
    BROW_INNER(107, 0.9, 0, .35, .1),
    MOUTH_WIDTH(61, 1.1, .4, 0, -.1),
    MOUTH_HEIGHT(13, 2.0, 0, .5, 0),
    UPPER_LIP(0, 0.7, 0, .25, .15),
    LOWER_LIP(17, 0.7, 0, -.25, .15),
    LIP_PROJECTION(13, 1.5, 0, 0, .45),
    MOUTH_CORNERS(61, 0.8, 0, .14, 0),
    CHIN_LENGTH(152, 2.0, 0, -.6, 0),
    CHIN_PROJECTION(152, 1.9, 0, 0, .6),
    CHIN_WIDTH(176, 1.5, .42, 0, 0),
    JAW_ANGLE(172, 1.7, .55, -.35, 0),
    JAW_HEIGHT(136, 1.6, .1, -.5, 0),
    CHEEKBONE_WIDTH(117, 1.6, .5, 0, .1),
    CHEEKBONE_HEIGHT(117, 1.4, 0, .35, .2),
    CHEEK_FULLNESS(205, 1.7, .3, 0, .5),
    CHEEK_HOLLOW(192, 1.5, .45, 0, .3),
    FOREHEAD_HEIGHT(67, 2.4, 0, .6, 0),
    FOREHEAD_SLOPE(151, 2.2, 0, 0, .6),
    TEMPLE_WIDTH(21, 2.0, .5, 0, 0),
    /** The four below scale parts of the face instead of pulling at a landmark. */
    EYE_SIZE(-1, 0, 0, 0, 0),
    FACE_WIDTH(-1, 0, 0, 0, 0),
    FACE_LENGTH(-1, 0, 0, 0, 0),
    JAW_WIDTH(-1, 0, 0, 0, 0);

    private final int landmark;
    private final float spread;
    private final float[] pull;

    Trait(int landmark, double spread, double x, double y, double z) {
        this.landmark = landmark;
        this.spread = (float) spread;
        // Outwards on the person's right is towards negative x.
        this.pull = new float[] {(float) -x, (float) y, (float) z};
    }

    /** Whether this trait pulls at a landmark. */
    public boolean isPull() {
        return landmark >= 0;
    }

    /** Number of the landmark in the 468-point face mesh. */
    public int landmark() {
        return landmark;
    }

    /** Standard deviation of the pull's reach, centimetres. */
    public float spread() {
        return spread;
    }

    /** The pull along one axis at trait value 1, centimetres; axis 0 is x on the person's right. */
    public float pull(int axis) {
        return pull[axis];
    }
}
