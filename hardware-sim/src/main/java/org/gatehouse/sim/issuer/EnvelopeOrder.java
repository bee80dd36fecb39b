// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the SignedData around a signed object is made (RFC 5652 §5, Doc 9303-10 §4.6.2.2).
 *
 * @param scheme how the signer signs; empty for its key's usual scheme
 * @param digest with which the content is hashed; empty for the hash of the signature
 * @param identifier how the SignerInfo names the signer's certificate
 * @param certificateEnclosed whether the signer's certificate is inside
 * @param signingTime whether the signing time is among the signed attributes
 * @param signedDataVersion empty for 3, which RFC 5652 demands of this content
 * @param signerInfoVersion empty for the one that goes with the identifier: 1 or 3
 */
public record EnvelopeOrder(
        Optional<SignatureScheme> scheme,
        Optional<HashAlgorithm> digest,
        SignerIdentifier identifier,
        boolean certificateEnclosed,
        boolean signingTime,
        OptionalInt signedDataVersion,
        OptionalInt signerInfoVersion) {

    /** As Doc 9303 has it, by issuer and serial number, with certificate and signing time. */
    public static EnvelopeOrder standard() {
        return new EnvelopeOrder(
                Optional.empty(),
                Optional.empty(),
                SignerIdentifier.ISSUER_AND_SERIAL_NUMBER,
                true,
                true,
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** The same, signed otherwise than the key usually does. */
    public EnvelopeOrder signedWith(SignatureScheme other) {
        return new EnvelopeOrder(
                Optional.of(other),
                digest,
                identifier,
                certificateEnclosed,
                signingTime,
                signedDataVersion,
                signerInfoVersion);
    }

    /** The same with its content hashed otherwise than the signature hashes. */
    public EnvelopeOrder digestedWith(HashAlgorithm other) {
        return new EnvelopeOrder(
                scheme,
                Optional.of(other),
                identifier,
                certificateEnclosed,
                signingTime,
                signedDataVersion,
                signerInfoVersion);
    }

    /** The same with the signer named otherwise. */
    public EnvelopeOrder identifiedBy(SignerIdentifier other) {
        return new EnvelopeOrder(
                scheme, digest, other, certificateEnclosed, signingTime, signedDataVersion, signerInfoVersion);
    }

    /** The same without the signer's certificate. */
    public EnvelopeOrder withoutCertificate() {
        return new EnvelopeOrder(scheme, digest, identifier, false, signingTime, signedDataVersion, signerInfoVersion);
    }

    /** The same without the time of signing. */
    public EnvelopeOrder withoutSigningTime() {
        return new EnvelopeOrder(
                scheme, digest, identifier, certificateEnclosed, false, signedDataVersion, signerInfoVersion);
    }

    /** The same with these version numbers, right or wrong. */
    public EnvelopeOrder withVersions(int ofSignedData, int ofSignerInfo) {
        return new EnvelopeOrder(
                scheme,
                digest,
                identifier,
                certificateEnclosed,
                signingTime,
                OptionalInt.of(ofSignedData),
                OptionalInt.of(ofSignerInfo));
    }
}
