// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.gatehouse.gate.transaction.OfficerDecision;
import org.gatehouse.gate.transaction.StaleDecisionException;
import org.junit.jupiter.api.Test;

class NoLanesTest {

    @Test
    void everyDecisionComesTooLate() {
        var decision = new OfficerDecision(UUID.randomUUID(), "officer", OfficerDecision.Action.REFER, "to the desk");
        assertThat(new NoLanes().lanes()).isEmpty();
        assertThatThrownBy(() -> new NoLanes().decide("gate-1", decision)).isInstanceOf(StaleDecisionException.class);
    }
}
