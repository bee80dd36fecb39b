// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The captures that did not pass, "sorted by image quality" (BSI TR-03121-3-1, PAP ACQ-FI-USV-1), the best few of them: what falls out
 * is overwritten. Owns what it holds.
 */
final class SortedCaptures implements AutoCloseable {
    private final int most;
    private final List<Capture> captures = new ArrayList<>();

    SortedCaptures(int most) {
        this.most = most;
    }

    /** Takes a capture over. */
    void add(Capture capture) {
        captures.add(capture);
        captures.sort(Capture.BEST_FIRST);
        if (captures.size() > most) {
            captures.remove(captures.size() - 1).close();
        }
    }

    Optional<Capture> best() {
        return captures.stream().findFirst();
    }

    int size() {
        return captures.size();
    }

    /** Overwrites and empties. */
    @Override
    public void close() {
        captures.forEach(Capture::close);
        captures.clear();
    }
}
