// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/**
 * What a chip said in PACE with chip authentication mapping (Doc 9303-11 §4.4.3.5), to be held against the static key of
 * EF.CardSecurity. Says nothing by itself.
 *
 * @param chipAuthenticationData the decrypted data of tag 8A: the chip's number CA.IC
 * @param chipMappingKey the chip's public key of the mapping, an uncompressed point
 * @param parameterId the standardised domain parameters, 8 to 18
 */
public record MappingProof(byte[] chipAuthenticationData, byte[] chipMappingKey, int parameterId) {
    @Override
    public String toString() {
        return "MappingProof[" + parameterId + "]";
    }
}
