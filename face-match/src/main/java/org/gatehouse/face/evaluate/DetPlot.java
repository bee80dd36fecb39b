// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a DET curve on axes of normal deviates (probit), on which two normal distributions of scores give a straight line. A
 * rate of zero has no place on them and is drawn on the edge. Left of the broken line
 * fewer than 10 impostor scores decide.
 */
public final class DetPlot {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final Rectangle2D FRAME = new Rectangle2D.Double(130, 90, 1020, 690);
    private static final double LOWEST_FMR = 5e-6;
    private static final double LOWEST_FNMR = 5e-5;
    private static final double HIGHEST = 0.5;
    private static final double[] TICKS = {1e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4};
    private static final Color INK = new Color(0x1d2733);
    private static final Color GRID = new Color(0xd5dbe1);
    private static final Color CURVE = new Color(0x1f5fbf);
    private static final Color MARK = new Color(0xc2410c);
    private static final Color DOUBT = new Color(0xf3efe6);

    private static final double ROW = 32;

    private final List<DetPoint> curve;
    private final long impostors;
    private final List<Mark> marks;
    private final String title;

    /**
     * A point to be marked.
     *
     * @param label what it is
     * @param falseMatchRate fraction
     * @param falseNonMatchRate fraction
     */
    public record Mark(String label, double falseMatchRate, double falseNonMatchRate) {}

    /**
     * A plot.
     *
     * @param title above the picture: numbers of people, photographs and pairs; no name of anybody
     * @param impostors how many impostor pairs there are
     */
    public DetPlot(DetCurve curve, long impostors, List<Mark> marks, String title) {
        this.curve = curve.points();
        this.impostors = impostors;
        this.marks = List.copyOf(marks);
        this.title = title;
    }

    /** The picture, 1200 x 900. */
    public BufferedImage draw() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            doubt(pen);
            axes(pen);
            curve(pen);
            marks(pen);
        } finally {
            pen.dispose();
        }
        return picture;
    }

    /** The part of the axis that too few impostor pairs support. */
    private void doubt(Graphics2D pen) {
        double edge = x(Math.min(HIGHEST, 10.0 / impostors));
        pen.setColor(DOUBT);
        pen.fill(new Rectangle2D.Double(FRAME.getX(), FRAME.getY(), edge - FRAME.getX(), FRAME.getHeight()));
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {8, 6}, 0));
        pen.draw(new Line2D.Double(edge, FRAME.getY(), edge, FRAME.getMaxY()));
        pen.setFont(new Font(Font.SANS_SERIF, Font.ITALIC, 16));
        if (edge - FRAME.getX() > 260) {
            pen.drawString(
                    "rests on fewer than 10 impostor scores", (float) FRAME.getX() + 10, (float) FRAME.getY() + 24);
        }
    }

    private void axes(Graphics2D pen) {
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 17));
        pen.setStroke(new BasicStroke(1));
        for (double tick : TICKS) {
            pen.setColor(GRID);
            if (tick >= LOWEST_FMR) {
                pen.draw(new Line2D.Double(x(tick), FRAME.getY(), x(tick), FRAME.getMaxY()));
            }
            if (tick >= LOWEST_FNMR) {
                pen.draw(new Line2D.Double(FRAME.getX(), y(tick), FRAME.getMaxX(), y(tick)));
            }
            pen.setColor(INK);
            String label = percent(tick);
            int width = pen.getFontMetrics().stringWidth(label);
            if (tick >= LOWEST_FMR && !crowded(tick)) {
                pen.drawString(label, (float) x(tick) - width / 2f, (float) FRAME.getMaxY() + 26);
            }
            if (tick >= LOWEST_FNMR) {
                pen.drawString(label, (float) FRAME.getX() - width - 10, (float) y(tick) + 6);
            }
        }
        pen.setStroke(new BasicStroke(2));
        pen.draw(FRAME);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
        centred(pen, "False match rate (FMR)", FRAME.getCenterX(), FRAME.getMaxY() + 66);
        AffineTransform upright = pen.getTransform();
        pen.rotate(-Math.PI / 2, 40, FRAME.getCenterY());
        centred(pen, "False non-match rate (FNMR)", 40, FRAME.getCenterY());
        pen.setTransform(upright);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
        centred(pen, "Detection error trade-off", FRAME.getCenterX(), 42);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 17));
        centred(pen, title, FRAME.getCenterX(), 70);
    }

    /** Labels of the lower axis that would touch their neighbours. */
    private static boolean crowded(double tick) {
        return tick == 2e-4 || tick == 5e-4 || tick == 2e-3;
    }

    private void curve(Graphics2D pen) {
        Shape whole = pen.getClip();
        pen.clip(new Rectangle2D.Double(FRAME.getX(), FRAME.getY(), FRAME.getWidth() + 2, FRAME.getHeight() + 3));
        Path2D line = new Path2D.Double();
        for (int i = 0; i < curve.size(); i++) {
            double x = x(curve.get(i).falseMatchRate());
            double y = y(curve.get(i).falseNonMatchRate());
            if (i == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, line.getCurrentPoint().getY());
                line.lineTo(x, y);
            }
        }
        pen.setColor(CURVE);
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(line);
        pen.setClip(whole);
    }

    /** A dot with a number each, and a list of what the numbers mean. */
    private void marks(Graphics2D pen) {
        List<Point2D> taken = new ArrayList<>();
        int widest = 0;
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 17));
        for (Mark mark : marks) {
            widest = Math.max(widest, pen.getFontMetrics().stringWidth(mark.label));
        }
        double left = FRAME.getMaxX() - widest - 70;
        pen.setColor(Color.WHITE);
        Rectangle2D list = new Rectangle2D.Double(left - 16, FRAME.getY() + 14, widest + 72, marks.size() * ROW + 14);
        pen.fill(list);
        pen.setColor(GRID);
        pen.draw(list);
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double x = x(mark.falseMatchRate);
            double y = y(mark.falseNonMatchRate);
            Point2D place = free(taken, x, y);
            taken.add(place);
            pen.setColor(MARK);
            pen.setStroke(new BasicStroke(1.5f));
            pen.draw(new Line2D.Double(x, y, place.getX(), place.getY()));
            pen.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
            number(pen, i + 1, place.getX(), place.getY());
            double row = FRAME.getY() + 35 + i * ROW;
            number(pen, i + 1, left + 8, row);
            pen.setColor(INK);
            pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 17));
            pen.drawString(mark.label, (float) left + 30, (float) row + 6);
        }
    }

    /** Beside the point, above those already there: points may coincide, as all do where there are no errors. */
    private static Point2D free(List<Point2D> taken, double x, double y) {
        Point2D place = new Point2D.Double(x + 26, y - 26);
        while (near(taken, place)) {
            place = new Point2D.Double(place.getX(), place.getY() - 30);
        }
        return place;
    }

    private static void number(Graphics2D pen, int number, double x, double y) {
        pen.setColor(MARK);
        pen.fill(new Ellipse2D.Double(x - 12, y - 12, 24, 24));
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        centred(pen, String.valueOf(number), x, y + 6);
    }

    private static boolean near(List<Point2D> taken, Point2D place) {
        return taken.stream().anyMatch(other -> other.distance(place) < 26);
    }

    private static void centred(Graphics2D pen, String text, double x, double y) {
        pen.drawString(text, (float) (x - pen.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }

    private static String percent(double rate) {
        String digits = String.format(Locale.ROOT, "%.3f", rate * 100);
        return digits.replaceAll("\\.?0+$", "") + " %";
    }

    private static double x(double rate) {
        return FRAME.getX() + FRAME.getWidth() * share(rate, LOWEST_FMR);
    }

    private static double y(double rate) {
        return FRAME.getMaxY() - FRAME.getHeight() * share(rate, LOWEST_FNMR);
    }

    private static double share(double rate, double lowest) {
        double from = Probit.of(lowest);
        return (Probit.of(Math.max(lowest, Math.min(HIGHEST, rate))) - from) / (Probit.of(HIGHEST) - from);
    }
}
