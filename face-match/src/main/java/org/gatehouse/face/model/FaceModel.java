// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The catalogue: every network the matcher uses, and the only bytes it accepts for it. The notice of each stands beside
 * this class as {@code NOTICE-<file>.txt}.
 */
public enum FaceModel {
    /** BlazeFace, short range: finds faces. */
    DETECT(
            "detect.tflite",
            229_032,
            "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633",
            "Apache-2.0",
            "npm:@mediapipe/face_detection@0.4.1657300184",
            "128x128 RGB -1..1, letterboxed"),
    /** The 468-point face mesh: finds eyes, nose and mouth. */
    MESH(
            "mesh.tflite",
            1_241_896,
            "c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1",
            "Apache-2.0",
            "npm:@mediapipe/face_mesh@0.4.1657299874",
            "192x192 RGB 0..1, 1.5 x face box turned upright"),
    /** dlib's ResNet-29: 128 values a face. */
    DLIB(
            "dlib.onnx",
            22_437_010,
            "f495b7ae562a480f57cfe1408e85f0b7e786dc253b6705d7af3c2fb014342272",
            "CC0-1.0 (weights), MIT (package)",
            "npm:@vladmandic/face-api@1.7.15, converted",
            "150x150 RGB minus (122.782,117.001,104.298), divided by 255; aligned to the dlib chip, mean of face and mirror"),
    /** HSE_FaceRec_tf's features: 1024 values a face. */
    FACERES(
            "faceres.onnx",
            12_790_393,
            "8f76305ce145e574bf1054879ad5b7869cb181625b81965ebeeb318e4d7ac08c",
            "Apache-2.0 (weights), MIT (package)",
            "npm:@vladmandic/human@3.3.6, converted",
            "224x224 BGR minus (103.939,116.779,123.68); aligned to the doubled 112 px template zoomed 0.85, mean of face and mirror");

    private final String fileName;
    private final int bytes;
    private final String sha256;
    private final String licence;
    private final String source;
    private final String preprocessing;

    FaceModel(String fileName, int bytes, String sha256, String licence, String source, String preprocessing) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.licence = licence;
        this.source = source;
        this.preprocessing = preprocessing;
    }

    /** Name of the file in the models folder. */
    public String fileName() {
        return fileName;
    }

    /** Size in bytes. */
    public int bytes() {
        return bytes;
    }

    /** SHA-256 of the file, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** SPDX identifiers of weights and package. */
    public String licence() {
        return licence;
    }

    /** Package and version. */
    public String source() {
        return source;
    }

    /** What the network wants to be shown. */
    public String preprocessing() {
        return preprocessing;
    }

    /**
     * Reads the file whole and checks it, so that the bytes checked are the bytes used.
     *
     * @throws ModelException if it is missing or any other than the catalogue's
     */
    public byte[] read(Path folder) throws ModelException {
        Path file = folder.resolve(fileName);
        if (!Files.isDirectory(folder)) {
            throw new ModelException(
                    ModelErrorCode.FOLDER_MISSING,
                    "The face models folder " + folder + " does not exist: build face-match, or set the folder right.");
        }
        try {
            long size = Files.size(file);
            if (size != bytes) {
                throw new ModelException(
                        ModelErrorCode.WRONG_SIZE,
                        "The face model " + file + " has " + size + " bytes and should have " + bytes + ".");
            }
            byte[] content = Files.readAllBytes(file);
            check(content, file);
            return content;
        } catch (IOException e) {
            throw new ModelException(
                    ModelErrorCode.FILE_MISSING, "The face model " + file + " is missing or cannot be read.", e);
        }
    }

    /** Checks bytes against the catalogue; {@code origin} is named in the sentence. */
    public void check(byte[] content, Path origin) throws ModelException {
        String found = Sha256.of(content);
        if (!found.equals(sha256)) {
            throw new ModelException(
                    ModelErrorCode.WRONG_DIGEST,
                    "The face model " + origin + " has SHA-256 " + found + " and should have " + sha256 + ".");
        }
    }
}
