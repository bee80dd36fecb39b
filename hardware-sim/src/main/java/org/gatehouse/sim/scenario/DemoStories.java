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
import org.gatehouse.sim.attack.Species;
import org.gatehouse.sim.scenario.Story.Ending;
import org.gatehouse.sim.traveller.Cast;

/** The twelve travellers of the demo. */
public final class DemoStories {

    private DemoStories() {}

    /** All of them, in the order in which they come. */
    public static List<Story> all() {
        return List.of(
                new Story(
                        "genuine-pace",
                        "genuine passport, PACE, JPEG 2000 portrait",
                        Cast.ORLA,
                        Document.of(UTOPIA, Cast.ORLA, JPEG2000, PACE),
                        Behaviour.ORDINARY,
                        Ending.CROSSED),
                new Story(
                        "genuine-bac",
                        "genuine passport, BAC, JPEG portrait",
                        Cast.TAVI,
                        Document.of(QUAZIA, Cast.TAVI, JPEG, BAC),
                        Behaviour.ORDINARY,
                        Ending.CROSSED),
                new Story(
                        "impostor",
                        "impostor with another's genuine passport",
                        Cast.SEFA,
                        Document.of(UTOPIA, Cast.JORUN, JPEG2000, PACE),
                        Behaviour.ORDINARY,
                        Ending.referred("FACE_MISMATCH")),
                new Story(
                                "photograph",
                                "impostor holds up a photograph of the holder",
                                Cast.ZENNA,
                                Document.of(UTOPIA, Cast.ILVA, JPEG2000, PACE),
                                Behaviour.ORDINARY,
                                Ending.referred("PRESENTATION_ATTACK_SUSPECTED"))
                        .presenting(Species.PRINT),
                new Story(
                        "swapped-portrait",
                        "portrait swapped in DG2",
                        Cast.KALO,
                        Document.of(UTOPIA, Cast.NIMUE, JPEG2000, PACE).withPortraitOf(Cast.KALO),
                        Behaviour.ORDINARY,
                        Ending.referred("DOCUMENT_SUSPECT")),
                new Story(
                        "unknown-issuer",
                        "issuer unknown to the trust store",
                        Cast.NIMUE,
                        Document.of(ZEPHYRIA, Cast.NIMUE, JPEG2000, PACE),
                        Behaviour.ORDINARY,
                        Ending.referred("DOCUMENT_UNDETERMINED")),
                new Story(
                        "expired",
                        "expired passport",
                        Cast.BRAMO,
                        Document.of(QUAZIA, Cast.BRAMO, JPEG, BAC).expiring(-41),
                        Behaviour.ORDINARY,
                        Ending.referred("DOCUMENT_EXPIRED")),
                new Story(
                        "child",
                        "child of nine",
                        Cast.TIKO,
                        Document.of(UTOPIA, Cast.TIKO, JPEG2000, PACE),
                        Behaviour.ORDINARY,
                        Ending.referred("UNDER_AGE")),
                new Story(
                        "torn-away",
                        "passport pulled away mid-read, then laid again",
                        Cast.DOREK,
                        Document.of(UTOPIA, Cast.DOREK, JPEG2000, PACE),
                        Behaviour.PULLS_PASSPORT_AWAY_ONCE,
                        Ending.CROSSED),
                new Story(
                        "upside-down",
                        "passport laid on its cover, then upside down",
                        Cast.MIRELL,
                        Document.of(UTOPIA, Cast.MIRELL, JPEG2000, PACE),
                        Behaviour.LAYS_WRONG_SIDE_FIRST,
                        Ending.CROSSED),
                new Story(
                        "tailgater",
                        "a second person slips in",
                        Cast.YSEL,
                        Document.of(UTOPIA, Cast.YSEL, JPEG2000, PACE),
                        Behaviour.FOLLOWED_BY_ANOTHER,
                        new Ending("RELEASED", "TAILGATING")),
                new Story(
                        "watchlist-hit",
                        "watchlist hit",
                        Cast.PASKO,
                        Document.of(QUAZIA, Cast.PASKO, JPEG, BAC).listed(),
                        Behaviour.ORDINARY,
                        Ending.referred("WATCHLIST_HIT")));
    }

    /** One of them, by its short name. */
    public static Optional<Story> named(String id) {
        return all().stream().filter(story -> story.id().equals(id)).findFirst();
    }
}
