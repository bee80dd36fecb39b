// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a broker is, and by what wire it may be reached: TLS, or in clear on this machine alone. There is no falling back. */
public final class BrokerAddress {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    private static final String IN_CLEAR = "tcp";
    private static final String TLS = "ssl";

    private BrokerAddress() {}

    /**
     * What is wrong with an address, as the end of a sentence; empty when it may be used.
     *
     * @param address as configured
     * @param identified whether there are certificates to prove oneself with
     */
    public static Optional<String> refusal(String address, boolean identified) {
        URI uri = uri(address);
        if (uri == null
                || !(IN_CLEAR.equals(uri.getScheme()) || TLS.equals(uri.getScheme()))
                || uri.getHost() == null
                || uri.getPort() < 1) {
            return Optional.of("must look like ssl://broker.example:8883, or tcp://127.0.0.1:1883 on this machine");
        }
        if (TLS.equals(uri.getScheme())) {
            return identified
                    ? Optional.empty()
                    : Optional.of("is TLS, and there is no certificate to prove this lane with: both sides show one");
        }
        if (identified) {
            return Optional.of("is in clear although there are certificates: write ssl:// and the broker's TLS port");
        }
        return LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches()
                ? Optional.empty()
                : Optional.of("is in clear and leaves this machine: write ssl:// and give the lane a certificate, or"
                        + " use a broker on 127.0.0.1");
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
