// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Lineup;
import org.gatehouse.sim.traveller.PictureCache;
import org.gatehouse.sim.traveller.Shots;
import org.gatehouse.sim.traveller.Trait;

/**
 * Chose the members of the {@link Lineup} beyond the cast, and chooses new ones when the renderer or the models change. From the
 * pool it takes the faces whose parameters are furthest from the cast and from each other, drops whoever is like one of the
 * cast on the portrait, takes probes of the rest, and adds one after the other the one who is least like all taken before. Run {@link #main} (minutes) and copy the places it prints.
 */
final class LineupSelection {

    private static final int PROBES = 3;
    private static final int WANTED = 8;
    /** Like somebody already: not worth a probe. */
    private static final double TOO_LIKE = 1.095;

    private static final int PHOTOGRAPHED = 80;

    private record Candidate(int place, List<Reference> pictures) {

        double likest(Candidate other) throws FaceException {
            double likest = -2;
            for (Reference own : pictures) {
                for (Reference theirs : other.pictures) {
                    likest = Math.max(likest, own.score(theirs));
                }
            }
            return likest;
        }

        double genuine() throws FaceException {
            double lowest = 2;
            for (Reference probe : pictures.subList(1, pictures.size())) {
                lowest = Math.min(lowest, pictures.get(0).score(probe));
            }
            return lowest;
        }
    }

    private final PictureCache cache = new PictureCache(new FaceRenderer(), Path.of("target/travellers"));
    private final FaceMatcher matcher;

    private LineupSelection(FaceMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * Prints the places in the pool of those chosen.
     *
     * @param arguments the places to choose from; without them the furthest
     */
    public static void main(String[] arguments) throws Exception {
        try (FaceMatcher matcher = TestModels.matcher()) {
            List<Integer> places = Stream.of(arguments).map(Integer::valueOf).toList();
            new LineupSelection(matcher).choose(places.isEmpty() ? furthest() : places);
        }
    }

    private void choose(List<Integer> places) throws FaceException {
        List<Candidate> taken = new ArrayList<>();
        for (Cast member : Cast.values()) {
            taken.add(photographed(-1 - member.ordinal(), member.identity(), PROBES));
        }
        System.out.println("the cast is photographed");
        List<Candidate> open = candidates(places, taken);
        System.out.println(open.size() + " of " + places.size() + " are unlike the cast");
        for (int count = 0; count < WANTED && !open.isEmpty(); count++) {
            Candidate next = leastLike(open, taken);
            System.out.printf(
                    "place %d: lowest genuine %.3f, highest impostor %.3f%n",
                    next.place(), next.genuine(), likest(next, taken));
            open.remove(next);
            taken.add(next);
        }
    }

    private List<Candidate> candidates(List<Integer> places, List<Candidate> cast) throws FaceException {
        List<Candidate> candidates = new ArrayList<>();
        for (int place : places) {
            FaceIdentity identity = Lineup.candidate(place);
            double portrait = likest(photographed(place, identity, 0), cast);
            double all = portrait;
            if (portrait < TOO_LIKE) {
                Candidate candidate = photographed(place, identity, PROBES);
                all = likest(candidate, cast);
                candidates.add(candidate);
            }
            System.out.printf("%d: %.3f %.3f%n", place, portrait, all);
        }
        return candidates;
    }

    /** Places whose parameters are, one after the other, furthest from the cast's and from all before. */
    private static List<Integer> furthest() {
        double[] nearest = new double[Lineup.POOL];
        Arrays.fill(nearest, Double.MAX_VALUE);
        float[][] pool = new float[Lineup.POOL][];
        for (int place = 0; place < Lineup.POOL; place++) {
            pool[place] = parameters(Lineup.candidate(place));
        }
        for (Cast member : Cast.values()) {
            approach(nearest, pool, parameters(member.identity()));
        }
        List<Integer> places = new ArrayList<>();
        while (places.size() < PHOTOGRAPHED) {
            int furthest = 0;
            for (int place = 1; place < Lineup.POOL; place++) {
                furthest = nearest[place] > nearest[furthest] ? place : furthest;
            }
            places.add(furthest);
            approach(nearest, pool, pool[furthest]);
        }
        return places;
    }

    private static void approach(double[] nearest, float[][] pool, float[] taken) {
        for (int place = 0; place < pool.length; place++) {
            double sum = 0;
            for (int at = 0; at < taken.length; at++) {
                sum += (pool[place][at] - taken[at]) * (pool[place][at] - taken[at]);
            }
            nearest[place] = Math.min(nearest[place], sum);
        }
    }

    /** What shapes a face, colours before bones: a matcher sees them first. */
    private static float[] parameters(FaceIdentity identity) {
        Trait[] traits = Trait.values();
        float[] all = Arrays.copyOf(new float[0], traits.length + 5);
        for (Trait trait : traits) {
            all[trait.ordinal()] = identity.shape().of(trait);
        }
        all[traits.length] = 4 * identity.complexion().tone();
        all[traits.length + 1] = 2 * identity.complexion().wrinkles();
        all[traits.length + 2] = 2 * identity.hair().browThickness();
        all[traits.length + 3] = 2 * identity.hair().browArch();
        all[traits.length + 4] = identity.hair().beard().ordinal() / 2f;
        return all;
    }

    private static Candidate leastLike(List<Candidate> open, List<Candidate> taken) throws FaceException {
        Candidate best = open.get(0);
        double least = 2;
        for (Candidate candidate : open) {
            double likest = likest(candidate, taken);
            if (likest < least) {
                least = likest;
                best = candidate;
            }
        }
        return best;
    }

    private static double likest(Candidate candidate, List<Candidate> others) throws FaceException {
        double likest = -2;
        for (Candidate other : others) {
            likest = Math.max(likest, candidate.likest(other));
        }
        return likest;
    }

    /** The portrait first, then the probes. */
    private Candidate photographed(int place, FaceIdentity identity, int probes) throws FaceException {
        SplittableRandom random = new SplittableRandom(identity.seed());
        List<Reference> pictures = new ArrayList<>();
        pictures.add(matcher.enrol(cache.jpeg(identity, Framing.PORTRAIT, Shots.portrait())));
        for (int count = 0; count < probes; count++) {
            pictures.add(matcher.enrol(cache.jpeg(identity, Framing.GATE, Shots.probe(random))));
        }
        return new Candidate(place, pictures);
    }
}
