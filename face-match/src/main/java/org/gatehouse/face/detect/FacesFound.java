// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.List;

/**
 * What {@link FaceFinder} found.
 *
 * @param faces in the order that was asked for; may be empty
 * @param atSecondLook whether the picture as it is showed none, and another look did
 */
public record FacesFound(List<Detection> faces, boolean atSecondLook) {
    /** Copies the list. */
    public FacesFound {
        faces = List.copyOf(faces);
    }
}
