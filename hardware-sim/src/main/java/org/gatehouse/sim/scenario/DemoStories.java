// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import static org.gatehouse.sim.issuer.AccessProtocols.BAC;
import static org.gatehouse.sim.issuer.AccessProtocols.PACE;
import static org.gatehouse.sim.issuer.IssuingState.QUAZIA;
import static org.gatehouse.sim.issuer.IssuingState.UTOPIA;
import static org.gatehouse.sim.issuer.IssuingState.ZEPHYRIA;
import static org.gatehouse.sim.issuer.PortraitCoding.JPEG;
import static org.gatehouse.sim.issuer.PortraitCoding.JPEG2000;

import java.util.List;
import java.util.Optional;
import org.gatehouse.sim.scenario.Story.Ending;

/** The ten travellers of the demo. */
public final class DemoStories {

    private DemoStories() {}

    /** All of them, in the order in which they come. */
    public static List<Story> all() {
        return List.of(
                new Story(
                        "genuine-pace",
                        "genuine passport, PACE, JPEG 2000 portrait",
                        "Anuk",
                        Document.of(UTOPIA, "Anuk", JPEG2000, PACE),
                        Behaviour.ORDINARY,
                        Ending.CROSSED),
                new Story(
                        "genuine-bac",
                        "genuine passport, BAC, JPEG portrait",
                        "Bero",
                        Document.of(QUAZIA, "Bero", JPEG, BAC),
                        Behaviour.ORDINARY,
                        Ending.CROSSED),
                new Story(
                        "impostor",
                        "impostor with another's genuine passport",
                        "Cilla",
                        Document.of(UTOPIA, "Dovra", JPEG2000, PACE),
                        Behaviour.ORDINARY,
                        Ending.referred("FACE_MISMATCH")),
                new Story(
                        "swapped-portrait",
                        "portrait swapped in DG2",
                        "Elmo",
                        Document.of(UTOPIA, "Fenja", JPEG2000, PACE).withPortraitOf("Elmo"),
                        Behaviour.ORDINARY,
                        Ending.referred("DOCUMENT_SUSPECT")),
                new Story(
                        "unknown-issuer",
                        "issuer unknown to the trust store",
                        "Fenja",
                        Document.of(ZEPHYRIA, "Fenja", JPEG2000, PACE),
                        Behaviour.ORDINARY,
                        Ending.referred("DOCUMENT_UNDETERMINED")),
                new Story(
                        "expired",
                        "expired passport",
                        "Gorran",
                        Document.of(QUAZIA, "Gorran", JPEG, BAC).expiring(-41),
                        Behaviour.ORDINARY,
                        Ending.referred("DOCUMENT_EXPIRED")),
                new Story(
                        "child",
                        "child of nine",
                        "Hetti",
                        Document.of(UTOPIA, "Hetti", JPEG2000, PACE).bearerAged(9),
                        Behaviour.ORDINARY,
                        Ending.referred("UNDER_AGE")),
                new Story(
                        "torn-away",
                        "passport pulled away mid-read, then laid again",
                        "Ivo",
                        Document.of(UTOPIA, "Ivo", JPEG2000, PACE),
                        Behaviour.PULLS_PASSPORT_AWAY_ONCE,
                        Ending.CROSSED),
                new Story(
                        "tailgater",
                        "a second person slips in",
                        "Jorun",
                        Document.of(UTOPIA, "Jorun", JPEG2000, PACE),
                        Behaviour.FOLLOWED_BY_ANOTHER,
                        new Ending("RELEASED", "TAILGATING")),
                new Story(
                        "watchlist-hit",
                        "watchlist hit",
                        "Kelda",
                        Document.of(QUAZIA, "Kelda", JPEG, BAC).listed(),
                        Behaviour.ORDINARY,
                        Ending.referred("WATCHLIST_HIT")));
    }

    /** One of them, by its short name. */
    public static Optional<Story> named(String id) {
        return all().stream().filter(story -> story.id().equals(id)).findFirst();
    }
}
