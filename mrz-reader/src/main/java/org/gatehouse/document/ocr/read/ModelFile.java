// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The line model as it lies in the program, with the digest that names the one that was measured. */
final class ModelFile {
    static final String NAME = "line-model.onnx";
    private static final String DIGEST = NAME + ".sha256";
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private ModelFile() {}

    /** The model's bytes, once their digest is right: the bytes checked are the bytes used. */
    static byte[] read() throws LineModelException {
        return checked(bytes(NAME), bytes(DIGEST));
    }

    /**
     * The bytes given, if they are those that the digest names.
     *
     * @param digest SHA-256 in hexadecimal, ASCII
     */
    static byte[] checked(byte[] model, byte[] digest) throws LineModelException {
        String wanted = new String(digest, StandardCharsets.US_ASCII).strip();
        if (!sha256(model).equals(wanted)) {
            throw new LineModelException(
                    LineModelErrorCode.MODEL_CHANGED,
                    "The line model " + NAME + " is not the one that was measured: build mrz-reader again.");
        }
        return model;
    }

    /** A file that lies beside this class. */
    static byte[] bytes(String name) throws LineModelException {
        try (@Nullable InputStream in = ModelFile.class.getResourceAsStream(name)) {
            if (in != null) {
                return in.readNBytes(MAX_BYTES);
            }
        } catch (IOException e) {
            throw missing(name, e);
        }
        throw missing(name, null);
    }

    private static LineModelException missing(String name, @Nullable IOException cause) {
        String sentence = "The file " + name + " of the line model is missing or unreadable: build mrz-reader again.";
        return cause == null
                ? new LineModelException(LineModelErrorCode.MODEL_MISSING, sentence)
                : new LineModelException(LineModelErrorCode.MODEL_MISSING, sentence, cause);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
