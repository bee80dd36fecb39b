// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import org.gatehouse.gate.transaction.LaneDirectory;

/**
 * Whether an officer sits at a console: as long as one live page or stream of a logged-in officer is open. An operator must not
 * leave the post while e-gates are active (Frontex BPOG); what follows if he does is the policy's to say.
 */
@Singleton
public class OfficerPresence {
    private final LaneDirectory directory;
    private int open;

    OfficerPresence(LaneDirectory directory) {
        this.directory = directory;
    }

    /** The same stream; an officer is present while it runs. */
    <T> Multi<T> counted(Multi<T> stream) {
        return stream.onSubscription().invoke(() -> changed(1)).onTermination().invoke(() -> changed(-1));
    }

    private synchronized void changed(int by) {
        boolean before = open > 0;
        open += by;
        if (before != open > 0) {
            directory.officerPresent(open > 0);
        }
    }
}
