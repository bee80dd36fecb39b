// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The points at which a certificate can be spoilt while it is made (RFC 5280 §4.1). */
public enum CertificateStage {
    /** The TBSCertificate SEQUENCE, before the authority signs it: the signature of what comes out is valid. */
    TO_BE_SIGNED,
    /** The finished Certificate SEQUENCE. */
    FINISHED
}
