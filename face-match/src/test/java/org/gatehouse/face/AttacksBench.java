// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.face.detect.Network;
import org.gatehouse.face.liveness.ChallengeStep;
import org.gatehouse.sim.attack.Attacker;
import org.gatehouse.sim.attack.Raster;
import org.gatehouse.sim.attack.ReactingStudio;
import org.gatehouse.sim.attack.Request;
import org.gatehouse.sim.attack.Species;
import org.gatehouse.sim.camera.Rehearsal;
import org.gatehouse.sim.camera.Responsive;
import org.gatehouse.sim.camera.Scenes;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Jpeg;
import org.gatehouse.sim.traveller.Lineup;
import org.gatehouse.sim.traveller.PictureCache;
import org.gatehouse.sim.traveller.Shots;
import picocli.CommandLine;

/**
 * Whole rounds of the face matcher before simulated attacks and before rendered travellers who do as asked, with a challenge
 * for everybody. Simulated renderings; not an evaluation after ISO/IEC 30107-3.
 */
public final class AttacksBench {
    static final String BONA_FIDE = "BONA_FIDE";
    private static final float JPEG_QUALITY = 0.8f;
    private static final int PEOPLE = 8;
    private static final int REHEARSALS = 2;

    private final FaceRenderer renderer = new FaceRenderer();
    private final PictureCache cache = new PictureCache(renderer, Path.of("target/travellers"));
    private final List<FaceIdentity> people = Lineup.members().subList(0, PEOPLE);
    private final Map<Integer, Reference> portraits = new TreeMap<>();
    private final FaceMatcher matcher;
    private final ReactingStudio studio;
    private final long seed;

    private AttacksBench(FaceMatcher matcher, Raster raster, long seed) {
        this.matcher = matcher;
        this.studio = new ReactingStudio(renderer, cache::picture, raster);
        this.seed = seed;
    }

    /** 2 on wrong arguments. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new AttacksCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(arguments));
    }

    /** Prints a line for each species. */
    static void run(List<String> names, int transactions, Raster raster, long seed) throws Exception {
        Network.useThreads(1);
        try (FaceMatcher matcher = TestModels.matcher()) {
            AttacksBench bench = new AttacksBench(matcher, raster, seed);
            System.out.printf(
                    "Simulated renderings; not an evaluation after ISO/IEC 30107-3. %d transactions a line, %d rendered"
                            + " people, seed %d, raster %s, a challenge for everybody.%n",
                    transactions, PEOPLE, seed, raster);
            System.out.println(AttackTally.HEADING);
            for (String name : names) {
                long before = System.nanoTime();
                System.out.println(bench.measured(name, transactions).line());
                System.err.printf(
                        Locale.ROOT, "%s: %.1f s a round%n", name, (System.nanoTime() - before) / 1e9 / transactions);
            }
        }
    }

    private AttackTally measured(String name, int transactions) throws Exception {
        AttackTally tally = new AttackTally(name);
        for (int number = 0; number < transactions; number++) {
            long own = new SplittableRandom(seed * 1_000_003 + name.hashCode() + 31L * number).nextLong();
            int who = number % PEOPLE;
            AttackRound.Presenter presenter = name.equals(BONA_FIDE)
                    ? traveller(who, number, own)
                    : attack(Species.valueOf(name), who, number, own);
            tally.count(AttackRound.play(matcher, portrait(who), presenter, own));
        }
        return tally;
    }

    private Reference portrait(int who) throws FaceException {
        if (!portraits.containsKey(who)) {
            portraits.put(who, matcher.enrol(cache.jpeg(people.get(who), Framing.PORTRAIT, Shots.portrait())));
        }
        return portraits.get(who);
    }

    /** Prepared as the demo's travellers are. */
    private AttackRound.Presenter traveller(int who, int number, long own) {
        int rehearsal = number / PEOPLE % REHEARSALS;
        AtomicLong clock = new AtomicLong();
        Responsive scene = Scenes.obliging(
                Rehearsal.cooperative(cache::picture, people.get(who), new SplittableRandom(who * 31L + rehearsal)),
                own,
                clock::get);
        return new AttackRound.Presenter() {
            @Override
            public void shown(Optional<ChallengeStep> step, long nanos) {
                clock.set(nanos);
                scene.shown(Screen.words(step));
            }

            @Override
            public byte[] frame(long nanos) {
                clock.set(nanos);
                return scene.next().orElseThrow();
            }
        };
    }

    private AttackRound.Presenter attack(Species species, int victim, int number, long own) {
        int impostor = (victim + 1 + number / PEOPLE % (PEOPLE - 1)) % PEOPLE;
        Attacker attacker = studio.attacker(species, people.get(victim), people.get(impostor), own);
        return new AttackRound.Presenter() {
            @Override
            public void shown(Optional<ChallengeStep> step, long nanos) {
                step.ifPresent(each -> attacker.asked(Request.valueOf(each.name()), Duration.ofNanos(nanos)));
            }

            @Override
            public byte[] frame(long nanos) {
                BufferedImage picture = attacker.frameAt(Duration.ofNanos(nanos));
                return Jpeg.encode(picture, JPEG_QUALITY);
            }
        };
    }
}
