// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.List;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.Picture;

/** Finds the faces in a picture. Not thread-safe. */
public interface FaceDetector extends AutoCloseable {

    /**
     * Loads the catalogue's detector.
     *
     * @throws ModelException if its file is missing, is not the catalogue's, or answers not as its kind does
     */
    static FaceDetector load(ModelCatalogue catalogue) throws ModelException {
        return LetterboxDetector.load(catalogue);
    }

    /**
     * All faces, largest first. Whatever the detector, a box is the square that the mesh is cut by: from brow to chin, about
     * twice as wide as the eyes are apart.
     */
    List<Detection> detect(Picture picture);

    /** Overwrites what the last picture left in the network. */
    void forget();

    @Override
    void close();
}
