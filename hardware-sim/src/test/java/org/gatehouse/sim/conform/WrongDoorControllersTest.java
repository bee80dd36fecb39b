// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.sim.gate.PlcFault;
import org.gatehouse.sim.gate.WireKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The kit against the virtual door controller, right and wrong, in simulated time. The tables of
 * {@code docs/conformance/door-controller.md} are written anew with {@code -Dgatehouse.write-conformance-page=true}.
 */
class WrongDoorControllersTest {
    /** Whose mistake shows in nearly every answer. */
    private static final Set<PlcFault> SEEN_EVERYWHERE = Set.of(PlcFault.ACKS_BEFORE_CHECKS, PlcFault.ANSWERS_NOTHING);

    /** The test that each mistake must be found by. */
    private static final Map<PlcFault, String> FOUND_BY = new EnumMap<>(Map.ofEntries(
            Map.entry(PlcFault.EXECUTES_RETAINED, "PERMIT-RETAINED"),
            Map.entry(PlcFault.IGNORES_MAC, "PERMIT-MAC"),
            Map.entry(PlcFault.IGNORES_CONTROLLER_BIRTH, "PERMIT-BIRTH"),
            Map.entry(PlcFault.IGNORES_OWN_BIRTH, "PERMIT-OWN-BIRTH"),
            Map.entry(PlcFault.IGNORES_SEQUENCE, "PERMIT-SEQ-LOWER"),
            Map.entry(PlcFault.IGNORES_EXPIRY, "PERMIT-EXPIRED"),
            Map.entry(PlcFault.NEEDS_NO_HEARTBEAT, "BEAT-MISSING"),
            Map.entry(PlcFault.IGNORES_SAFETY, "SAFETY-STOP"),
            Map.entry(PlcFault.IGNORES_DOOR_STATE, "PERMIT-DOOR-OPEN"),
            Map.entry(PlcFault.NO_INTERLOCK, "PERMIT-INTERLOCK"),
            Map.entry(PlcFault.FORGETS_SEQUENCE, "LIFE-SEQ-KEPT"),
            Map.entry(PlcFault.SYNCHRONISES_ONCE, "CLOCK-OFFSET"),
            Map.entry(PlcFault.UNSIGNED_HEARTBEATS, "BEAT-FORGED"),
            Map.entry(PlcFault.RE_EXECUTES, "PERMIT-REPEATED"),
            Map.entry(PlcFault.ACKS_BEFORE_CHECKS, "PERMIT-INTERLOCK"),
            Map.entry(PlcFault.ANSWERS_NOTHING, "PERMIT-ENTRY"),
            Map.entry(PlcFault.NO_DEAD_MAN, "DEAD-MAN"),
            Map.entry(PlcFault.STAYS_OPEN, "PERMIT-OPEN-MAX"),
            Map.entry(PlcFault.FREES_FORWARD, "BACKWARD-RELEASE"),
            Map.entry(PlcFault.PERSISTENT_SESSION, "LIFE-CLEAN-SESSION"),
            Map.entry(PlcFault.NO_STATE_RETOLD, "LIFE-RETOLD")));

    private static List<TestResult> right;

    @BeforeAll
    static void runTheRightOne() throws InterruptedException {
        right = run(Set.of());
    }

    @Test
    void theVirtualDoorControllerPassesEveryTest() {
        assertThat(right)
                .allSatisfy(r -> assertThat(r.verdict())
                        .as("%s: expected %s, observed %s", r.id(), r.expected(), r.observed())
                        .isEqualTo(Verdict.SUCCESSFUL));
    }

    @Test
    void everyTestHasANameOfItsOwn() {
        assertThat(right.stream().map(TestResult::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeIsFoundByTheTestThatLooksForItAndByFewOthers(PlcFault fault) throws Exception {
        List<String> failed = failed(fault);
        assertThat(failed).contains(FOUND_BY.get(fault));
        if (!SEEN_EVERYWHERE.contains(fault)) {
            assertThat(failed).hasSizeLessThan(8);
        }
    }

    @Test
    void withoutAHandAtTheGateTheTestsThatNeedOneAreNotSupportedAndTheOthersPass() throws Exception {
        SimulatedLane lane = new SimulatedLane(Set.of());
        List<TestResult> results = new ConformanceRun(
                        lane, new WireKey(WireKey.ONLY, SimulatedLane.KEY), GateHand.NOBODY, SimulatedLane.RELEASE, 1)
                .run(r -> {});

        assertThat(results.stream().filter(r -> r.verdict() == Verdict.FAILED)).isEmpty();
        assertThat(results.stream().filter(r -> r.verdict() == Verdict.NOT_SUPPORTED))
                .hasSizeBetween(8, 15)
                .allSatisfy(r -> assertThat(r.observed()).contains("--manual"));
    }

    @Test
    void theTablesOfThePageAreWhatTheKitFinds() throws Exception {
        Path file = Path.of(System.getProperty("gatehouse.root"), "docs/conformance/door-controller.md");
        String written = Files.readString(file);
        String page = section(written, "stimuli", stimuli());
        page = section(page, "tests", tests());
        page = section(page, "wrong ones", wrongOnes());
        if (Boolean.getBoolean("gatehouse.write-conformance-page")) {
            Files.writeString(file, page);
        }
        assertThat(file).hasContent(page);
    }

    private static String section(String page, String name, String content) {
        String start = "<!-- " + name + ": written by WrongDoorControllersTest -->\n";
        String end = "<!-- end of " + name + " -->";
        assertThat(page).contains(start, end);
        return page.substring(0, page.indexOf(start) + start.length()) + content + page.substring(page.indexOf(end));
    }

    private static String stimuli() {
        return Arrays.stream(Stimulus.values())
                .map(s -> "| `" + s + "` | " + s.request() + " |\n")
                .collect(Collectors.joining("", "| stimulus | what a person is asked |\n|---|---|\n", "\n"));
    }

    private static String tests() {
        return right.stream()
                .map(r -> "| `" + r.id() + "` | " + r.sentence() + " | " + r.clause() + " |\n")
                .collect(Collectors.joining("", "| test | promise | clause of the contract |\n|---|---|---|\n", "\n"));
    }

    private static String wrongOnes() throws Exception {
        StringBuilder table = new StringBuilder("| fault | a door controller that… | fails |\n|---|---|---|\n");
        for (PlcFault fault : PlcFault.values()) {
            List<String> failed = failed(fault);
            String which = SEEN_EVERYWHERE.contains(fault)
                    ? failed.size() + " of " + right.size() + ", `" + FOUND_BY.get(fault) + "` among them"
                    : failed.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
            table.append("| `" + fault + "` | " + fault.sentence() + " | " + which + " |\n");
        }
        return table.append('\n').toString();
    }

    private static List<String> failed(PlcFault fault) throws InterruptedException {
        return run(Set.of(fault)).stream()
                .filter(r -> r.verdict() == Verdict.FAILED)
                .map(TestResult::id)
                .toList();
    }

    static List<TestResult> run(Set<PlcFault> faults) throws InterruptedException {
        SimulatedLane lane = new SimulatedLane(faults);
        return new ConformanceRun(lane, new WireKey(WireKey.ONLY, SimulatedLane.KEY), lane, SimulatedLane.RELEASE, 4)
                .run(r -> {});
    }
}
