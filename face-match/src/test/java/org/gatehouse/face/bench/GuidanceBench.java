// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatehouse.face.TestModels;
import org.gatehouse.face.acquire.FrameAnalyser;
import org.gatehouse.face.detect.FaceDetector;
import org.gatehouse.face.detect.FaceMesh;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.quality.QualityLimits;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Lineup;
import org.gatehouse.sim.traveller.PictureCache;
import org.gatehouse.sim.traveller.behaviour.Crowd;
import org.gatehouse.sim.traveller.behaviour.FrameBank;
import org.gatehouse.sim.traveller.behaviour.GuidedTraveller;
import org.gatehouse.sim.traveller.behaviour.Manners;
import org.gatehouse.sim.traveller.behaviour.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What telling travellers what is wrong gains: simulated travellers who do something wrong come before the camera, each once with
 * prompts and once without. Frames are analysed and chosen as at a gate; nothing is compared.
 */
@Command(
        name = "./gatehouse bench guidance",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Simulated travellers before the camera, each once with prompts and once without: how many are acquired, how soon.",
            "How travellers behave is assumed: it says nothing about people."
        })
public final class GuidanceBench implements Callable<Integer> {
    private static final int THREADS = 2;
    private static final int MOST = 100_000;

    /** The same traveller twice. */
    private record Pair(Trouble trouble, RoundResult with, RoundResult without) {}

    private final PictureCache cache = new PictureCache(new FaceRenderer(), Path.of("target/travellers"));
    private final Manners manners = Manners.USUAL;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--travellers", defaultValue = "500", description = "How many come (${DEFAULT-VALUE}).")
    private int travellers;

    @Option(names = "--seed", defaultValue = "1", description = "Who they are (${DEFAULT-VALUE}).")
    private long seed;

    /** 2 on wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new GuidanceBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (travellers < 1 || travellers > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--travellers is from 1 to " + MOST + ", not " + travellers + ".");
        }
        Map<Trouble, GuidanceTally> tallies = play();
        System.out.printf("%d travellers, seed %d, %s%n", travellers, seed, GuidedRound.RATE);
        GuidanceTable.print(tallies);
        System.out.println("How travellers behave is assumed: " + manners);
        System.out.println("The loop works on rendered travellers. They prove nothing about people.");
        return 0;
    }

    /** Rounds of one face are played by one thread; the order of the rounds does not change what comes out. */
    private Map<Trouble, GuidanceTally> play() throws Exception {
        List<FaceIdentity> faces = Lineup.members();
        Map<Trouble, GuidanceTally> tallies = new EnumMap<>(Trouble.class);
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Pair>>> pending = new ArrayList<>();
            for (int face = 0; face < faces.size(); face++) {
                int number = face;
                pending.add(workers.submit(() -> rounds(faces.get(number), number, faces.size())));
            }
            int done = 0;
            for (Future<List<Pair>> rounds : pending) {
                for (Pair pair : rounds.get()) {
                    tallies.computeIfAbsent(pair.trouble, GuidanceTally::new).add(pair.with, pair.without);
                    done++;
                }
                System.err.printf("%d of %d travellers%n", done, travellers);
            }
        } finally {
            workers.shutdownNow();
        }
        return tallies;
    }

    /** Of those travellers who have this face: every so many have the same. */
    private List<Pair> rounds(FaceIdentity face, int first, int every) throws Exception {
        ModelCatalogue catalogue = TestModels.catalogue();
        List<Pair> pairs = new ArrayList<>();
        // Whoever was told something is another person afterwards, so everybody comes twice from the same seed.
        List<GuidedTraveller> prompted = Crowd.of(travellers, manners, seed);
        List<GuidedTraveller> left = Crowd.of(travellers, manners, seed);
        try (FaceDetector detector = FaceDetector.load(catalogue);
                FaceMesh mesh = FaceMesh.load(catalogue)) {
            GuidedRound round =
                    new GuidedRound(new FrameBank(cache), new FrameAnalyser(detector, mesh, QualityLimits.forProbes()));
            for (int who = first; who < travellers; who += every) {
                RoundResult with = round.play(face, prompted.get(who), seed + who, true);
                RoundResult without = round.play(face, left.get(who), seed + who, false);
                pairs.add(new Pair(prompted.get(who).trouble(), with, without));
            }
        }
        return pairs;
    }
}
