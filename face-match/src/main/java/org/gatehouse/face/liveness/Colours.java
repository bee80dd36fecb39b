// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.gatehouse.face.portrait.Scratch;

/**
 * Colours of the face: how far they spread, and how much is overexposed. A print or a display that was printed or lit badly
 * has few colours, a glossy one mirrors a lamp. Good ones have neither fault, and a near infra-red camera has no colours:
 * hints, no more.
 */
final class Colours {
    /** Steps of 255; a grey picture has less. */
    static final double NARROWEST = 2.0;
    /** Share of the face. */
    static final double BRIGHTEST = 0.08;

    private static final int SIDE = 48;
    private static final int OVEREXPOSED = 245;
    private static final int ENOUGH = 5;

    private double spread;
    private double highlights;
    private int frames;

    /** Takes one frame in; a running mean forgets the frames before over about ten. */
    void see(FaceView view) {
        Optional<Mat> face = FaceCrop.face(view);
        if (face.isEmpty()) {
            return;
        }
        try (Scratch scratch = new Scratch();
                Mat pixels = face.get();
                Size size = new Size(SIDE, SIDE)) {
            Mat little = scratch.mat();
            resize(pixels, little, size, 0, 0, INTER_AREA);
            byte[] bgr = FaceView.bytes(little);
            measure(bgr, frames == 0 ? 1 : 0.1);
            frames++;
            Arrays.fill(bgr, (byte) 0);
        }
    }

    private void measure(byte[] bgr, double weight) {
        int count = bgr.length / 3;
        double[] sums = new double[4];
        int bright = 0;
        for (int at = 0; at < bgr.length; at += 3) {
            int blue = bgr[at] & 0xff;
            int green = bgr[at + 1] & 0xff;
            int red = bgr[at + 2] & 0xff;
            // ITU-R BT.601.
            double luma = 0.114 * blue + 0.587 * green + 0.299 * red;
            double cb = 0.564 * (blue - luma);
            double cr = 0.713 * (red - luma);
            sums[0] += cb;
            sums[1] += cb * cb;
            sums[2] += cr;
            sums[3] += cr * cr;
            bright += Math.min(blue, Math.min(green, red)) >= OVEREXPOSED ? 1 : 0;
        }
        double variance = (sums[1] - sums[0] * sums[0] / count + sums[3] - sums[2] * sums[2] / count) / count;
        spread += weight * (Math.sqrt(Math.max(0, variance)) - spread);
        highlights += weight * ((double) bright / count - highlights);
    }

    /** How far the colours spread. */
    CueFinding range() {
        boolean narrow = frames >= ENOUGH && spread < NARROWEST;
        return new CueFinding(Cue.COLOUR_RANGE, spread, NARROWEST, narrow ? CueOpinion.HINT : CueOpinion.NEUTRAL);
    }

    /** How much is overexposed. */
    CueFinding highlights() {
        boolean glossy = frames >= ENOUGH && highlights > BRIGHTEST;
        return new CueFinding(Cue.HIGHLIGHTS, highlights, BRIGHTEST, glossy ? CueOpinion.HINT : CueOpinion.NEUTRAL);
    }

    void restart() {
        spread = 0;
        highlights = 0;
        frames = 0;
    }
}
