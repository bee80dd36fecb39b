// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatehouse.face.acquire.Guidance;

/**
 * One traveller's round before the camera.
 *
 * @param acquired when the first frame was given to the comparison, from the traveller's first frame; empty when none was
 * @param prompts the prompts that appeared, in their order; not heard in a round without guidance
 */
record RoundResult(Optional<Duration> acquired, List<Guidance> prompts) {

    RoundResult {
        prompts = List.copyOf(prompts);
    }

    boolean within(Duration limit) {
        return acquired.filter(time -> time.compareTo(limit) <= 0).isPresent();
    }
}
