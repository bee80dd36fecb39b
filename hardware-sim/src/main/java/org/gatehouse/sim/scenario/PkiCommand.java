// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gatehouse.sim.pki.SiteAuthority;
import org.gatehouse.sim.pki.SiteFolder;
import org.gatehouse.sim.wire.RigTopics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a site's certificates and its Mosquitto configuration, with fresh keys each time. */
@Command(
        name = "pki",
        description = "Makes the certificates of a site's broker and of everybody who speaks at it, and Mosquitto's"
                + " configuration and access file for them. All keys are fresh; the CA's own is not kept.",
        mixinStandardHelpOptions = true)
final class PkiCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 825;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where to write; made if need be")
    Path out = Path.of(".");

    @Option(
            names = "--site",
            required = true,
            paramLabel = "S",
            description = "the site's name, first level of its topics: 1 to 32 of a-z, 0-9, dash")
    String site = "";

    @Option(
            names = "--lane",
            required = true,
            arity = "1..*",
            paramLabel = "L",
            description = "each lane's name, likewise")
    List<String> lanes = List.of();

    @Option(
            names = "--host",
            arity = "1..*",
            paramLabel = "H",
            defaultValue = "127.0.0.1",
            description = "names and addresses by which the broker is reached (${DEFAULT-VALUE})")
    List<String> hosts = List.of();

    @Option(
            names = "--listener",
            paramLabel = "PORT[ ADDRESS]",
            defaultValue = "8883",
            description = "what Mosquitto listens on (${DEFAULT-VALUE}, on every address)")
    String listener = "8883";

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "how long the certificates are valid, 1 to 825 (${DEFAULT-VALUE})")
    int days;

    @Spec
    @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (days < 1 || days > MOST_DAYS) {
            throw wrong("--days must be 1 to " + MOST_DAYS + ".");
        }
        if (!listener.matches("[0-9]{1,5}( [0-9a-zA-Z.:-]+)?")) {
            throw wrong("--listener must be a port, and an address after it if only one is meant: '8883 127.0.0.1'.");
        }
        Set<String> distinct = new LinkedHashSet<>(lanes);
        for (String lane : distinct) {
            try {
                new RigTopics(site, lane);
            } catch (IllegalArgumentException e) {
                throw wrong("--site and --lane must be 1 to 32 of a-z, 0-9 and dash.");
            }
        }
        SiteFolder folder = new SiteFolder(out, site, List.copyOf(distinct));
        folder.write(
                new SiteAuthority(site, Clock.systemUTC().instant(), Duration.ofDays(days), new SecureRandom()),
                hosts,
                listener);
        PrintWriter said = Objects.requireNonNull(spec).commandLine().getOut();
        said.println("written to " + folder.folder() + "; try: mosquitto -c " + folder.mosquittoFile());
        return 0;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
