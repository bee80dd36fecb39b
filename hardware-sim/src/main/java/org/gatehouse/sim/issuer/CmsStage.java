// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The points at which a signed object can be spoilt while it is made, in the order in which they come (RFC 5652 §5). */
public enum CmsStage {
    /** The encapsulated content in DER, before it is hashed: LDSSecurityObject or SecurityInfos. */
    CONTENT,
    /** The signed attributes as a DER SET OF (tag 31), before they are signed; what comes out is signed and stored. */
    SIGNED_ATTRIBUTES,
    /** The signature value's octets. */
    SIGNATURE,
    /** The whole SignerInfo SEQUENCE, signature included. */
    SIGNER_INFO,
    /** The SignedData SEQUENCE, before it is wrapped in a ContentInfo. */
    SIGNED_DATA,
    /** The ContentInfo SEQUENCE. */
    CONTENT_INFO
}
