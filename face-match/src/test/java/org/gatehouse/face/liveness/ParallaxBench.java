// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.face.TestModels;
import org.gatehouse.face.detect.Detection;
import org.gatehouse.face.detect.FaceDetector;
import org.gatehouse.face.detect.FaceMesh;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Network;
import org.gatehouse.face.portrait.ImageBounds;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.PictureDecoder;
import org.gatehouse.sim.traveller.Attitude;
import org.gatehouse.sim.traveller.Capture;
import org.gatehouse.sim.traveller.Expression;
import org.gatehouse.sim.traveller.Eyewear;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Jpeg;
import org.gatehouse.sim.traveller.Lighting;
import org.gatehouse.sim.traveller.Lineup;
import org.gatehouse.sim.traveller.PictureCache;
import org.gatehouse.sim.traveller.Placement;
import org.gatehouse.sim.traveller.Shot;

/**
 * What turned heads and turned pictures leave against a plane, and how much narrower they grow than their turn by the mesh
 * explains: where the limits of {@link ChallengeAnswer} and {@link Narrowing} come from. Everything is rendered.
 */
final class ParallaxBench {
    private record Seen(double yaw, double interEye, double[] points) {}

    private final Map<String, List<double[]>> ranges = new TreeMap<>();

    private final PictureCache cache = new PictureCache(new FaceRenderer(), Path.of("target/travellers"));
    private final FaceDetector detector;
    private final FaceMesh mesh;

    private ParallaxBench() throws Exception {
        detector = FaceDetector.load(TestModels.catalogue());
        mesh = FaceMesh.load(TestModels.catalogue());
    }

    /**
     * Prints the ranges.
     *
     * @param arguments number of travellers, 1..16
     */
    public static void main(String[] arguments) throws Exception {
        Network.useThreads(1);
        ParallaxBench bench = new ParallaxBench();
        int count = Integer.parseInt(arguments[0]);
        List<FaceIdentity> who = new ArrayList<>(Lineup.members());
        for (int at = 0; at < count; at++) {
            bench.person(at, who.get(at * who.size() / count));
        }
        System.out.printf(
                "%d rendered travellers; views that look ahead within %.0f degrees and turn from %.0f by at least %.0f%n",
                count, ChallengeAnswer.AHEAD, ChallengeAnswer.TURNED, ChallengeAnswer.CLEAR);
        bench.ranges.forEach((kind, found) -> System.out.printf(
                "%-16s %4d pairs; residual over sine %s, too narrow by %s percent%n",
                kind, found.size(), range(found, 0), range(found, 1)));
    }

    private void person(int number, FaceIdentity who) throws Exception {
        int light = (number * 23) % 60 - 30;
        float pitch = (number % 3 - 1) * 5;
        List<Seen> ahead = new ArrayList<>();
        for (int yaw : new int[] {-8, 0, 8}) {
            see(head(who, yaw, pitch, light), number * 100 + yaw).ifPresent(ahead::add);
        }
        for (int yaw : new int[] {-36, -28, -24, -20, -16, 16, 20, 24, 28, 36}) {
            Optional<Seen> to = see(head(who, yaw, pitch, light), number * 100 + yaw);
            for (Seen from : ahead) {
                to.ifPresent(seen -> note("head", from, seen));
            }
        }
        BufferedImage picture = head(who, 0, 0, light);
        for (int radius : new int[] {0, 8, 9, 10, 12}) {
            Card card = Card.held(Card.Surface.CUT_OUT, 150, 205);
            Card bent = radius == 0 ? card : card.bent(radius * 14.5);
            Stage stage = new Stage(number, 1.5);
            Optional<Seen> from = see(stage.card(picture, bent.moved(0, 0, 2, 0, 0)), number);
            if (from.isEmpty()) {
                continue;
            }
            for (int yaw : new int[] {-45, -40, -34, -28, -22, 22, 28, 34, 40, 45}) {
                Optional<Seen> to = see(stage.card(picture, bent.moved(0, 0, yaw, 0, 0)), number);
                to.ifPresent(seen -> note(radius == 0 ? "flat" : "bent to " + radius + " cm", from.get(), seen));
            }
        }
    }

    private void note(String kind, Seen from, Seen to) {
        double turn = Math.abs(to.yaw - from.yaw);
        boolean turned = Math.abs(to.yaw) >= ChallengeAnswer.TURNED && turn >= ChallengeAnswer.CLEAR;
        if (turned && Math.abs(from.yaw) <= ChallengeAnswer.AHEAD) {
            double residual = Parallax.percent(from.points, to.points, to.interEye);
            double narrow = Narrowing.unexplained(from.points, from.yaw, to.points, to.yaw);
            ranges.computeIfAbsent(kind, any -> new ArrayList<>())
                    .add(new double[] {residual / Math.sin(Math.toRadians(turn)), narrow});
        }
    }

    private static String range(List<double[]> found, int column) {
        double[] sorted =
                found.stream().mapToDouble(each -> each[column]).sorted().toArray();
        return String.format("%.1f to %.1f", sorted[0], sorted[sorted.length - 1]);
    }

    private BufferedImage head(FaceIdentity who, int yaw, float pitch, int light) {
        return cache.picture(
                who,
                Framing.GATE,
                new Shot(
                        new Attitude(yaw, pitch, 0, 1),
                        Expression.NEUTRAL,
                        Eyewear.NONE,
                        Placement.USUAL,
                        new Lighting(light, 0),
                        Capture.still(0.3f, 0.85f, yaw)));
    }

    private Optional<Seen> see(BufferedImage image, long seed) throws Exception {
        try (Picture picture = PictureDecoder.decode(Jpeg.encode(image, 0.85f), ImageBounds.PROBE)) {
            List<Detection> faces = detector.detect(picture);
            if (faces.isEmpty()) {
                return Optional.empty();
            }
            Optional<Landmarks> found = mesh.locate(picture, faces.get(0));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (FaceView view = new FaceView(
                    new PresentationFrame(picture, found.get(), faces.get(0).box(), 1))) {
                return Optional.of(new Seen(view.yaw, view.interEye, view.points()));
            }
        }
    }
}
