// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Rendered travellers as JPEG files in a folder, so that a bench renders each picture once. The name of a file is a hash of
 * everything that shapes the picture, {@link FaceRenderer#VERSION} among it. Thread-safe.
 */
public final class PictureCache {

    private final FaceRenderer renderer;
    private final Path folder;

    /** A cache in a folder, which is made when need be. */
    public PictureCache(FaceRenderer renderer, Path folder) {
        this.renderer = renderer;
        this.folder = folder;
    }

    /**
     * One picture of one person, encoded at the shot's own quality.
     *
     * @throws UncheckedIOException when the folder cannot be read or written
     */
    public byte[] jpeg(FaceIdentity identity, Framing framing, Shot shot) {
        Path file = folder.resolve(name(identity, framing, shot) + ".jpg");
        try {
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
            byte[] jpeg = Jpeg.encode(
                    renderer.render(identity, framing, shot), shot.capture().jpegQuality());
            Files.createDirectories(folder);
            keep(jpeg, file);
            return jpeg;
        } catch (IOException broken) {
            throw new UncheckedIOException("rendered travellers cannot be kept in " + folder, broken);
        }
    }

    /** The same, decoded: what {@link #jpeg} lost is lost here too. */
    public BufferedImage picture(FaceIdentity identity, Framing framing, Shot shot) {
        return Jpeg.decode(jpeg(identity, framing, shot));
    }

    /** A file is there whole or not at all, whoever else writes the same one. */
    private void keep(byte[] jpeg, Path file) throws IOException {
        Path unfinished = Files.createTempFile(folder, "unfinished", ".jpg");
        Files.write(unfinished, jpeg);
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException other) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String name(FaceIdentity identity, Framing framing, Shot shot) {
        String all = FaceRenderer.VERSION + "|" + identity.seed() + "|" + identity.sex() + "|" + identity.ageYears()
                + "|" + framing + "|" + shot;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
