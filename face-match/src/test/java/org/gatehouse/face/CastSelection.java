// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

    private static final int PROBES = 2;
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
    private final int facesPerRole;
    private final List<Candidate> pool = new ArrayList<>();

    private CastSelection(FaceMatcher matcher, int facesPerRole) {
        this.matcher = matcher;
        this.facesPerRole = facesPerRole;
    }

    /**
     * Prints one line for each role: its name and its seed.
     *
     * @param arguments how many faces to draw for each role; 12 without
     */
    public static void main(String[] arguments) throws Exception {
        try (FaceMatcher matcher = TestModels.matcher()) {
            int facesPerRole = arguments.length == 0 ? 12 : Integer.parseInt(arguments[0]);
            CastSelection selection = new CastSelection(matcher, facesPerRole);
            for (Cast role : Cast.values()) {
                for (int at = 0; at < facesPerRole; at++) {
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
        Reference portrait = enrol(identity, Framing.PORTRAIT, Shots.portrait());
        List<Reference> probes = new ArrayList<>();
        for (int count = 0; count < PROBES; count++) {
            probes.add(enrol(identity, Framing.GATE, Shots.probe(random)));
        }
        pool.add(new Candidate(role, seed, portrait, probes));
    }

    private Reference enrol(FaceIdentity identity, Framing framing, Shot shot) throws FaceException {
        return matcher.enrol(Jpeg.encode(renderer.render(identity, framing, shot), shot.jpegQuality()));
    }

    /** Exchanges one face after another; a worse cast is kept now and then, ever more rarely, to get out of dead ends. */
    private void choose() throws FaceException {
        double[][] likeness = likeness();
        SplittableRandom random = new SplittableRandom(1);
        int roles = Cast.values().length;
        int[] cast = new int[roles];
        for (int role = 0; role < roles; role++) {
            cast[role] = role * facesPerRole;
        }
        double crowding = crowding(cast, likeness);
        int[] best = cast.clone();
        double least = crowding;
        for (int round = 0; round < ROUNDS; round++) {
            int role = random.nextInt(roles);
            int before = cast[role];
            cast[role] = role * facesPerRole + random.nextInt(facesPerRole);
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
