// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/** What a model does for the comparison. */
public enum PartRole {
    /** Finds faces in a picture; exactly one in a catalogue. */
    DETECTOR,
    /** Finds the landmarks in a face, by which it is aligned; exactly one. */
    MESH,
    /** Makes a vector of an aligned face; one to {@value ModelCatalogue#MOST_EMBEDDERS}, whose similarities are added. */
    EMBEDDER,
    /** Tells a living face from a picture of one (ISO/IEC 30107-1); at most one, brought by the operator. */
    PRESENTATION_ATTACK
}
