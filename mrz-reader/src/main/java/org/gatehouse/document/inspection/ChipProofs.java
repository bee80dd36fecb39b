// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.List;
import java.util.Optional;
import org.gatehouse.document.chip.ChipAuthenticationRequest;
import org.gatehouse.document.chip.MappingProof;
import org.gatehouse.document.trust.CardSecurityVerdict;

/** What the answers of a chip prove, whoever signed its keys (BSI TR-03135-1 §5.6.4.1). */
interface ChipProofs {

    /** Passive authentication of a raw EF.CardSecurity. */
    CardSecurityVerdict cardSecurity(byte[] file);

    /** PACE-CAM against the key in EF.CardSecurity. */
    Observation mapping(MappingProof proof, CardSecurityVerdict card);

    /** The keys of a raw DG14 with which chip authentication can be done, best first. */
    List<ChipAuthenticationRequest> offers(byte[] dg14);

    /** Active authentication with the key of a raw DG15; a raw DG14 names the hash algorithm. */
    Observation signature(byte[] dg15, Optional<byte[]> dg14, byte[] challenge, byte[] response);
}
