// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gatehouse.sim.camera.Scene;
import org.gatehouse.sim.camera.Scenes;
import org.gatehouse.sim.camera.Take;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Jpeg;
import org.gatehouse.sim.traveller.Shots;

/**
 * Portrait and camera frames of one rendered traveller, JPEG, all in memory: no two frames are the same.
 *
 * @param portrait as a chip holds it
 * @param frames in the order in which a camera sends them
 */
record Film(byte[] portrait, List<byte[]> frames) {
    private static final float QUALITY = 0.9f;
    private static final int LOOKS = 4;

    /** @param width of the frames, pixels; their height is four thirds of it */
    static Film of(FaceIdentity identity, int frames, int width, long seed) {
        FaceRenderer renderer = new FaceRenderer();
        List<BufferedImage> take = Take.looking(renderer, identity, new SplittableRandom(seed), LOOKS).stream()
                .map(look -> scaled(look, width))
                .toList();
        Scene scene = Scenes.traveller(take, seed);
        List<byte[]> film = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            film.add(scene.next().orElseThrow());
        }
        return new Film(Jpeg.encode(renderer.render(identity, Framing.PORTRAIT, Shots.portrait()), QUALITY), film);
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        int height = width * picture.getHeight() / picture.getWidth();
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = result.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return result;
    }
}
