// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Jpeg;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.Shots;

/**
 * Chose the seeds of {@link Cast}, and chooses new ones when the renderer or the models change. Rendered faces crowd
 * together for a matcher of real ones, so that of many seeds only some are far enough from all others: it draws several
 * faces for each role, compares all with all, and looks for one face a role such that the likest two are as unlike as
 * possible. Run {@link #main} (minutes) and copy what it prints.
 */
final class CastSelection {

    private static final int PROBES = 3;
    private static final int ROUNDS = 400_000;

    private record Candidate(Cast role, long seed, Reference portrait, List<Reference> probes) {

        double genuine() throws FaceException {
            double worst = 2;
            for (Reference probe : probes) {
                worst = Math.min(worst, portrait.score(probe));
            }
            return worst;
        }

        double impostor(Candidate other) throws FaceException {
            double worst = portrait.score(other.portrait);
            for (int at = 0; at < PROBES; at++) {
                worst = Math.max(worst, portrait.score(other.probes.get(at)));
                worst = Math.max(worst, other.portrait.score(probes.get(at)));
            }
            return worst;
        }
    }

    private final FaceRenderer renderer = new FaceRenderer();
    private final FaceMatcher matcher;
    private final List<Candidate> pool = new ArrayList<>();

    private CastSelection(FaceMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * Prints one line for each role: its name and its seed.
     *
     * @param arguments how many faces to draw for a role, 24 without; and the roles to draw for, all without: the others
     *     keep the face they have
     */
    public static void main(String[] arguments) throws Exception {
        try (FaceMatcher matcher = TestModels.matcher()) {
            int faces = arguments.length == 0 ? 24 : Integer.parseInt(arguments[0]);
            List<String> open = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
            CastSelection selection = new CastSelection(matcher);
            for (Cast role : Cast.values()) {
                selection.draw(role, role.identity().seed());
                for (int at = 0; at < faces && (open.isEmpty() || open.contains(role.name())); at++) {
                    selection.draw(role, 1000L * (role.ordinal() + 1) + at);
                }
                System.out.println("drawn: " + role);
            }
            selection.choose();
        }
    }

    private void draw(Cast role, long seed) throws FaceException {
        FaceIdentity identity = FaceIdentity.of(seed, role.sex(), role.ageYears());
        SplittableRandom random = new SplittableRandom(seed);
        Reference portrait = matcher.enrol(picture(identity, Framing.PORTRAIT, Shots.portrait()));
        List<Reference> probes = new ArrayList<>();
        for (int count = 0; count < PROBES; count++) {
            byte[] frame = picture(identity, Framing.GATE, Shots.probe(random));
            if (matcher.compare(portrait, frame).verdict() != ProbeVerdict.MATCH) {
                return;
            }
            probes.add(matcher.enrol(frame));
        }
        pool.add(new Candidate(role, seed, portrait, probes));
    }

    private byte[] picture(FaceIdentity identity, Framing framing, Shot shot) {
        return Jpeg.encode(
                renderer.render(identity, framing, shot), shot.capture().jpegQuality());
    }

    /** Exchanges one face after another; a worse cast is kept now and then, ever more rarely, to get out of dead ends. */
    private void choose() throws FaceException {
        double[][] likeness = likeness();
        SplittableRandom random = new SplittableRandom(1);
        int roles = Cast.values().length;
        List<int[]> faces = Arrays.stream(Cast.values()).map(this::placesOf).toList();
        int[] cast = new int[roles];
        for (int role = 0; role < roles; role++) {
            cast[role] = faces.get(role)[0];
        }
        double crowding = crowding(cast, likeness);
        int[] best = cast.clone();
        double least = crowding;
        for (int round = 0; round < ROUNDS; round++) {
            int role = random.nextInt(roles);
            int before = cast[role];
            cast[role] = faces.get(role)[random.nextInt(faces.get(role).length)];
            double changed = crowding(cast, likeness);
            double warmth = 0.5 * (1 - round / (double) ROUNDS) + 1e-6;
            if (changed < crowding || random.nextDouble() < Math.exp((crowding - changed) / warmth)) {
                crowding = changed;
            } else {
                cast[role] = before;
            }
            if (crowding < least) {
                least = crowding;
                best = cast.clone();
            }
        }
        print(best, likeness);
    }

    private int[] placesOf(Cast role) {
        return IntStream.range(0, pool.size())
                .filter(at -> pool.get(at).role() == role)
                .toArray();
    }

    private double[][] likeness() throws FaceException {
        double[][] likeness = new double[pool.size()][pool.size()];
        for (int a = 0; a < pool.size(); a++) {
            for (int b = 0; b < a; b++) {
                likeness[a][b] = pool.get(a).impostor(pool.get(b));
                likeness[b][a] = likeness[a][b];
            }
        }
        return likeness;
    }

    /** Grows steeply with each pair that is close to the threshold. */
    private static double crowding(int[] cast, double[][] likeness) {
        double sum = 0;
        for (int a = 0; a < cast.length; a++) {
            for (int b = 0; b < a; b++) {
                sum += Math.exp((likeness[cast[a]][cast[b]] - 1.04) * 120);
            }
        }
        return Math.log(sum);
    }

    private void print(int[] cast, double[][] likeness) throws FaceException {
        for (int a : cast) {
            double worst = -2;
            for (int b : cast) {
                worst = a == b ? worst : Math.max(worst, likeness[a][b]);
            }
            Candidate chosen = pool.get(a);
            System.out.printf(
                    "%s: seed %d, lowest genuine %.3f, highest impostor %.3f%n",
                    chosen.role(), chosen.seed(), chosen.genuine(), worst);
        }
    }
}
