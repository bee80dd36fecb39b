// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.gatehouse.sim.gate.WireKey;
import org.gatehouse.sim.wire.RigBroker;
import org.gatehouse.sim.wire.RigIdentity;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--ca", paramLabel = "FILE", description = "For ssl://: the CA of the broker's certificate, PEM.")
    private @Nullable Path authority;

    @Option(names = "--cert", paramLabel = "FILE", description = "For ssl://: the certificate to show, PEM.")
    private @Nullable Path certificate;

    @Option(names = "--cert-key", paramLabel = "FILE", description = "For ssl://: the key of --cert, PKCS#8 PEM.")
    private @Nullable Path certificateKey;

    /**
     * The broker, with what proves who asks.
     *
     * @throws IOException with a sentence, where an address with TLS has no certificates or one without has some
     */
    RigBroker broker() throws IOException {
        boolean tls = "ssl".equals(broker.getScheme());
        if (authority != null && certificate != null && certificateKey != null && tls) {
            return new RigBroker(broker, Optional.of(new RigIdentity(authority, certificate, certificateKey)));
        } else if (authority != null || certificate != null || certificateKey != null || tls) {
            throw new IOException(
                    "A broker at ssl:// needs --ca, --cert and --cert-key; one at tcp:// takes none of them."
                            + " ./gatehouse rig pki makes them.");
        }
        return RigBroker.inClear(broker);
    }

    String site() {
        return site;
    }

    String lane() {
        return lane;
    }

    WireKey key() throws IOException {
        return LaneKeyFile.read(keyFile);
    }
}
