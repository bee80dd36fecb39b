// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.Optional;

/** Whether somebody is kept between closed doors, and under whose eyes (safe-state rule 8). */
public enum Confinement {
    FREE,
    /** No officer has answered yet. */
    UNATTENDED,
    /** An officer has taken the case up: a longer clock runs, once. */
    ATTENDED;

    /** The clock that ends it. */
    Optional<Deadline> clock() {
        return switch (this) {
            case FREE -> Optional.empty();
            case UNATTENDED -> Optional.of(Deadline.CONFINEMENT);
            case ATTENDED -> Optional.of(Deadline.ATTENDED_CONFINEMENT);
        };
    }
}
