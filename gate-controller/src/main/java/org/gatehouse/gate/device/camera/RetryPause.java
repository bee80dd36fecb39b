// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.time.Duration;

/** How long to wait before a lost camera is asked again: doubles while no picture comes, and begins anew after one. For one thread. */
final class RetryPause {
    private static final int LONGEST = 16;

    /** Waits. */
    interface Sleep {
        void pause(Duration length) throws InterruptedException;
    }

    private final Duration shortest;
    private Duration next;

    RetryPause(Duration shortest) {
        this.shortest = shortest;
        this.next = shortest;
    }

    /** @param pictured whether the connection that was lost had brought a picture */
    Duration after(boolean pictured) {
        Duration now = pictured ? shortest : next;
        Duration twice = now.multipliedBy(2);
        Duration longest = shortest.multipliedBy(LONGEST);
        next = twice.compareTo(longest) < 0 ? twice : longest;
        return now;
    }
}
