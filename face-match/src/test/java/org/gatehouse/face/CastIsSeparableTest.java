// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gatehouse.face.portrait.TestImages;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Jpeg;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.Shots;
import org.junit.jupiter.api.Test;

/**
 * The frozen seeds of the cast on probes that had no part in their choice. What it shows is that rendered travellers
 * exercise the matcher; it says nothing about how well the matcher tells people apart.
 */
class CastIsSeparableTest {

    private static final int PROBES = 4;
    private static final long FRESH = 20_260_101;

    @Test
    void everyTravellerIsAcceptedWithHisOwnPassportAndWithNobodyElses() throws Exception {
        FaceRenderer renderer = new FaceRenderer();
        List<String> wrong = new ArrayList<>();
        double lowestGenuine = 2;
        double highestImpostor = -2;
        try (FaceMatcher matcher = TestModels.matcher()) {
            double threshold = matcher.operatingPoint().threshold();
            Map<Cast, Reference> portraits = new EnumMap<>(Cast.class);
            for (Cast member : Cast.values()) {
                portraits.put(member, matcher.enrol(document(renderer, member)));
            }
            for (Cast member : Cast.values()) {
                SplittableRandom random = new SplittableRandom(FRESH + member.ordinal());
                for (int count = 0; count < PROBES; count++) {
                    byte[] frame = picture(renderer, member, Framing.GATE, Shots.probe(random));
                    ProbeResult own = matcher.compare(portraits.get(member), frame);
                    if (own.verdict() != ProbeVerdict.MATCH) {
                        wrong.add(member + " is refused: " + own.verdict() + own.shortcomings());
                    }
                    lowestGenuine = Math.min(lowestGenuine, own.score().orElse(-2.0));
                    // One embedding of the frame for all other portraits: the same steps as a comparison takes.
                    Reference probe = matcher.enrol(frame);
                    for (Cast other : Cast.values()) {
                        double score =
                                other == member ? -2 : portraits.get(other).score(probe);
                        highestImpostor = Math.max(highestImpostor, score);
                        if (score >= threshold) {
                            wrong.add(member + " is accepted as " + other);
                        }
                    }
                }
            }
        }
        System.out.printf(
                "%d rendered travellers, %d probes each: lowest genuine %.3f, highest impostor %.3f%n",
                Cast.values().length, PROBES, lowestGenuine, highestImpostor);

        assertThat(wrong).isEmpty();
    }

    /** Half of the documents hold JPEG 2000, as real ones do. */
    private static byte[] document(FaceRenderer renderer, Cast member) {
        return member.ordinal() % 2 == 0
                ? TestImages.jp2(renderer.render(member.identity(), Framing.PORTRAIT, Shots.portrait()))
                : picture(renderer, member, Framing.PORTRAIT, Shots.portrait());
    }

    private static byte[] picture(FaceRenderer renderer, Cast member, Framing framing, Shot shot) {
        return Jpeg.encode(
                renderer.render(member.identity(), framing, shot),
                shot.capture().jpegQuality());
    }
}
