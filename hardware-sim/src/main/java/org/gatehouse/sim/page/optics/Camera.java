// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.print.Gauss;
import org.gatehouse.sim.page.print.Light;
import org.gatehouse.sim.page.print.Sheet;

/**
 * Where a camera or a scanner sees a sheet: from millimetres of the sheet to pixels of the picture, and the picture
 * taken.
 *
 * @param columns width of the picture, pixels
 * @param rows height of the picture, pixels
 * @param bow how the sheet is bent
 * @param view from the bent sheet, mm, to the picture, pixels
 */
public record Camera(int columns, int rows, Bow bow, Homography view) {

    /** A millimetre's share of a pixel beyond which the print must be softened before it is sampled. */
    private static final double SHRINKING = 1.1;

    /**
     * A sheet laid on the glass of a scanner.
     *
     * @param dpi pixels of an inch
     * @param x of the sheet's upper left corner on the glass, mm, if it were not turned
     * @param y likewise
     * @param turn clockwise, radians, about the sheet's middle
     */
    public static Camera scanner(Sheet sheet, int columns, int rows, double dpi, double x, double y, double turn) {
        double scale = dpi / 25.4;
        Homography centred = Homography.scaled(1, -sheet.width() / 2, -sheet.height() / 2);
        double cos = Math.cos(turn) * scale;
        double sin = Math.sin(turn) * scale;
        Homography turned = new Homography(
                cos, -sin, (x + sheet.width() / 2) * scale, sin, cos, (y + sheet.height() / 2) * scale, 0, 0, 1);
        return new Camera(columns, rows, Bow.FLAT, turned.after(centred));
    }

    /**
     * A sheet photographed. The picture is as large as the sheet needs.
     *
     * @param dpi pixels of an inch in the middle of the sheet
     * @param turn clockwise, radians
     * @param tiltX how far the sheet leans back about its horizontal axis, radians
     * @param tiltY likewise about its vertical axis
     * @param distance of the lens, mm
     * @param margin around the sheet, mm
     */
    public static Camera photograph(
            Sheet sheet, Bow bow, double dpi, double turn, double tiltX, double tiltY, double distance, double margin) {
        double scale = dpi / 25.4;
        Homography centred = Homography.scaled(1, -sheet.width() / 2, -sheet.height() / 2);
        Homography seen = projected(turn, tiltX, tiltY, distance, scale).after(centred);
        Rectangle2D bounds = bounds(sheet, bow, seen);
        double room = margin * scale;
        Homography moved = Homography.scaled(1, room - bounds.getX(), room - bounds.getY());
        return new Camera(
                (int) Math.ceil(bounds.getWidth() + 2 * room),
                (int) Math.ceil(bounds.getHeight() + 2 * room),
                bow,
                moved.after(seen));
    }

    private static Homography projected(double turn, double tiltX, double tiltY, double distance, double scale) {
        double cosX = Math.cos(tiltX);
        double sinX = Math.sin(tiltX);
        double cosY = Math.cos(tiltY);
        double sinY = Math.sin(tiltY);
        // The sheet is turned in its plane first, then tilted, then seen from the distance through a pinhole.
        Homography turned =
                new Homography(Math.cos(turn), -Math.sin(turn), 0, Math.sin(turn), Math.cos(turn), 0, 0, 0, 1);
        Homography tilted = new Homography(
                scale * cosY, scale * sinX * sinY, 0, 0, scale * cosX, 0, -sinY / distance, cosY * sinX / distance, 1);
        return tilted.after(turned);
    }

    private static Rectangle2D bounds(Sheet sheet, Bow bow, Homography view) {
        Camera unplaced = new Camera(1, 1, bow, view);
        Point2D corner = unplaced.see(sheet, 0, 0);
        Rectangle2D bounds = new Rectangle2D.Double(corner.getX(), corner.getY(), 0, 0);
        for (int i = 0; i <= 8; i++) {
            bounds.add(unplaced.see(sheet, sheet.width() * i / 8, 0));
            bounds.add(unplaced.see(sheet, sheet.width() * i / 8, sheet.height()));
        }
        return bounds;
    }

    /** Where a point of the sheet, mm, is seen, pixels. */
    public Point2D see(Sheet sheet, double x, double y) {
        return view.map(x, y * bow.stretch(x / sheet.width()));
    }

    /**
     * Takes the picture.
     *
     * @param backdrop what lies around the sheet
     */
    public Plane take(Sheet sheet, Light light, Backdrop backdrop, RandomGenerator random) {
        double shrink = sheet.pixelsAMillimetre() / pixelsAMillimetre(sheet);
        float[] print = sheet.brightness(light);
        if (shrink > SHRINKING) {
            double sigma = 0.4 * Math.sqrt(shrink * shrink - 1);
            Gauss.blur(print, sheet.columns(), sheet.rows(), sigma, sigma);
        }
        return new Sampling(sheet, print, bow, view.inverse()).fill(backdrop.plane(columns, rows, random));
    }

    private double pixelsAMillimetre(Sheet sheet) {
        double x = sheet.width() / 2;
        double y = sheet.height() / 2;
        return see(sheet, x, y).distance(see(sheet, x + 1, y));
    }
}
