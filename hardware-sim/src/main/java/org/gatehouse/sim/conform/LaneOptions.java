// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which lane on which broker, as the commands of the kit are told. */
final class LaneOptions {
    @Option(names = "--broker", required = true, paramLabel = "URL", description = "For example tcp://127.0.0.1:1883.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private URI broker;

    @Option(names = "--site", required = true, paramLabel = "S", description = "The site's name in the topics.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private String site;

    @Option(names = "--lane", required = true, paramLabel = "L", description = "The lane's name in the topics.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private String lane;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The key that kit and door controller share: 32 bytes in base64.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path keyFile;

    URI broker() {
        return broker;
    }

    String site() {
        return site;
    }

    String lane() {
        return lane;
    }

    byte[] key() throws IOException {
        return LaneKeyFile.read(keyFile);
    }
}
