// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.Optional;

/**
 * How access to a chip was won.
 *
 * @param protocol by which protocol
 * @param pace which variant of PACE, if it was PACE
 * @param cardAccess the raw EF.CardAccess, which nobody signed; empty when the chip has none
 * @param mappingProof what PACE-CAM gave, if it was PACE-CAM
 */
public record AccessOutcome(
        AccessProtocol protocol,
        Optional<PaceVariant> pace,
        Optional<byte[]> cardAccess,
        Optional<MappingProof> mappingProof) {

    /**
     * A variant of PACE (Doc 9303-11 §9.2.1, §9.5.1).
     *
     * @param protocol object identifier in dotted form: key agreement, mapping and cipher
     * @param parameterId standardised domain parameters
     */
    public record PaceVariant(String protocol, int parameterId) {}
}
