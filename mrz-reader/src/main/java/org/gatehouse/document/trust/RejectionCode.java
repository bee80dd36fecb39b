// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/** Why a file, or an object in it, was not taken into the trust store. */
public enum RejectionCode {
    /** The file is not there or cannot be read. */
    UNREADABLE,
    /** The file is larger than any honest one. */
    TOO_LARGE,
    /** Neither a certificate, nor a revocation list, nor a master or defect list. */
    UNKNOWN_FORMAT,
    /** It begins like one of these and cannot be decoded to its end. */
    MALFORMED,
    /** The signature, or the hash that it covers, is wrong, or its algorithm is not supported. */
    SIGNATURE_WRONG,
    /** The list does not hold its signer's certificate, or more than one signer signed it. */
    SIGNER_MISSING,
    /** The signer's certificate does not say that its key may sign such lists. */
    SIGNER_NOT_ENTITLED,
    /** The signer's certificate, or its CSCA's, was not valid when it signed, or the list is dated in the future. */
    OUTSIDE_VALIDITY,
    /** The signer's certificate is on a revocation list of the store. */
    SIGNER_REVOKED,
    /** The CSCA of the list's signer is not known. */
    SIGNER_UNRESOLVED,
    /** The CSCA of the list's signer is known, and it is not one of those that may sign lists for this store. */
    UNPINNED_SIGNER,
    /** The store holds a newer one of the same issuer. */
    OLDER_THAN_STORED,
    /** The key is of no supported kind or size, or its explicit parameters are those of no named curve. */
    KEY_NOT_SUPPORTED,
    /** The certificate is neither a CSCA's nor a document signer's. */
    OTHER_PURPOSE,
    /** No CSCA in the store signed the revocation list. */
    ISSUER_UNKNOWN
}
