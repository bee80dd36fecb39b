// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Turns an encoded picture of a page into grey pixels, once its header is within bounds. */
public final class PageDecoder {

    /** Most bytes of an encoded picture. */
    public static final int MAX_BYTES = 16 << 20;

    private static final int MIN_SIDE = 32;
    private static final int MAX_SIDE = 12_000;

    /** A page of 1200 dpi has 24 million. */
    private static final long MAX_PIXELS = 50_000_000;

    private PageDecoder() {}

    /**
     * Decodes a JPEG or PNG, coloured or grey. A note in it of how the camera was held is not followed: the reader finds out
     * itself which side is up.
     *
     * @throws PageImageException if the picture is out of bounds, damaged, or none
     */
    public static PageImage decode(byte[] encoded) throws PageImageException {
        if (encoded.length > MAX_BYTES) {
            throw new PageImageException(PageImageErrorCode.PICTURE_TOO_LARGE);
        }
        PictureHeader header = PictureHeader.of(encoded);
        if (Math.min(header.width(), header.height()) < MIN_SIDE
                || Math.max(header.width(), header.height()) > MAX_SIDE
                || header.width() * header.height() > MAX_PIXELS) {
            throw new PageImageException(PageImageErrorCode.PICTURE_DIMENSIONS_OUT_OF_BOUNDS);
        }
        PageImage page = pixels(encoded);
        if (page.width() != header.width() || page.height() != header.height()) {
            page.wipe();
            throw new PageImageException(PageImageErrorCode.PICTURE_UNDECODABLE);
        }
        return page;
    }

    private static PageImage pixels(byte[] encoded) throws PageImageException {
        try (BytePointer copy = new BytePointer(encoded);
                Mat bytes = new Mat(1, encoded.length, CV_8UC1, copy)) {
            try (Mat picture = imdecode(bytes, IMREAD_GRAYSCALE | IMREAD_IGNORE_ORIENTATION)) {
                if (picture.empty() || !picture.isContinuous()) {
                    throw new PageImageException(PageImageErrorCode.PICTURE_UNDECODABLE);
                }
                byte[] grey = new byte[Math.toIntExact(picture.total())];
                ByteBuffer pixels = picture.createBuffer();
                pixels.get(grey);
                Pointer.memset(picture.data(), 0, grey.length);
                return new PageImage(picture.cols(), picture.rows(), grey);
            } finally {
                Pointer.memset(copy, 0, encoded.length);
            }
        } catch (RuntimeException e) {
            throw new PageImageException(PageImageErrorCode.PICTURE_UNDECODABLE, e);
        }
    }
}
