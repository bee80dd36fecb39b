// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gatehouse.sim.broker.BrokerRole;
import org.gatehouse.sim.pki.SiteFolder;

/**
 * The configuration file of a controller on the rig, as an operator would write it.
 *
 * @param site first level of the topics
 * @param lane name of the one lane
 * @param models folder of the face models
 * @param wire the broker's address, and the lane's certificate for it
 * @param reader name of the PC/SC reader
 * @param camera address of the MJPEG stream
 * @param httpPort port of the controller's pages on 127.0.0.1
 */
public record ControllerSetup(
        String site, String lane, Path models, LaneWire wire, String reader, URI camera, int httpPort) {

    /** Writes the file into the run directory. */
    public void write(RunDirectory run) throws IOException {
        Files.writeString(
                run.configuration(),
                String.format(
                        Locale.ROOT,
                        """
                # Written by the rig at its start.
                gatehouse:
                  mode: rig
                  site: %s
                  trust-store: %s
                  models: %s
                  run-directory: %s
                  portrait:
                    # Tests and builds run beside a rig.
                    decoding-deadline: 10s
                  broker:
                    url: %s
                %s\
                  watchlist:
                    file: %s
                    key: %s
                  policy:
                    cross-lane:
                      # A small cast crosses again and again.
                      second-document: note
                      used-again: note
                    degraded:
                      console:
                        # Nobody sits at the console of a rig.
                        then: continue
                  lanes:
                    %s:
                      reader: "%s"
                      camera: %s
                      door-key: %s
                %s\
                quarkus:
                  http:
                    port: %d
                """,
                        site,
                        run.trust(),
                        models.toAbsolutePath(),
                        run.controller(),
                        wire.broker(),
                        wire.site()
                                .map(of -> "    authority: " + of.authority() + "\n")
                                .orElse(""),
                        run.watchlist(),
                        run.watchlistKey(),
                        lane,
                        reader,
                        camera,
                        run.doorKeyFile(),
                        wire.site().map(this::certificate).orElse(""),
                        httpPort));
    }

    private String certificate(SiteFolder of) {
        String name = BrokerRole.CONTROLLER.commonName(lane);
        return "      broker-certificate: " + of.certificate(name) + "\n      broker-key: " + of.key(name) + "\n";
    }

    /** Where the controller's pages are. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }
}
