// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Map;
import org.gatehouse.document.chip.AccessOutcome.PaceVariant;

/**
 * A variant of PACE in words (Doc 9303-11 §9.5.1), to be logged by BSI TR-03135-1 §5.6.3.1.2.
 *
 * @param keyAgreement {@code DH}, {@code ECDH} or {@code ?}
 * @param mapping {@code GM}, {@code IM}, {@code CAM} or {@code ?}
 * @param cipher such as {@code AES-128}, or {@code ?}
 * @param parameterId standardised domain parameters
 */
public record PaceNames(String keyAgreement, String mapping, String cipher, int parameterId) {
    private static final String ARC = "0.4.0.127.0.7.2.2.4.";
    private static final Map<String, String> AGREEMENTS =
            Map.of("1", "DH", "2", "ECDH", "3", "DH", "4", "ECDH", "6", "ECDH");
    private static final Map<String, String> MAPPINGS = Map.of("1", "GM", "2", "GM", "3", "IM", "4", "IM", "6", "CAM");
    private static final Map<String, String> CIPHERS =
            Map.of("1", "3DES", "2", "AES-128", "3", "AES-192", "4", "AES-256");

    /** The variant in words. */
    public static PaceNames of(PaceVariant variant) {
        String[] arcs = variant.protocol().startsWith(ARC)
                ? variant.protocol().substring(ARC.length()).split("\\.", -1)
                : new String[0];
        String method = arcs.length == 2 ? arcs[0] : "";
        String cipher = arcs.length == 2 ? arcs[1] : "";
        return new PaceNames(
                AGREEMENTS.getOrDefault(method, "?"),
                MAPPINGS.getOrDefault(method, "?"),
                CIPHERS.getOrDefault(cipher, "?"),
                variant.parameterId());
    }

    /** For people. */
    public String text() {
        return keyAgreement + "-" + mapping + ", " + cipher + ", parameters " + parameterId;
    }
}
