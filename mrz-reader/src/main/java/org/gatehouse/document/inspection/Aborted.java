// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.EnumMap;
import java.util.Map;

/** A document whose inspection was given up as a whole: no check of it says anything (BSI TR-03135-1 §3.5.1). */
final class Aborted {
    private Aborted() {}

    /** @param why without personal data */
    static Map<CheckId, Observation> all(String why) {
        Map<CheckId, Observation> found = new EnumMap<>(CheckId.class);
        for (CheckId id : CheckId.values()) {
            if (id.rule().isEmpty()) {
                found.put(id, Observation.aborted(why));
            }
        }
        return found;
    }
}
