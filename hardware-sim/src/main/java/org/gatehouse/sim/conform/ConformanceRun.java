// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatehouse.sim.gate.WireKey;

/** All tests against one door controller, one after the other. */
public final class ConformanceRun {
    private static final String NOTHING = "";

    private final Bench bench;
    private final KitWire wire;
    private final int cycles;

    /**
     * @param key the 32 bytes that kit and door controller share
     * @param hand acts at the gate for the tests that need it
     * @param backwardRelease the lane's setting: how long after the dead man a person inside is freed
     * @param cycles genuine openings at the end, one after the other
     */
    public ConformanceRun(KitWire wire, WireKey key, GateHand hand, Duration backwardRelease, int cycles) {
        this.wire = wire;
        this.bench = new Bench(wire, key, hand, backwardRelease);
        this.cycles = cycles;
    }

    /** Makes every test; {@code heard} is told of each result as it comes. */
    public List<TestResult> run(Consumer<TestResult> heard) throws InterruptedException {
        List<TestResult> results = new ArrayList<>();
        try {
            for (ConformanceTest test : tests()) {
                TestResult result = make(test);
                results.add(result);
                heard.accept(result);
            }
        } finally {
            bench.controller().farewell();
        }
        return results;
    }

    /** The report on those results. */
    ConformanceReport report(List<TestResult> results) {
        String build = bench.word("plc/life", "build");
        boolean simulated = bench.word("plc/life", "simulated").equals("true");
        return new ConformanceReport(
                build.isEmpty() ? "a door controller that said nothing" : build, simulated, results);
    }

    private List<ConformanceTest> tests() {
        return Stream.of(
                        LifeTests.all().stream(),
                        OpeningTests.all().stream(),
                        PermitFormTests.all().stream(),
                        PermitTests.all().stream(),
                        HeartbeatTests.all().stream(),
                        SafetyTests.all().stream(),
                        Stream.of(endurance(), shapes()))
                .flatMap(s -> s)
                .toList();
    }

    private TestResult make(ConformanceTest test) throws InterruptedException {
        long start = wire.millis();
        Verdict verdict = Verdict.FAILED;
        String expected = NOTHING;
        String observed = NOTHING;
        try {
            bench.settle();
            test.body().run(bench);
            verdict = Verdict.SUCCESSFUL;
        } catch (DeviationException e) {
            expected = e.expected();
            observed = e.observed();
        } catch (NotSupportedException e) {
            verdict = Verdict.NOT_SUPPORTED;
            observed = String.valueOf(e.getMessage());
        }
        return new TestResult(
                test.id(), test.clause(), test.sentence(), verdict, expected, observed, wire.millis() - start);
    }

    private ConformanceTest endurance() {
        return new ConformanceTest(
                "CYCLES",
                "The permit",
                "Genuine permits for both doors in turn are all executed (" + cycles + " openings).",
                b -> {
                    for (int i = 0; i < cycles; i++) {
                        b.ledger().turnThePage();
                        b.openedAndClosed(b.send(b.permit(i % 2 == 0 ? LaneDoor.ENTRY : LaneDoor.EXIT)));
                        b.expect(
                                () -> b.closed(LaneDoor.ENTRY) && b.closed(LaneDoor.EXIT),
                                Bench.MOVE_MILLIS,
                                "both doors CLOSED");
                    }
                });
    }

    private static ConformanceTest shapes() {
        return new ConformanceTest(
                "MESSAGES",
                "The table of topics",
                "Every message of the whole run had the fields, the size and the retain flag of the contract.",
                b -> b.require(
                        b.ledger().complaints().isEmpty(),
                        "no message against the contract",
                        String.join("; ", b.ledger().complaints())));
    }
}
