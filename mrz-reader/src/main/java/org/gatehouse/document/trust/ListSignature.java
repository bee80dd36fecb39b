// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * Who signed a list, and why that is trusted.
 *
 * @param signer subject of the signer's certificate
 * @param signerFingerprint of that certificate
 * @param csca subject of the CSCA that issued it
 * @param cscaFingerprint of the CSCA's certificate: what is pinned
 * @param origin why the CSCA is trusted
 * @param signedAt when, as the signer says
 */
public record ListSignature(
        String signer,
        Fingerprint signerFingerprint,
        String csca,
        Fingerprint cscaFingerprint,
        Pin.Origin origin,
        Optional<Instant> signedAt) {}
