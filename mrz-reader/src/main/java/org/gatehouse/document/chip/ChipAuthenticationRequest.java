// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.OptionalInt;

/**
 * With which of the keys in DG14 chip authentication is to be done (Doc 9303-11 §6.2).
 *
 * @param protocol object identifier of the protocol in dotted form: key agreement and cipher
 * @param subjectPublicKeyInfo the chip's static public key as DG14 holds it, DER
 * @param keyId the key's identifier; empty when DG14 gives none
 */
public record ChipAuthenticationRequest(String protocol, byte[] subjectPublicKeyInfo, OptionalInt keyId) {
    @Override
    public String toString() {
        return "ChipAuthenticationRequest[" + protocol + ", " + keyId + "]";
    }
}
