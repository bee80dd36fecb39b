// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.gatehouse.sim.traveller.light.Projection;

/** Something flat or bent that is held before a lens: draws itself over a picture, patch by patch. */
final class Instrument {

    private static final int PATCHES = 20;
    /** Towards the lamp of the gate's framing. */
    private static final float[] LAMP = {0.25f, 0.53f, 0.81f};

    private final Finish finish;
    private final Projection lens;

    Instrument(Finish finish, Projection lens) {
        this.finish = finish;
        this.lens = lens;
    }

    void draw(Texture texture, Hold hold, double seconds, BufferedImage over) {
        int side = PATCHES + 1;
        float[] positions = new float[side * side * 3];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                hold.place(
                        across(texture, column * texture.width() / (float) PATCHES),
                        up(texture, row * texture.height() / (float) PATCHES),
                        positions,
                        (row * side + column) * 3);
            }
        }
        float[] screen = lens.apply(positions);
        Brush brush = new Brush(texture, over, seconds);
        for (int row = 0; row < PATCHES; row++) {
            for (int column = 0; column < PATCHES; column++) {
                int at = row * side + column;
                brush.facing = facing(positions, at * 3, (at + 1) * 3, (at + side) * 3);
                brush.fill(screen, at, at + 1, at + side, side);
                brush.fill(screen, at + side + 1, at + side, at + 1, side);
            }
        }
    }

    private static float across(Texture texture, float x) {
        return (x - texture.width() / 2f) / texture.pixelsPerCm();
    }

    private static float up(Texture texture, float y) {
        return (texture.height() / 2f - y) / texture.pixelsPerCm();
    }

    /** Cosine between the normal of a patch and the lamp. */
    private static float facing(float[] positions, int a, int right, int below) {
        float ux = positions[right] - positions[a];
        float uy = positions[right + 1] - positions[a + 1];
        float uz = positions[right + 2] - positions[a + 2];
        float vx = positions[a] - positions[below];
        float vy = positions[a + 1] - positions[below + 1];
        float vz = positions[a + 2] - positions[below + 2];
        float nx = uy * vz - uz * vy;
        float ny = uz * vx - ux * vz;
        float nz = ux * vy - uy * vx;
        float length = (float) Math.sqrt(nx * nx + ny * ny + nz * nz);
        return (nx * LAMP[0] + ny * LAMP[1] + nz * LAMP[2]) / length;
    }

    /** Paints triangles of one texture into one picture. */
    private final class Brush {

        private final Texture texture;
        private final int[] pixels;
        private final int width;
        private final int height;
        private final double seconds;
        private final float[] sample = new float[4];
        private float facing;

        Brush(Texture texture, BufferedImage over, double seconds) {
            this.texture = texture;
            this.pixels = ((DataBufferInt) over.getRaster().getDataBuffer()).getData();
            this.width = over.getWidth();
            this.height = over.getHeight();
            this.seconds = seconds;
        }

        private void fill(float[] screen, int a, int b, int c, int side) {
            float ax = screen[a * 3];
            float ay = screen[a * 3 + 1];
            float bx = screen[b * 3] - ax;
            float by = screen[b * 3 + 1] - ay;
            float cx = screen[c * 3] - ax;
            float cy = screen[c * 3 + 1] - ay;
            float area = bx * cy - by * cx;
            if (area == 0) {
                return;
            }
            int left = Math.max(0, (int) Math.ceil(ax + Math.min(0, Math.min(bx, cx))));
            int right = Math.min(width - 1, (int) Math.floor(ax + Math.max(0, Math.max(bx, cx))));
            int top = Math.max(0, (int) Math.ceil(ay + Math.min(0, Math.min(by, cy))));
            int bottom = Math.min(height - 1, (int) Math.floor(ay + Math.max(0, Math.max(by, cy))));
            // Within a triangle the step from corner to corner of the texture is along the patch's edges.
            float unitX = texture.width() / (float) PATCHES * (b % side > a % side ? 1 : -1);
            float unitY = texture.height() / (float) PATCHES * (c / side > a / side ? 1 : -1);
            float fromX = a % side * (texture.width() / (float) PATCHES);
            float fromY = a / side * (texture.height() / (float) PATCHES);
            boolean first = b == a + 1;
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    float px = column - ax;
                    float py = row - ay;
                    float wb = (px * cy - py * cx) / area;
                    float wc = (bx * py - by * px) / area;
                    // The shared edge belongs to the first of the two.
                    if (wb >= 0 && wc >= 0 && (first ? wb + wc <= 1 : wb + wc < 1)) {
                        put(row * width + column, row, fromX + wb * unitX, fromY + wc * unitY);
                    }
                }
            }
        }

        private void put(int at, int row, float x, float y) {
            texture.sample(x - 0.5f, y - 0.5f, sample);
            float opacity = sample[3];
            if (opacity <= 0.002f) {
                return;
            }
            finish.apply(sample, across(texture, x), up(texture, y), facing, row, seconds);
            int behind = pixels[at];
            pixels[at] = mixed(behind >> 16 & 0xff, sample[0], opacity) << 16
                    | mixed(behind >> 8 & 0xff, sample[1], opacity) << 8
                    | mixed(behind & 0xff, sample[2], opacity);
        }
    }

    private static int mixed(int behind, float before, float opacity) {
        return Math.max(0, Math.min(255, Math.round(behind + (before - behind) * opacity)));
    }
}
