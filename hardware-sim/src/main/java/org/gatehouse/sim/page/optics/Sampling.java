// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import org.gatehouse.sim.page.print.Sheet;

/** Looks for every pixel of a picture where on the sheet it comes from. */
final class Sampling {
    private final int columns;
    private final int rows;
    private final double pixelsAMillimetre;
    private final double width;
    private final float[] print;
    private final Bow bow;
    private final Homography back;

    Sampling(Sheet sheet, float[] print, Bow bow, Homography back) {
        this.columns = sheet.columns();
        this.rows = sheet.rows();
        this.pixelsAMillimetre = sheet.pixelsAMillimetre();
        this.width = sheet.width();
        this.print = print;
        this.bow = bow;
        this.back = back;
    }

    Plane fill(Plane picture) {
        for (int row = 0; row < picture.height(); row++) {
            fillRow(picture, row);
        }
        return picture;
    }

    /** Steps along a row with sums instead of products: this is where most of a page's time goes. */
    private void fillRow(Plane picture, int row) {
        double y = row + 0.5;
        double sheetX = back.a() * 0.5 + back.b() * y + back.c();
        double sheetY = back.d() * 0.5 + back.e() * y + back.f();
        double w = back.g() * 0.5 + back.h() * y + back.i();
        boolean flat = bow.equals(Bow.FLAT);
        float[] values = picture.values();
        int from = row * picture.width();
        for (int at = from; at < from + picture.width(); at++) {
            double scale = pixelsAMillimetre / w;
            double x = sheetX * scale - 0.5;
            double bent = flat ? 1 : bow.stretch(sheetX / w / width);
            values[at] = sample(values[at], x, sheetY * scale / bent - 0.5);
            sheetX += back.a();
            sheetY += back.d();
            w += back.g();
        }
    }

    private float sample(float beyond, double x, double y) {
        if (!(x > -1 && y > -1 && x < columns && y < rows)) {
            return beyond;
        }
        // Rounded towards zero, which is downwards: both are positive now.
        int left = (int) (x + 1) - 1;
        int top = (int) (y + 1) - 1;
        float right = (float) (x - left);
        float below = (float) (y - top);
        if (left >= 0 && top >= 0 && left < columns - 1 && top < rows - 1) {
            int at = top * columns + left;
            float upper = print[at] + (print[at + 1] - print[at]) * right;
            float lower = print[at + columns] + (print[at + columns + 1] - print[at + columns]) * right;
            return upper + (lower - upper) * below;
        }
        return atEdge(beyond, left, top, right, below);
    }

    private float atEdge(float beyond, int left, int top, float right, float below) {
        float upper = at(beyond, left, top) * (1 - right) + at(beyond, left + 1, top) * right;
        float lower = at(beyond, left, top + 1) * (1 - right) + at(beyond, left + 1, top + 1) * right;
        return upper * (1 - below) + lower * below;
    }

    private float at(float beyond, int x, int y) {
        return x < 0 || y < 0 || x >= columns || y >= rows ? beyond : print[y * columns + x];
    }
}
