// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/** How the numbers of a model are to be read. A model of another kind needs code, one of these a catalogue file only. */
public enum PartKind {
    /** MediaPipe's BlazeFace, short range: 896 anchors. */
    BLAZEFACE(PartRole.DETECTOR),
    /** YuNet: class, object, box and five points for each cell of three grids; any side that 32 divides. */
    YUNET(PartRole.DETECTOR),
    /** MediaPipe's face mesh of 468 points. */
    MEDIAPIPE_MESH(PartRole.MESH),
    /** One vector for an aligned face. */
    FACE_VECTOR(PartRole.EMBEDDER),
    /** One number a class, one of which means a living face. */
    LIVE_CLASSES(PartRole.PRESENTATION_ATTACK);

    private final PartRole role;

    PartKind(PartRole role) {
        this.role = role;
    }

    /** The one role that a model of this kind can have. */
    public PartRole role() {
        return role;
    }
}
