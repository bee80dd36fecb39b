// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;

/**
 * Turns an encoded image into pixels once its header is within bounds: JPEG by OpenCV, JPEG 2000 by Leptonica and OpenJPEG
 * (OpenCV's own JPEG 2000 decoder is very old and stays switched off). Our copies are wiped; what the libraries free
 * inside themselves while decoding is out of reach.
 */
public final class PictureDecoder {
    private static final int BLANK_SIDE = 32;

    private PictureDecoder() {}

    /**
     * Decodes.
     *
     * @throws FaceException if the image is out of bounds or damaged
     */
    public static Picture decode(byte[] encoded, ImageBounds bounds) throws FaceException {
        ImageHeader header = ImageHeader.read(encoded, bounds);
        Picture picture = switch (header.format()) {
            case JPEG -> jpeg(encoded);
            case JP2, J2K -> Jpeg2000Decoder.decode(encoded);
        };
        if (picture.width() != header.width() || picture.height() != header.height()) {
            picture.close();
            throw new FaceException(FaceErrorCode.IMAGE_UNDECODABLE);
        }
        return picture;
    }

    /** Loads the native libraries and their classes with a blank picture, which the first portrait would wait for otherwise. */
    static void warmUp() throws FaceException {
        try (Picture blank = new Picture(new Mat(BLANK_SIDE, BLANK_SIDE, CV_8UC3, new Scalar(0, 0, 0, 0)))) {
            decode(JpegEncoder.encode(blank), ImageBounds.PORTRAIT).close();
        }
        Jpeg2000Decoder.warmUp();
    }

    private static Picture jpeg(byte[] encoded) throws FaceException {
        try (Scratch scratch = new Scratch()) {
            Mat bytes = scratch.keep(new Mat(1, encoded.length, CV_8UC1, scratch.copy(encoded)));
            // An orientation tag would turn the picture after its header was checked; a passport has none.
            Picture picture = new Picture(imdecode(bytes, IMREAD_COLOR | IMREAD_IGNORE_ORIENTATION));
            if (picture.bgr().empty()) {
                picture.close();
                throw new FaceException(FaceErrorCode.IMAGE_UNDECODABLE);
            }
            return picture;
        } catch (RuntimeException e) {
            throw new FaceException(FaceErrorCode.IMAGE_UNDECODABLE, e);
        }
    }
}
