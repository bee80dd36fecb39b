// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.gatehouse.sim.pki.SiteAuthority;
import org.gatehouse.sim.pki.SiteFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsSocketsTest {
    @TempDir
    Path folder;

    @Test
    void everySocketSendsAtOnceSpeaksTls13OnlyAndLooksAtTheBrokersName() throws Exception {
        Clock clock = Clock.systemUTC();
        SiteFolder site = new SiteFolder(folder, "lab", List.of("lane-1"));
        site.write(
                new SiteAuthority("lab", clock.instant(), Duration.ofDays(1), new SecureRandom()),
                List.of("127.0.0.1"),
                "8883");
        TlsSockets sockets = new LinkIdentity(
                        site.authority(), site.certificate("ctl-lane-1"), site.key("ctl-lane-1"), clock)
                .sockets();
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket listener = new ServerSocket(0, 4, here)) {
            int port = listener.getLocalPort();
            for (Socket socket : List.of(
                    sockets.createSocket(),
                    sockets.createSocket(here, port),
                    sockets.createSocket("127.0.0.1", port),
                    sockets.createSocket(new Socket(here, port), "127.0.0.1", port, true))) {
                try (SSLSocket tls = (SSLSocket) socket) {
                    assertThat(tls.getTcpNoDelay()).isTrue();
                    assertThat(tls.getEnabledProtocols()).containsExactly("TLSv1.3");
                    assertThat(tls.getSSLParameters().getEndpointIdentificationAlgorithm())
                            .isEqualTo("HTTPS");
                }
            }
        }
    }
}
