// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.geom.Rectangle2D;
import org.gatehouse.sim.issuer.MrzFormat;

/**
 * The size of a document and where its MRZ stands. The MRZ lies in a zone of {@value #ZONE_HEIGHT} mm along the lower
 * edge, so that the readers' effective reading zone of 17.0 mm x 118.0 mm holds it whatever the size of the document
 * (Doc 9303-3 §4.5 and Figure 5).
 */
public enum PageFormat {
    /** Card, ISO/IEC 7810 ID-1 (Doc 9303-5 §2). */
    TD1(MrzFormat.TD1, 85.6, 54.0, 4.7),
    /** Card, ISO/IEC 7810 ID-2 (Doc 9303-6 §2). */
    TD2(MrzFormat.TD2, 105.0, 74.0, 6.0),
    /** Booklet, ISO/IEC 7810 ID-3 (Doc 9303-4 §2). */
    TD3(MrzFormat.TD3, 125.0, 88.0, 6.0),
    /** Visa of full size (Doc 9303-7 §2). */
    MRV_A(MrzFormat.MRV_A, 120.0, 80.0, 4.1),
    /** Visa of smaller size (Doc 9303-7 §2). */
    MRV_B(MrzFormat.MRV_B, 105.0, 74.0, 6.0),
    /** The French identity card before 2021. */
    FRENCH_ID(MrzFormat.FRENCH_ID, 105.0, 74.0, 6.0);

    /** Height of the machine readable zone over the lower edge, mm (Doc 9303-3 §4.5). */
    public static final double ZONE_HEIGHT = 23.2;
    /** Distance of two characters, mm: ten to the inch (OCR-B size 1, Doc 9303-3 §4.4). */
    public static final double PITCH = 2.54;
    /** Distance of two lines, mm: four to the inch. */
    public static final double LINE_SPACING = 6.35;
    /** Millimetres of a unit of the drawing that gives exactly the pitch. */
    static final double MILLIMETRES_A_UNIT = PITCH / org.gatehouse.sim.page.type.Typeface.ADVANCE;
    /** Height of a capital letter at that pitch, mm. */
    public static final double CAPITAL_HEIGHT =
            MILLIMETRES_A_UNIT * org.gatehouse.sim.page.type.Typeface.CAPITAL_HEIGHT;

    /** Height of the middle of all lines over the lower edge, mm. */
    private static final double MIDDLE = 12.6;

    private final MrzFormat mrz;
    private final double width;
    private final double height;
    private final double left;

    PageFormat(MrzFormat mrz, double width, double height, double left) {
        this.mrz = mrz;
        this.width = width;
        this.height = height;
        this.left = left;
    }

    /** The layout of its MRZ. */
    public MrzFormat mrz() {
        return mrz;
    }

    /** Nominal width, mm. */
    public double width() {
        return width;
    }

    /** Nominal height, mm. */
    public double height() {
        return height;
    }

    /**
     * Where a line of the MRZ nominally stands: from the left of its first cell to the right of its last, from the top
     * of a capital letter to the base line; mm from the upper left corner of the document.
     *
     * @param line from 0, the upper one
     */
    public Rectangle2D line(int line) {
        double below = (mrz.lines() - 1) / 2.0 - line;
        double centre = height - MIDDLE - below * LINE_SPACING;
        return new Rectangle2D.Double(left, centre - CAPITAL_HEIGHT / 2, mrz.lineLength() * PITCH, CAPITAL_HEIGHT);
    }
}
