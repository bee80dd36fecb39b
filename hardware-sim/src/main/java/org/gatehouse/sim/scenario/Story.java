// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.util.Optional;
import org.gatehouse.sim.attack.Species;
import org.gatehouse.sim.traveller.Cast;

/**
 * One scripted traveller: who comes, with which document, doing what, and how it must end.
 *
 * @param id short name, for commands and reports
 * @param title what happens, in a line
 * @param traveller who stands before the camera
 * @param document the passport that is laid on the reader
 * @param behaviour what the traveller does besides following the screen
 * @param presented what the traveller presents to the camera in order to pass for the document's bearer, if anything
 * @param expected how it must end
 */
public record Story(
        String id,
        String title,
        Cast traveller,
        Document document,
        Behaviour behaviour,
        Optional<Species> presented,
        Ending expected) {

    /** Of a traveller who shows the own face. */
    public Story(String id, String title, Cast traveller, Document document, Behaviour behaviour, Ending expected) {
        this(id, title, traveller, document, behaviour, Optional.empty(), expected);
    }

    /** The same, with an attack instead of the own face. */
    public Story presenting(Species species) {
        return new Story(id, title, traveller, document, behaviour, Optional.of(species), expected);
    }

    /** Whether the script leads before the camera; the others end at the document, outside the lane. */
    public boolean reachesCamera() {
        return !expected.outcome().equals("REFERRED")
                || expected.reason().startsWith("FACE_")
                || expected.reason().startsWith("PRESENTATION_");
    }

    /**
     * How a transaction ended, in the words of {@code txn/event}.
     *
     * @param outcome CROSSED, REFERRED, RELEASED or ABORTED
     * @param reason the reason code, empty for a crossing
     */
    public record Ending(String outcome, String reason) {
        static final Ending CROSSED = new Ending("CROSSED", "");

        static Ending referred(String reason) {
            return new Ending("REFERRED", reason);
        }
    }
}
