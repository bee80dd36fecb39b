// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.awt.image.BufferedImage;
import java.util.List;
import org.gatehouse.face.portrait.TestImages;

/**
 * One picture as chips hold it.
 *
 * @param coding what a table calls it
 * @param bytes the file
 */
public record EncodedPortrait(String coding, byte[] bytes) {

    /** A picture in every coding that a data group 2 may have, colour and grey. */
    public static List<EncodedPortrait> everyCodingOf(BufferedImage colour) {
        BufferedImage grey = TestImages.grey(colour);
        byte[] jp2 = TestImages.jp2(colour);
        byte[] greyJp2 = TestImages.jp2(grey, 1);
        return List.of(
                new EncodedPortrait("JPEG", TestImages.jpeg(colour)),
                new EncodedPortrait("JPEG, progressive", TestImages.progressiveJpeg(colour)),
                new EncodedPortrait("JPEG, grey", TestImages.jpeg(grey)),
                new EncodedPortrait("JPEG, grey, progressive", TestImages.progressiveJpeg(grey)),
                new EncodedPortrait("JP2", jp2),
                new EncodedPortrait("JP2, grey", greyJp2),
                new EncodedPortrait("J2K", TestImages.codestream(jp2)),
                new EncodedPortrait("J2K, grey", TestImages.codestream(greyJp2)));
    }

    @Override
    public String toString() {
        return coding;
    }
}
