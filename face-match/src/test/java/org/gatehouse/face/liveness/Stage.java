// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;

/**
 * Films of rendered travellers and of pictures of them, one frame at a time. What is tested with them is the machine: no
 * paper, no display and no person was filmed.
 */
final class Stage {
    /** The camera's distance in pixels at the face: 85 cm with 14.5 pixels a centimetre. */
    private static final double DISTANCE = 85 * 14.5;

    private static final int HEAD_X = 240;
    private static final int HEAD_Y = 300;

    private record Pixels(int width, int height, int[] rgb) {
        static Pixels of(BufferedImage image) {
            int width = image.getWidth();
            int height = image.getHeight();
            return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        }
    }

    private final Pixels empty = Pixels.of(TurningHead.nobody());
    private final Random random;
    private final double noise;

    /** @param noise standard deviation of the sensor's noise, steps of 255 */
    Stage(long seed, double noise) {
        this.random = new Random(seed);
        this.noise = noise;
    }

    /** A person: the head moves, what is behind it does not. */
    BufferedImage live(BufferedImage picture, double dx, double dy) {
        Pixels head = Pixels.of(picture);
        int width = head.width;
        int height = head.height;
        double[] light = new double[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double r = Math.hypot((x - HEAD_X) / 130.0, (y - HEAD_Y) / 190.0);
                double share = r <= 1 ? 1 : Math.max(0, 1 - (r - 1) / 0.4);
                sample(head, x - share * dx, y - share * dy, light, (y * width + x) * 3);
            }
        }
        return exposed(light, width, height);
    }

    /** A picture before the empty gate. The card shows the texture's middle at the texture's own size. */
    BufferedImage card(BufferedImage picture, Card card) {
        Pixels texture = Pixels.of(picture);
        int width = empty.width;
        int height = empty.height;
        double[] light = new double[width * height * 3];
        double[] weight = new double[width * height];
        double[] colour = new double[3];
        double step = 0.4;
        for (double v = -card.halfHeight(); v <= card.halfHeight(); v += step) {
            for (double u = -card.halfWidth(); u <= card.halfWidth(); u += step) {
                if (card.surface() == Card.Surface.CUT_OUT && Math.hypot(u / 125, v / 175) > 1) {
                    continue;
                }
                int at = place(card, u, v, width, height);
                if (at >= 0) {
                    ink(texture, card, u, v, colour);
                    for (int channel = 0; channel < 3; channel++) {
                        light[at * 3 + channel] += colour[channel];
                    }
                    weight[at]++;
                }
            }
        }
        for (int at = 0; at < weight.length; at++) {
            for (int channel = 0; channel < 3; channel++) {
                light[at * 3 + channel] = weight[at] > 0
                        ? light[at * 3 + channel] / weight[at]
                        : empty.rgb[at] >> 16 - 8 * channel & 0xff;
            }
        }
        return exposed(light, width, height);
    }

    private static int place(Card card, double u, double v, int width, int height) {
        double radius = card.bendRadius();
        double bx = radius == 0 ? u : radius * Math.sin(u / radius);
        double bz = radius == 0 ? 0 : radius * (1 - Math.cos(u / radius));
        double cy = Math.cos(Math.toRadians(card.yaw()));
        double sy = Math.sin(Math.toRadians(card.yaw()));
        double x1 = cy * bx - sy * bz;
        double z1 = sy * bx + cy * bz;
        double cp = Math.cos(Math.toRadians(card.pitch()));
        double sp = Math.sin(Math.toRadians(card.pitch()));
        double y2 = cp * v - sp * z1;
        double z2 = sp * v + cp * z1;
        double cr = Math.cos(Math.toRadians(card.roll()));
        double sr = Math.sin(Math.toRadians(card.roll()));
        double near = DISTANCE / (DISTANCE + z2);
        int px = (int) Math.round(width / 2.0 + card.x() + near * (cr * x1 - sr * y2));
        int py = (int) Math.round(height / 2.0 + card.y() + near * (sr * x1 + cr * y2));
        return px < 0 || py < 0 || px >= width || py >= height ? -1 : py * width + px;
    }

    private static void ink(Pixels texture, Card card, double u, double v, double[] colour) {
        boolean rim = card.surface() != Card.Surface.CUT_OUT
                && (Math.abs(u) > card.halfWidth() - 12 || Math.abs(v) > card.halfHeight() - 12);
        if (rim) {
            Arrays.fill(colour, card.surface() == Card.Surface.SCREEN ? 18 : 232);
            return;
        }
        sample(texture, HEAD_X + u, HEAD_Y + v, colour, 0);
        for (int channel = 0; channel < 3; channel++) {
            if (card.surface() == Card.Surface.SCREEN) {
                // Stripes of the three colours across, a dark line between the rows.
                double across = 1 + 0.25 * Math.cos(2 * Math.PI * (u / 2.7 + channel / 3.0));
                double down = 1 + 0.2 * Math.cos(2 * Math.PI * v / 2.7);
                colour[channel] = (0.95 * colour[channel] + 8) * across * down;
            } else {
                double grey = (colour[0] + colour[1] + colour[2]) / 3;
                colour[channel] = 22 + 0.84 * (0.85 * colour[channel] + 0.15 * grey);
            }
        }
    }

    private static void sample(Pixels image, double x, double y, double[] into, int at) {
        double cx = Math.max(0, Math.min(image.width - 1.001, x));
        double cy = Math.max(0, Math.min(image.height - 1.001, y));
        int left = (int) cx;
        int top = (int) cy;
        double fx = cx - left;
        double fy = cy - top;
        int a = image.rgb[top * image.width + left];
        int b = image.rgb[top * image.width + left + 1];
        int c = image.rgb[(top + 1) * image.width + left];
        int d = image.rgb[(top + 1) * image.width + left + 1];
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            into[at + channel] = (1 - fy) * ((1 - fx) * (a >> shift & 0xff) + fx * (b >> shift & 0xff))
                    + fy * ((1 - fx) * (c >> shift & 0xff) + fx * (d >> shift & 0xff));
        }
    }

    private BufferedImage exposed(double[] light, int width, int height) {
        int[] pixels = new int[width * height];
        for (int at = 0; at < width * height; at++) {
            int rgb = 0;
            for (int channel = 0; channel < 3; channel++) {
                long value = Math.round(light[at * 3 + channel] + noise * random.nextGaussian());
                rgb = rgb << 8 | (int) Math.max(0, Math.min(255, value));
            }
            pixels[at] = rgb;
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }
}
