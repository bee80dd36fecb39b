// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import java.awt.geom.Point2D;

/**
 * Four corners in a picture, pixels from the outer edge of its upper left pixel. Left and right, upper and lower are those
 * of the text, so of a page that lies upside down the upper left corner is found at the lower right.
 */
public record Quadrilateral(Point2D upperLeft, Point2D upperRight, Point2D lowerRight, Point2D lowerLeft) {}
