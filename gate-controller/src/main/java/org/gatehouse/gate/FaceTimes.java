// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a face may be looked at: by the matcher, which judges by itself when its time is over (BSI TR-03121-3-1, PAP
 * ACQ-FI-USV-1: "The timeout SHALL be configurable"), and by the lane, which waits for that judgement.
 *
 * @param timeout from the first frame to a judgement, {@link #SHORTEST} to {@link #LONGEST} less {@link #REST}
 * @param deadline of the lane's stage, at least {@link #REST} more than the timeout and at most {@link #LONGEST}
 */
record FaceTimes(Duration timeout, Duration deadline) {
    /** One challenge takes up to 14.1 s: two turns of the head and the mouth, each 3.5 s and a pause of up to 1.2 s before. */
    static final Duration SHORTEST = Duration.ofSeconds(15);

    /** Of the 45 s between closed doors without an officer; an officer who is called then needs the rest. */
    static final Duration LONGEST = Duration.ofSeconds(25);

    /** For the first frame to come and the last one to be judged: after the deadline a face is only said not to be captured. */
    static final Duration REST = Duration.ofSeconds(3);

    /**
     * What is configured.
     *
     * @throws ConfigRefusedException if one of them is out of its range, or they are too near to each other
     */
    static FaceTimes of(GatehouseConfig config) throws ConfigRefusedException {
        FaceTimes times = new FaceTimes(config.face().timeout(), config.face().deadline());
        List<String> problems = times.problems();
        if (!problems.isEmpty()) {
            throw new ConfigRefusedException(problems);
        }
        return times;
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (outside(timeout, SHORTEST, LONGEST.minus(REST))) {
            problems.add("gatehouse.face.timeout must be between 15 s and 22 s: one who is asked to turn the head needs"
                    + " up to 15 s, and nobody is looked at longer.");
        }
        if (outside(deadline, SHORTEST.plus(REST), LONGEST)) {
            problems.add(
                    "gatehouse.face.deadline must be between 18 s and 25 s: nobody is held between closed doors for"
                            + " more than 45 s, and an officer needs a part of it.");
        }
        if (problems.isEmpty() && deadline.minus(timeout).compareTo(REST) < 0) {
            problems.add("gatehouse.face.timeout must be at least 3 s shorter than gatehouse.face.deadline, or the lane"
                    + " stops waiting before the face is judged: set the deadline to "
                    + plain(timeout.plus(REST)) + " or more, or the timeout to " + plain(deadline.minus(REST))
                    + " or less.");
        }
        return problems;
    }

    private static boolean outside(Duration length, Duration shortest, Duration longest) {
        return length.compareTo(shortest) < 0 || length.compareTo(longest) > 0;
    }

    private static String plain(Duration length) {
        return length.toMillis() % 1000 == 0 ? length.toSeconds() + "s" : length.toMillis() + "ms";
    }
}
