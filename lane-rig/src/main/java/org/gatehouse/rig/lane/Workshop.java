// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.util.List;
import org.gatehouse.gate.policy.LanePolicy;
import org.gatehouse.gate.transaction.FaceComparer;

/** How the two sides of a lane are put together. The usual one changes nothing; a test puts a mistake in, to see it found. */
public interface Workshop {
    /** Everything as it is. */
    Workshop USUAL = new Workshop() {};

    /** What the site decided. */
    default LanePolicy policy() {
        return LanePolicy.standard();
    }

    /** What compares faces. */
    default FaceComparer comparer(FaceComparer made) {
        return made;
    }

    /** What the controller subscribes to on its nth connection, from 1. */
    default List<String> filters(List<String> wanted, int connection) {
        return wanted;
    }

    /**
     * What the door controller takes a message for.
     *
     * @param now milliseconds of its own clock
     */
    default byte[] heard(String name, byte[] payload, long now) {
        return payload;
    }
}
