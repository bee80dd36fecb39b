// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

/**
 * A photograph of a face set, ready to be compared. Closing wipes its embedding.
 *
 * @param reference of the face that the photograph is probably of
 * @param severalFaces whether another face is more than half as wide
 * @param foundAtSecondLook whether the picture had to be given a margin, turned or enlarged for its face to be found
 */
public record Photograph(Reference reference, boolean severalFaces, boolean foundAtSecondLook)
        implements AutoCloseable {

    @Override
    public void close() {
        reference.close();
    }
}
