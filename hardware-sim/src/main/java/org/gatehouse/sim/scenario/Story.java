// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import org.gatehouse.sim.traveller.Cast;

/**
 * One scripted traveller: who comes, with which document, doing what, and how it must end.
 *
 * @param id short name, for commands and reports
 * @param title what happens, in a line
 * @param traveller who stands before the camera
 * @param document the passport that is laid on the reader
 * @param behaviour what the traveller does besides following the screen
 * @param expected how it must end
 */
public record Story(String id, String title, Cast traveller, Document document, Behaviour behaviour, Ending expected) {

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
