// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.gatehouse.sim.gate.WireKey;

/** The MACs of the contract, made from its text: HMAC-SHA-256 (RFC 2104) over the values, one a line. Not thread-safe. */
final class LaneSeal {
    private final String keyId;
    private final Mac mac;

    LaneSeal(WireKey key) {
        keyId = key.id();
        try {
            mac = Mac.getInstance("HmacSHA256", new BouncyCastleProvider());
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle has HMAC-SHA-256", e);
        }
    }

    /** Over all fields of a permit in their order. */
    String permit(ObjectNode fields) {
        List<String> lines = new ArrayList<>();
        fields.forEach(value -> lines.add(value.asText()));
        return over(lines);
    }

    /** The name of the key. */
    String keyId() {
        return keyId;
    }

    String heartbeat(String bootId, long seq, long monoMillis) {
        return over(List.of("HB", bootId, Long.toString(seq), Long.toString(monoMillis), keyId));
    }

    private String over(List<String> lines) {
        byte[] code = mac.doFinal(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }
}
