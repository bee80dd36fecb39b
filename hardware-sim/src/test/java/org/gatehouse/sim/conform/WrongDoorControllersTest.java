// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gatehouse.sim.gate.PlcFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit against the virtual door controller, right and wrong, in simulated time. */
class WrongDoorControllersTest {

    @Test
    void theVirtualDoorControllerPassesEveryTest() throws Exception {
        assertThat(run(Set.of())).allSatisfy(r -> assertThat(r.verdict())
                .as("%s: expected %s, observed %s", r.id(), r.expected(), r.observed())
                .isEqualTo(Verdict.SUCCESSFUL));
    }

    @ParameterizedTest
    @EnumSource
    void aWrongOneFails(PlcFault fault) throws Exception {
        List<TestResult> failed = run(Set.of(fault)).stream()
                .filter(r -> r.verdict() == Verdict.FAILED)
                .toList();
        failed.forEach(r -> System.out.println(fault + " " + r.id() + ": " + r.expected() + " | " + r.observed()));
        assertThat(failed).isNotEmpty();
    }

    static List<TestResult> run(Set<PlcFault> faults) throws InterruptedException {
        SimulatedLane lane = new SimulatedLane(faults);
        return new ConformanceRun(lane, SimulatedLane.KEY, lane, SimulatedLane.RELEASE, 4).run(r -> {});
    }
}
