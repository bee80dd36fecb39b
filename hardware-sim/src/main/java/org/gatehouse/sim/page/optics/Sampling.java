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

    private void fillRow(Plane picture, int row) {
        float[] values = picture.values();
        double y = row + 0.5;
        for (int column = 0; column < picture.width(); column++) {
            double x = column + 0.5;
            double w = 1 / (back.g() * x + back.h() * y + back.i());
            double sheetX = (back.a() * x + back.b() * y + back.c()) * w;
            double sheetY = (back.d() * x + back.e() * y + back.f()) * w;
            sheetY /= bow.stretch(sheetX / width);
            int at = row * picture.width() + column;
            values[at] = sample(values[at], sheetX * pixelsAMillimetre - 0.5, sheetY * pixelsAMillimetre - 0.5);
        }
    }

    private float sample(float beyond, double x, double y) {
        if (!(x > -1 && y > -1 && x < columns && y < rows)) {
            return beyond;
        }
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = (float) (x - left);
        float below = (float) (y - top);
        float upper = at(beyond, left, top) * (1 - right) + at(beyond, left + 1, top) * right;
        float lower = at(beyond, left, top + 1) * (1 - right) + at(beyond, left + 1, top + 1) * right;
        return upper * (1 - below) + lower * below;
    }

    private float at(float beyond, int x, int y) {
        return x < 0 || y < 0 || x >= columns || y >= rows ? beyond : print[y * columns + x];
    }
}
