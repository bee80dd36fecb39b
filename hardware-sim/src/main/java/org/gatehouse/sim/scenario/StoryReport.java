// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gatehouse.sim.scenario.Story.Ending;

/**
 * How one story went.
 *
 * @param story the script
 * @param happened how the transaction ended; empty when it did not
 * @param steps the states that the lane went through, with the time spent in each
 * @param pageToMrzMillis from the page's pictures sent to the MRZ known, of the page that was read; empty when none was
 * @param entryPermitMillis the controller's own time from the last input known to the entry permit sent
 * @param exitPermitMillis the same for the exit permit
 * @param travellerMillis from the passport laid down to the end
 * @param lastScreen the traveller's page at the end of a referral outside, as sent
 * @param trouble what went wrong with the script itself, empty when nothing did
 */
public record StoryReport(
        Story story,
        Optional<Ending> happened,
        List<StepTime> steps,
        OptionalDouble pageToMrzMillis,
        OptionalDouble entryPermitMillis,
        OptionalDouble exitPermitMillis,
        long travellerMillis,
        Optional<String> lastScreen,
        String trouble) {

    /** A state and how long the lane was in it. */
    public record StepTime(String state, long millis) {}

    /** Whether it went as the script expects. */
    public boolean asExpected() {
        return trouble.isEmpty() && happened.equals(Optional.of(story.expected()));
    }
}
