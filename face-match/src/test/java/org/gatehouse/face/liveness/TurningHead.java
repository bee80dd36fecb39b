// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.gatehouse.sim.traveller.Attitude;
import org.gatehouse.sim.traveller.Capture;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.EmptyScene;
import org.gatehouse.sim.traveller.Expression;
import org.gatehouse.sim.traveller.Eyewear;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Lighting;
import org.gatehouse.sim.traveller.Placement;
import org.gatehouse.sim.traveller.Shot;

/**
 * One rendered traveller seen at turns of {@value #STEP} degrees, without noise: what live sequences and attack material
 * are made of. Renders are kept under {@code target}, for each takes a second.
 *
 * @param member who
 * @param lightAngle degrees, positive to the right of the picture
 */
record TurningHead(Cast member, int lightAngle) {
    /** Degrees between two renders. */
    static final int STEP = 4;
    /** Largest turn to either side, degrees. */
    static final int WIDEST = 24;

    private static final Path KEPT = Path.of("target/liveness-renders");
    private static final Map<Path, BufferedImage> READ = new ConcurrentHashMap<>();
    private static final FaceRenderer RENDERER = new FaceRenderer();

    /** The render nearest to a turn, positive to the right of the picture. */
    BufferedImage at(double yaw) {
        int step = (int) Math.round(Math.max(-WIDEST, Math.min(WIDEST, yaw)) / STEP) * STEP;
        return kept("yaw" + step, plain().turned(step, 0, 0));
    }

    private Shot plain() {
        return noiseless(lightAngle);
    }

    /** Without noise: what a film shows is noisy once more before the camera. */
    private static Shot noiseless(float lightAngle) {
        return new Shot(
                Attitude.FRONTAL,
                Expression.NEUTRAL,
                Eyewear.NONE,
                Placement.USUAL,
                new Lighting(lightAngle, 0),
                Capture.still(0, 1, 1));
    }

    /** The gate without anybody. */
    static BufferedImage nobody() {
        return EmptyScene.picture(Framing.GATE, noiseless(0));
    }

    private BufferedImage kept(String pose, Shot shot) {
        return READ.computeIfAbsent(
                KEPT.resolve(member + "-light" + lightAngle + "-" + pose + ".png"), file -> read(file, shot));
    }

    private BufferedImage read(Path file, Shot shot) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(KEPT);
                Path half = Files.createTempFile(KEPT, "render", ".png");
                ImageIO.write(RENDERER.render(member.identity(), Framing.GATE, shot), "png", half.toFile());
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
