// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import org.jmrtd.lds.iso39794.FaceImageDataBlock;
import org.jmrtd.lds.iso39794.FaceImageInformation2DBlock;
import org.jmrtd.lds.iso39794.FaceImageRepresentation2DBlock;
import org.jmrtd.lds.iso39794.FaceImageRepresentationBlock;

/**
 * A face image data block of ISO/IEC 39794-5:2019, decoded by JMRTD. Its reader was not written for hostile input: it only
 * gets what a signature covers, of bounded size, whose objects were found whole and not nested too deep, and whatever it
 * throws has a name here.
 */
final class Iso39794Face {
    private static final int BLOCK_CHOICE = 0xA1;
    private static final int FACE_IMAGE_DATA_BLOCK = 0x65;
    private static final int MAX_OBJECTS = 4096;
    private static final int CONSTRUCTED = 0x20;
    /** Up to this value of its first byte, a tag is one byte long here. */
    private static final int ONE_BYTE = 0xFF;

    private Iso39794Face() {}

    static boolean begins(DataObject data) throws LdsException {
        return data.at(0) == BLOCK_CHOICE;
    }

    static FaceTemplate read(DataObject data) throws LdsException {
        DataObjects choice = data.inside().next(BLOCK_CHOICE).inside();
        DataObject block = choice.next(FACE_IMAGE_DATA_BLOCK);
        count(block, 0);
        return decoded(block.encoded());
    }

    /** Overwrites what it is given: a copy of the whole face, image and all. */
    static FaceTemplate decoded(byte[] block) throws LdsException {
        try {
            var faces = new FaceImageDataBlock(new ByteArrayInputStream(block)).getRepresentationBlocks();
            if (faces == null || faces.isEmpty()) {
                throw new LdsException(LdsErrorCode.STRUCTURE, "a block without a face");
            }
            return new FaceTemplate(image(faces.get(0)), FaceTemplate.Format.ISO_39794_5, 1, faces.size(), Set.of());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new LdsException(LdsErrorCode.FACE_CODING_UNKNOWN, "no face image data block of ISO/IEC 39794-5");
        } finally {
            Arrays.fill(block, (byte) 0);
        }
    }

    private static FaceImage image(FaceImageRepresentationBlock face) throws IOException, LdsException {
        FaceImageRepresentation2DBlock image = face.getImageRepresentation2DBlock();
        if (image == null) {
            throw new LdsException(LdsErrorCode.STRUCTURE, "a face without a two-dimensional image");
        }
        FaceImageInformation2DBlock information = image.getImageInformation2DBlock();
        var size = information == null ? null : information.getImageSizeBlock();
        int width = size == null ? 0 : size.getWidth();
        int height = size == null ? 0 : size.getHeight();
        try (InputStream in = image.getRepresentationData2DInputStream()) {
            return FaceImage.of(in.readAllBytes(), width, height);
        }
    }

    /** Walks all objects, which refuses any that is not whole or too deep. */
    private static int count(DataObject object, int before) throws LdsException {
        int count = before + 1;
        if (count > MAX_OBJECTS) {
            throw new LdsException(LdsErrorCode.TOO_MANY, "more than " + MAX_OBJECTS + " objects in a face");
        }
        int first = object.tag() > ONE_BYTE ? object.tag() >> Byte.SIZE : object.tag();
        if ((first & CONSTRUCTED) != 0) {
            DataObjects inside = object.inside();
            while (inside.hasNext()) {
                count = count(inside.next(), count);
            }
        }
        return count;
    }
}
