// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.random.RandomGenerator;

/** A scribble like a signature. */
final class Signature {
    private Signature() {}

    /** A path that begins at a point and runs so far to the right, mm. */
    static Shape draw(double x, double y, double width, RandomGenerator random) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        int loops = 5 + random.nextInt(6);
        for (int i = 1; i <= loops; i++) {
            double to = x + width * i / loops;
            path.curveTo(
                    to - random.nextDouble() * 5,
                    y - random.nextDouble() * 6,
                    to - random.nextDouble() * 3,
                    y + random.nextDouble() * 4,
                    to,
                    y - 1 + random.nextDouble() * 2);
        }
        return path;
    }
}
