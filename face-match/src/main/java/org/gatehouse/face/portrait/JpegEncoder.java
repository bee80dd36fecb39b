// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;

/** Writes a picture as a baseline JPEG that any browser shows. */
public final class JpegEncoder {
    private static final int QUALITY = 90;

    private JpegEncoder() {}

    /** The caller wipes the result. */
    public static byte[] encode(Picture picture) {
        try (BytePointer buffer = new BytePointer();
                IntPointer parameters = new IntPointer(IMWRITE_JPEG_QUALITY, QUALITY)) {
            if (!imencode(".jpg", picture.bgr(), buffer, parameters)) {
                throw new IllegalStateException("OpenCV cannot write a JPEG");
            }
            byte[] encoded = new byte[Math.toIntExact(buffer.limit())];
            buffer.get(encoded);
            Pointer.memset(buffer, 0, buffer.limit());
            return encoded;
        }
    }
}
