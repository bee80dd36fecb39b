// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.util.Arrays;
import java.util.Set;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;

/**
 * Decodes photographs of face sets, for measurements only: JPEG, JPEG 2000, PNG, BMP, PGM and its kin, TIFF, WebP. More
 * lenient than {@link PictureDecoder}, which a gate uses: an orientation tag turns the picture, and a file that ends early is
 * used as far as it goes. The size that the header names is checked before a decoder sees a byte.
 */
public final class PhotographDecoder {
    /** Up to 50 million pixels: the largest photographs that cameras of the day write. */
    public static final ImageBounds BOUNDS =
            new ImageBounds(32 << 20, 16, 16_384, 50_000_000, Set.of(ImageFormat.values()));

    private PhotographDecoder() {}

    /**
     * Decodes. The caller closes the result.
     *
     * @throws FaceException if it is no picture of a known kind, out of {@link #BOUNDS}, or damaged
     */
    public static Picture decode(byte[] encoded) throws FaceException {
        if (encoded.length == 0) {
            throw new FaceException(FaceErrorCode.IMAGE_EMPTY);
        }
        if (encoded.length > BOUNDS.maxBytes()) {
            throw new FaceException(FaceErrorCode.IMAGE_TOO_LARGE);
        }
        if (ImageFormat.of(encoded).filter(format -> format != ImageFormat.JPEG).isPresent()) {
            return PictureDecoder.decode(encoded, BOUNDS);
        }
        PhotographSize size = PhotographSize.read(encoded);
        if (!size.within(BOUNDS)) {
            throw new FaceException(FaceErrorCode.IMAGE_DIMENSIONS_OUT_OF_BOUNDS);
        }
        Picture picture = decoded(encoded);
        if (!size.isThatOf(picture)) {
            picture.close();
            throw new FaceException(FaceErrorCode.IMAGE_UNDECODABLE);
        }
        return picture;
    }

    private static Picture decoded(byte[] encoded) throws FaceException {
        // The decoder gives up a JPEG without an end; with a second one it takes no offence.
        byte[] ended = Arrays.copyOf(encoded, encoded.length + 2);
        ended[encoded.length] = (byte) 0xff;
        ended[encoded.length + 1] = (byte) 0xd9;
        try (Scratch scratch = new Scratch()) {
            boolean jpeg = ImageFormat.of(encoded).isPresent();
            byte[] given = jpeg ? ended : encoded;
            Mat bytes = scratch.keep(new Mat(1, given.length, CV_8UC1, scratch.copy(given)));
            Picture picture = new Picture(imdecode(bytes, IMREAD_COLOR));
            if (picture.bgr().empty() || picture.bgr().type() != CV_8UC3) {
                picture.close();
                throw new FaceException(FaceErrorCode.IMAGE_UNDECODABLE);
            }
            return picture;
        } catch (RuntimeException e) {
            throw new FaceException(FaceErrorCode.IMAGE_UNDECODABLE, e);
        } finally {
            Arrays.fill(ended, (byte) 0);
        }
    }
}
