// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import org.gatehouse.face.FaceException;

/** Turns the image of data group 2 (Doc 9303-10 §4.7.2) into pixels. Implementations are thread-safe. */
@FunctionalInterface
public interface PortraitDecoder {
    /**
     * Decodes under {@link ImageBounds#PORTRAIT}. The caller closes the picture, and wipes {@code encoded}.
     *
     * @throws FaceException if the image is out of bounds or damaged, or was given up
     */
    Picture decode(byte[] encoded) throws FaceException;

    /**
     * Decodes in this process, without a deadline: for pictures that are one's own, as in evaluations. A gate, whose pictures
     * come from strangers' chips, uses {@link DecoderProcess}.
     */
    static PortraitDecoder inThisProcess() {
        return encoded -> PictureDecoder.decode(encoded, ImageBounds.PORTRAIT);
    }
}
