// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gatehouse.sim.broker.MosquittoBroker;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.LaneBuild;
import org.gatehouse.sim.gate.PlcFault;
import org.gatehouse.sim.gate.PlcWiring;
import org.gatehouse.sim.gate.VirtualPlc;
import org.gatehouse.sim.gate.WireKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench permits}: how many of very many wrong permits are executed. */
@Command(
        name = "permits",
        mixinStandardHelpOptions = true,
        description = "Stale, replayed, retained, out-of-order and forged permits against the virtual door controller"
                + " through a real Mosquitto, with right ones between them: exits with 1 when a door opened for a wrong"
                + " one, or did not open for a right one.")
public final class PermitBench implements Callable<Integer> {
    private static final long MOST = 100_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Wrong permits (default: ${DEFAULT-VALUE}).")
    private long count;

    @Option(
            names = "--genuine",
            paramLabel = "N",
            defaultValue = "20",
            description = "Right permits between them (default: ${DEFAULT-VALUE}).")
    private long genuine;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Decides the order of kinds (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--fault", paramLabel = "NAME", description = "A mistake built in, to see the bench notice it.")
    private @Nullable PlcFault fault;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (count < 1 || count > MOST || genuine < 1 || genuine > count) {
            spec.commandLine().getErr().println("--count is 1 to " + MOST + ", --genuine 1 to --count.");
            return 2;
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[] key = new byte[32];
        random.nextBytes(key);
        try (MosquittoBroker broker = MosquittoBroker.start();
                VirtualPlc plc = plc(broker, key).start();
                PermitFlood flood = new PermitFlood(
                        broker.address(), "bench", "lane-1", new WireKey(WireKey.ONLY, key), plc, random)) {
            FloodResult result = flood.run(count, genuine);
            print(result, out);
            return result.held() ? 0 : 1;
        } catch (IOException e) {
            spec.commandLine().getErr().println("FAILED: " + e.getMessage());
            return 1;
        }
    }

    private VirtualPlc plc(MosquittoBroker broker, byte[] key) {
        LaneBuild build = new LaneBuild(
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                Set.of(DoorSide.ENTRY, DoorSide.EXIT),
                0.98);
        return VirtualPlc.usual(
                new PlcWiring(broker.address(), "bench", "lane-1", key, "virtual-plc"),
                build,
                fault == null ? Set.of() : Set.of(fault));
    }

    private static void print(FloodResult result, PrintWriter out) {
        out.printf(Locale.ROOT, "%-22s %9s  %s%n", "wrong permits", "sent", "answers");
        for (WrongPermits.Kind kind : WrongPermits.Kind.values()) {
            out.printf(
                    Locale.ROOT,
                    "%-22s %9d  %s%n",
                    kind,
                    result.sent().getOrDefault(kind, 0L),
                    result.answers().getOrDefault(kind, Map.of()));
        }
        long forWrong = Math.max(result.executed(), result.openings()) - result.accepted();
        out.printf(
                Locale.ROOT,
                "%d wrong permits in %.0f s, %.0f a second: %d executed, %d unanswered.%n",
                result.wrong(),
                result.seconds(),
                result.wrong() / result.seconds(),
                forWrong,
                result.unanswered());
        out.printf(
                Locale.ROOT,
                "%d right permits between them: %d accepted. Doors opened %d times.%n",
                result.genuine(),
                result.accepted(),
                result.openings());
        out.flush();
    }
}
