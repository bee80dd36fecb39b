// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The extensions that a certificate of the profiles of Doc 9303-12 §7.1 can be made without. */
public enum CertificateExtension {
    AUTHORITY_KEY_IDENTIFIER,
    SUBJECT_KEY_IDENTIFIER,
    PRIVATE_KEY_USAGE_PERIOD,
    ALTERNATIVE_NAMES,
    CRL_DISTRIBUTION_POINTS,
    KEY_USAGE,
    /** An authority's. */
    BASIC_CONSTRAINTS,
    /** A document signer's. */
    DOCUMENT_TYPES,
    /** A list signer's. */
    EXTENDED_KEY_USAGE
}
