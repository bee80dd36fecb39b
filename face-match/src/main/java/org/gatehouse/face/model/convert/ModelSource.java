// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.Sha256;

/** A file, or a slice of one, inside the installed npm packages, and the only bytes accepted for it. */
enum ModelSource {
    DETECT(
            "@mediapipe/face_detection/face_detection_short_range.tflite",
            0,
            229_032,
            "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633"),
    /** The second file of the packed assets; the first is the variant with attention, which OpenCV cannot run. */
    MESH(
            "@mediapipe/face_mesh/face_mesh_solution_packed_assets.data",
            2_495_952,
            1_241_896,
            "c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1"),
    DLIB_MANIFEST(
            "@vladmandic/face-api/model/face_recognition_model-weights_manifest.json",
            0,
            19_615,
            "cbaffa501b0b9275a12b63357a6843e7e30c054e1c9151e1a5f879b26e32986b"),
    DLIB_WEIGHTS(
            "@vladmandic/face-api/model/face_recognition_model.bin",
            0,
            6_444_032,
            "b413e420d6840b2775fba32008db6f3cddb07d485967fb42cfcf379c16a8c589"),
    FACERES_TOPOLOGY(
            "@vladmandic/human/models/faceres.json",
            0,
            71_432,
            "5b83d49c0385d2e68a05122441b94226313677cae9fcc40b9587ad50079eb4df"),
    FACERES_WEIGHTS(
            "@vladmandic/human/models/faceres.bin",
            0,
            6_978_814,
            "2c7d2d62b76c97528b736527aa09d310ea71743c9e3e79fb6c62d4b2d73af79b");

    private final String path;
    private final int offset;
    private final int bytes;
    private final String sha256;

    ModelSource(String path, int offset, int bytes, String sha256) {
        this.path = path;
        this.offset = offset;
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    /** Reads and checks. */
    byte[] read(Path nodeModules) throws ModelException {
        Path file = nodeModules.resolve(path);
        byte[] slice;
        try {
            byte[] whole = Files.readAllBytes(file);
            slice = Arrays.copyOfRange(whole, Math.min(offset, whole.length), Math.min(offset + bytes, whole.length));
        } catch (IOException e) {
            throw new ModelException(
                    ModelErrorCode.FILE_MISSING,
                    "The source of a face model, " + file
                            + ", is missing: run 'npm ci --ignore-scripts' in face-match.",
                    e);
        }
        String found = Sha256.of(slice);
        if (!found.equals(sha256)) {
            throw new ModelException(
                    ModelErrorCode.SOURCE_UNKNOWN,
                    "The source of a face model, " + file + ", has SHA-256 " + found + " and should have " + sha256
                            + ".");
        }
        return slice;
    }
}
