// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.FaceLook;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.FaceSession;
import org.gatehouse.face.Reference;
import org.gatehouse.face.liveness.PresentationPolicy;
import org.gatehouse.sim.traveller.Cast;

/**
 * One transaction after the other, as a gate has them: enrol, look at some frames, judge, forget. Travellers and sizes of the
 * frames change; every third has somebody else's portrait, and now and then one stays for long and goes without an end, or the
 * camera sends a frame that ends early.
 */
final class SoakTransactions {
    private static final long STAYING_FRAME_NANOS = 100_000_000L;
    private static final long LONG_AFTER = 16_000_000_000L;
    private static final int[] WIDTHS = {480, 600, 720};
    private static final int FILM = 20;
    private static final int STAYING = 40;
    private static final int DAMAGED = 17;
    private static final int OTHER = 3;

    private final FaceMatcher matcher;
    private final int framesEach;
    private final long frameNanos;
    private final SplittableRandom random;
    private final List<Film> bank = new ArrayList<>();
    private final Map<String, Long> ends = new TreeMap<>();
    private long nanos;

    SoakTransactions(FaceMatcher matcher, int framesEach, Duration apart, long seed) {
        this.matcher = matcher;
        this.framesEach = framesEach;
        this.frameNanos = apart.toNanos();
        this.random = new SplittableRandom(seed);
        for (Cast member : List.of(Cast.MIRELL, Cast.KALO, Cast.YSEL, Cast.DOREK)) {
            bank.add(Film.of(member.identity(), FILM, WIDTHS[bank.size() % WIDTHS.length], seed + bank.size()));
        }
    }

    /** How many ended how. */
    Map<String, Long> ends() {
        return ends;
    }

    void run(int number) throws FaceException {
        Film film = bank.get(number % bank.size());
        Film document = bank.get((number + (number % OTHER == 0 ? 1 : 0)) % bank.size());
        String end = "without an end";
        try (Reference reference = matcher.enrol(document.portrait());
                FaceSession session = matcher.begin(reference, PresentationPolicy.DEFAULT.always(), random.split())) {
            boolean stays = number % STAYING == STAYING - 1;
            for (int frame = 0; frame < (stays ? FILM : framesEach); frame++) {
                boolean last = frame == framesEach - 1 && !stays;
                nanos += last ? LONG_AFTER : stays ? STAYING_FRAME_NANOS : frameNanos;
                end = end(session.look(jpeg(film, number, frame), nanos), end);
            }
        }
        matcher.forget();
        ends.merge(end, 1L, Long::sum);
    }

    private static byte[] jpeg(Film film, int number, int frame) {
        byte[] jpeg = film.frames().get((number + frame) % film.frames().size());
        return number % DAMAGED == 0 && frame == 1 ? Arrays.copyOf(jpeg, DAMAGED) : jpeg;
    }

    private static String end(FaceLook look, String otherwise) {
        return look.judgement()
                .map(judgement ->
                        judgement.decision() + " " + judgement.presentation().verdict())
                .orElse(otherwise);
    }
}
