// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Mode;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.Safety;
import org.gatehouse.gate.transaction.LaneStatus;
import org.junit.jupiter.api.Test;

class TileKindTest {

    private static TileKind kind(boolean transaction, Set<Link> down, Safety safety, Prompt prompt, boolean waits) {
        return TileKind.of(new LaneStatus(
                "gate-1",
                "ANY",
                Instant.EPOCH,
                transaction ? Optional.of(new UUID(0, 1)) : Optional.empty(),
                Map.of(),
                down,
                safety,
                Mode.OPEN,
                false,
                prompt,
                waits ? Optional.of(new UUID(0, 2)) : Optional.empty(),
                Optional.empty()));
    }

    @Test
    void theMostPressingConditionWins() {
        var down = Set.of(Link.DOORS);
        assertThat(kind(true, down, Safety.FIRE, Prompt.LANE_CLOSED, true)).isEqualTo(TileKind.SAFETY);
        assertThat(kind(true, down, Safety.NORMAL, Prompt.LANE_CLOSED, true)).isEqualTo(TileKind.OFFICER);
        assertThat(kind(true, down, Safety.NORMAL, Prompt.LANE_CLOSED, false)).isEqualTo(TileKind.FAULT);
        assertThat(kind(true, Set.of(), Safety.NORMAL, Prompt.LANE_CLOSED, false))
                .isEqualTo(TileKind.CLOSED);
        assertThat(kind(true, Set.of(), Safety.NORMAL, Prompt.READING, false)).isEqualTo(TileKind.BUSY);
        assertThat(kind(false, Set.of(), Safety.NORMAL, Prompt.LAY_PASSPORT, false))
                .isEqualTo(TileKind.READY);
    }

    @Test
    void aDoorThatNobodyReportedIsUnknownAndNeverClosed() {
        var tile = LaneTile.of(new LaneStatus(
                "gate-1",
                "ANY",
                Instant.EPOCH,
                Optional.empty(),
                Map.of(),
                Set.of(),
                Safety.NORMAL,
                Mode.OPEN,
                false,
                Prompt.READING,
                Optional.empty(),
                Optional.empty()));
        assertThat(tile.entry()).isEqualTo("Unknown");
        assertThat(tile.exit()).isEqualTo("Unknown");
    }
}
