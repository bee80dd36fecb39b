// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.gatehouse.sim.traveller.mesh.FaceRings;

/** Makes the textures of instruments: a photograph on paper, a tablet that shows a picture, a paper mask. */
final class Stock {

    private static final Color PAPER = new Color(244, 243, 238);
    private static final int TRANSPARENT_RIM = 3;
    /** The mask is the document portrait in the size of life. */
    static final float MASK_PIXELS_PER_CM = 19.5f;

    private Stock() {}

    /** A photograph with a white border, held by its sides with fingers of that colour. */
    static Texture paper(BufferedImage photograph, float widthCm, Color fingers) {
        int border = photograph.getWidth() / 18;
        int width = photograph.getWidth() + 2 * (border + TRANSPARENT_RIM);
        int height = photograph.getHeight() + 2 * (border + TRANSPARENT_RIM);
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = graphics(sheet);
        graphics.setColor(PAPER);
        graphics.fillRect(TRANSPARENT_RIM, TRANSPARENT_RIM, width - 2 * TRANSPARENT_RIM, height - 2 * TRANSPARENT_RIM);
        graphics.drawImage(photograph, border + TRANSPARENT_RIM, border + TRANSPARENT_RIM, null);
        thumbs(graphics, width, height, fingers);
        graphics.dispose();
        return Texture.of(sheet, width / widthCm);
    }

    /** A tablet that shows the middle of a picture, held with fingers of that colour. */
    static Texture tablet(BufferedImage shown, float share, float widthCm, Color fingers) {
        int cutX = Math.round(shown.getWidth() * (1 - share) / 2);
        int cutY = Math.round(shown.getHeight() * (1 - share) / 2);
        int bezel = 30;
        int width = 480 + 2 * (bezel + TRANSPARENT_RIM);
        int height = 640 + 2 * (bezel + 16 + TRANSPARENT_RIM);
        BufferedImage tablet = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = graphics(tablet);
        graphics.setColor(new Color(14, 14, 16));
        graphics.fill(new RoundRectangle2D.Float(
                TRANSPARENT_RIM, TRANSPARENT_RIM, width - 2f * TRANSPARENT_RIM, height - 2f * TRANSPARENT_RIM, 44, 44));
        int left = bezel + TRANSPARENT_RIM;
        int top = bezel + 16 + TRANSPARENT_RIM;
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(
                shown,
                left,
                top,
                left + 480,
                top + 640,
                cutX,
                cutY,
                shown.getWidth() - cutX,
                shown.getHeight() - cutY,
                null);
        thumbs(graphics, width, height, fingers);
        graphics.dispose();
        return Texture.of(tablet, width / widthCm);
    }

    /** A face cut out along its outline, with holes for the eyes; {@code landmarks} as the renderer tells them. */
    static Texture mask(BufferedImage portrait, float[] landmarks) {
        BufferedImage mask = new BufferedImage(portrait.getWidth(), portrait.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = graphics(mask);
        Path2D face = path(landmarks, FaceRings.OVAL, 1.06, 1.06);
        // Scissors do not follow a line quite: a little paper stays.
        graphics.setColor(PAPER);
        graphics.fill(face);
        graphics.setStroke(new BasicStroke(5));
        graphics.draw(face);
        graphics.setClip(face);
        graphics.drawImage(portrait, 0, 0, null);
        graphics.setClip(null);
        graphics.setComposite(java.awt.AlphaComposite.Clear);
        graphics.fill(path(landmarks, FaceRings.RIGHT_LIDS, 1.25, 1.8));
        graphics.fill(path(landmarks, FaceRings.LEFT_LIDS, 1.25, 1.8));
        graphics.dispose();
        return Texture.of(mask, MASK_PIXELS_PER_CM);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return graphics;
    }

    private static void thumbs(Graphics2D graphics, int width, int height, Color fingers) {
        float long0 = width / 8f;
        for (int side = 0; side < 2; side++) {
            float x = side == 0 ? -long0 * 0.25f + TRANSPARENT_RIM : width - long0 * 0.95f;
            AffineTransform tilted = AffineTransform.getRotateInstance(side == 0 ? 0.35 : -0.35, x, height * 0.8);
            Ellipse2D thumb = new Ellipse2D.Float(x, height * 0.8f, long0 * 1.2f, long0 * 0.5f);
            graphics.setColor(fingers);
            graphics.fill(tilted.createTransformedShape(thumb));
        }
    }

    /** A ring of landmarks, stretched about its middle. */
    private static Path2D path(float[] landmarks, int[] ring, double wider, double taller) {
        double middleX = 0;
        double middleY = 0;
        for (int vertex : ring) {
            middleX += landmarks[vertex * 2] / ring.length;
            middleY += landmarks[vertex * 2 + 1] / ring.length;
        }
        Path2D path = new Path2D.Double();
        for (int at = 0; at < ring.length; at++) {
            double x = middleX + (landmarks[ring[at] * 2] - middleX) * wider;
            double y = middleY + (landmarks[ring[at] * 2 + 1] - middleY) * taller;
            if (at == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }
}
