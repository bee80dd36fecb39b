// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.nio.file.Path;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.OperatingPoint;

/**
 * Compares a chip's portrait with live frames. One instance per worker: an instance is not thread-safe, because the networks
 * behind it are not. Loading takes about a tenth of a second once the native libraries are unpacked.
 */
public final class FaceMatcher implements AutoCloseable {

    /**
     * Loads the networks from the folder that the build fills ({@code face-match/target/models}).
     *
     * @throws ModelException if a file is missing or is not, by its SHA-256, the one in the catalogue
     */
    public static FaceMatcher load(Path modelDirectory, OperatingPoint point) throws ModelException {
        throw new UnsupportedOperationException();
    }

    /**
     * Decodes, detects, aligns and embeds the image of data group 2 (Doc 9303-10 §4.7.2). Call it only with bytes whose
     * hash a verified SOD confirms. The caller wipes {@code encoded}.
     *
     * @param encoded JPEG, JP2 or raw JPEG 2000 codestream, at most 256 KiB and 4096 x 4096 pixels
     * @throws FaceException if the image is unusable or shows no or several faces
     */
    public Reference enrol(byte[] encoded) throws FaceException {
        throw new UnsupportedOperationException();
    }

    /**
     * Compares one frame. The caller wipes {@code jpegFrame}.
     *
     * @param reference of this or another matcher loaded from the same models
     * @param jpegFrame a JPEG of at most 4 MiB and 4096 x 4096 pixels
     * @throws FaceException if the frame cannot be decoded, or the reference was closed
     */
    public ProbeResult compare(Reference reference, byte[] jpegFrame) throws FaceException {
        throw new UnsupportedOperationException();
    }

    /**
     * The image of data group 2 as a JPEG for the officer's screen, decoded under the same bounds and encoded anew. Needs no
     * models and is thread-safe. The caller wipes the result.
     */
    public static byte[] portraitAsJpeg(byte[] encoded) throws FaceException {
        throw new UnsupportedOperationException();
    }

    /** Frees the networks. */
    @Override
    public void close() {}
}
