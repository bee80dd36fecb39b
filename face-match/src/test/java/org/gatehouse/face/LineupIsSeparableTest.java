// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Lineup;
import org.gatehouse.sim.traveller.PictureCache;
import org.gatehouse.sim.traveller.Shots;
import org.junit.jupiter.api.Test;

/**
 * The frozen set on a few fresh probes: those who are not of the cast, which has its own test, against all portraits.
 * {@link TravellersBench} takes twenty probes of everybody. It says nothing about people.
 */
class LineupIsSeparableTest {

    private static final int PROBES = 2;
    private static final long FRESH = 20_260_202;

    @Test
    void twentyFourTravellersAreToldApart() throws Exception {
        PictureCache cache = new PictureCache(new FaceRenderer(), Path.of("target/travellers"));
        List<FaceIdentity> members = Lineup.members();
        List<String> wrong = new ArrayList<>();
        try (FaceMatcher matcher = TestModels.matcher()) {
            double threshold = matcher.operatingPoint().threshold();
            List<Reference> portraits = new ArrayList<>();
            for (FaceIdentity member : members) {
                portraits.add(matcher.enrol(cache.jpeg(member, Framing.PORTRAIT, Shots.portrait())));
            }
            for (int who = Cast.values().length; who < members.size(); who++) {
                SplittableRandom random = new SplittableRandom(FRESH + who);
                for (int count = 0; count < PROBES; count++) {
                    byte[] frame = cache.jpeg(members.get(who), Framing.GATE, Shots.probe(random));
                    if (matcher.compare(portraits.get(who), frame).verdict() != ProbeVerdict.MATCH) {
                        wrong.add(who + " is refused");
                    }
                    Reference probe = matcher.enrol(frame);
                    for (int other = 0; other < members.size(); other++) {
                        if (other != who && portraits.get(other).score(probe) >= threshold) {
                            wrong.add(who + " is accepted as " + other);
                        }
                    }
                }
            }
        }

        assertThat(members).hasSizeGreaterThanOrEqualTo(24).doesNotHaveDuplicates();
        assertThat(wrong).isEmpty();
    }
}
