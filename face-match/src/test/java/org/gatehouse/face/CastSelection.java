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
 * together for a matcher of real ones, so that of many seeds only some are far enough from all others. Run {@link #main}
 * and copy what it prints.
 */
final class CastSelection {

    private static final int PROBES = 6;
    /** Wanted distances from the operating point's threshold of 1.107. */
    private static final double LEAST_GENUINE = 1.15;

    private static final double MOST_IMPOSTOR = 1.03;
    private static final int MOST_TRIES = 60;

    private record Candidate(String name, Reference portrait, List<Reference> probes) {}

    private final FaceRenderer renderer = new FaceRenderer();
    private final FaceMatcher matcher;
    private final List<Candidate> chosen = new ArrayList<>();

    private CastSelection(FaceMatcher matcher) {
        this.matcher = matcher;
    }

    /** Prints one line for each role: its name and its seed, and the scores that speak for it. */
    public static void main(String[] arguments) throws Exception {
        try (FaceMatcher matcher = TestModels.matcher()) {
            CastSelection selection = new CastSelection(matcher);
            for (Cast role : Cast.values()) {
                selection.choose(role);
            }
        }
    }

    private void choose(Cast role) throws FaceException {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            long seed = 1000L * (role.ordinal() + 1) + attempt;
            if (tried(role, seed)) {
                return;
            }
        }
        System.out.println(role + ": none of " + MOST_TRIES + " seeds will do");
    }

    private boolean tried(Cast role, long seed) throws FaceException {
        FaceIdentity identity = FaceIdentity.of(seed, role.sex(), role.ageYears());
        Reference portrait = enrol(identity, Framing.PORTRAIT, Shots.portrait());
        double worstImpostor = -2;
        for (Candidate other : chosen) {
            worstImpostor = Math.max(worstImpostor, other.portrait().score(portrait));
            for (Reference probe : other.probes()) {
                worstImpostor = Math.max(worstImpostor, portrait.score(probe));
            }
        }
        if (worstImpostor > MOST_IMPOSTOR) {
            return false;
        }
        List<Reference> probes = new ArrayList<>();
        double worstGenuine = 2;
        SplittableRandom random = new SplittableRandom(seed);
        for (int count = 0; count < PROBES; count++) {
            Reference probe = enrol(identity, Framing.GATE, Shots.probe(random));
            worstGenuine = Math.min(worstGenuine, portrait.score(probe));
            for (Candidate other : chosen) {
                worstImpostor = Math.max(worstImpostor, other.portrait().score(probe));
            }
            if (worstGenuine < LEAST_GENUINE || worstImpostor > MOST_IMPOSTOR) {
                return false;
            }
            probes.add(probe);
        }
        chosen.add(new Candidate(role.name(), portrait, probes));
        System.out.printf(
                "%s: seed %d, lowest genuine %.3f, highest impostor %.3f%n", role, seed, worstGenuine, worstImpostor);
        return true;
    }

    private Reference enrol(FaceIdentity identity, Framing framing, Shot shot) throws FaceException {
        return matcher.enrol(Jpeg.encode(renderer.render(identity, framing, shot), shot.jpegQuality()));
    }
}
