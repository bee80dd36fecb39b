// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.eac.EACObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * One thing that is wrong with the documents of a signer (TR-03129-2 §7.3).
 *
 * @param type object identifier in dotted form
 * @param parameters in DER, if the type has any
 */
public record KnownDefect(String type, Optional<byte[]> parameters) {
    static final ASN1ObjectIdentifier DEFECT_LIST = EACObjectIdentifiers.bsi_de.branch("3.1.5");

    private static KnownDefect of(String arc) {
        return new KnownDefect(DEFECT_LIST.branch(arc).getId(), Optional.empty());
    }

    private static KnownDefect of(String arc, ASN1Encodable parameters) {
        return new KnownDefect(DEFECT_LIST.branch(arc).getId(), Optional.of(SignedContent.der(parameters)));
    }

    /** id-CertRevoked, with its status: 0 to 5, or 32 and above. */
    public static KnownDefect certificateRevoked(int status) {
        return of("1.1", new ASN1Enumerated(status));
    }

    /** id-CertReplaced, with the certificate to use. */
    public static KnownDefect certificateReplaced(X509CertificateHolder replacement) {
        return of("1.2", new DEROctetString(SignedContent.der(replacement.toASN1Structure())));
    }

    /** id-ChipAuthKeyRevoked. */
    public static KnownDefect chipAuthenticationKeysRevoked() {
        return of("1.3");
    }

    /** id-ActiveAuthKeyRevoked. */
    public static KnownDefect activeAuthenticationKeysRevoked() {
        return of("1.4");
    }

    /** id-AuthenticationProtocolFailure, with its status: 0 chip authentication, 1 active authentication, up to 6. */
    public static KnownDefect authenticationProtocolFailure(int status) {
        return of("1.5", new ASN1Enumerated(status));
    }

    /** id-ValidityPeriodIncorrect, with its status: 0 of the CSCA, 1 of the signer, 2 of both. */
    public static KnownDefect validityPeriodIncorrect(int status) {
        return of("1.6", new ASN1Enumerated(status));
    }

    /** id-ePassportDGMalformed, with the data groups' numbers. */
    public static KnownDefect dataGroupsMalformed(int... dataGroups) {
        return of("2.1", numbers(dataGroups));
    }

    /** id-SODInvalid, with its status: 0 to 4. */
    public static KnownDefect securityObjectInvalid(int status) {
        return of("2.2", new ASN1Enumerated(status));
    }

    /** id-SODInvalid without a word more. */
    public static KnownDefect securityObjectInvalid() {
        return of("2.2");
    }

    /** id-COMSODDiscrepancy, with the data groups that each of them lists. */
    public static KnownDefect comSodDiscrepancy(int[] listedInCom, int[] listedInSod) {
        return of("2.3", new DERSequence(new ASN1Encodable[] {numbers(listedInCom), numbers(listedInSod)}));
    }

    /** id-sodWrongSignerIdentifier, with the right one. */
    public static KnownDefect wrongSignerIdentifier(SignerIdentifier identifier, X509CertificateHolder signer) {
        return of("2.4", SignedContent.identify(identifier, signer));
    }

    /** id-IssuingCountryDefect, with the right country. */
    public static KnownDefect issuingCountryWrong(String country) {
        return of("2.5", new DERPrintableString(country));
    }

    /** id-CardSecurityMalformed, with a corrected EF.CardSecurity: the SignedData SEQUENCE in DER. */
    public static KnownDefect cardSecurityMalformed(byte[] correctedSignedData) {
        return new KnownDefect(DEFECT_LIST.branch("4.1").getId(), Optional.of(correctedSignedData.clone()));
    }

    /** id-ChipSecurityMalformed. */
    public static KnownDefect chipSecurityMalformed() {
        return of("4.2");
    }

    /** id-PowerDownReq. */
    public static KnownDefect powerDownRequired() {
        return of("4.3");
    }

    /** id-DSMalformed, with its status: 0 to 2. */
    public static KnownDefect signerMalformed(int status) {
        return of("4.4", new ASN1Enumerated(status));
    }

    private static DERSet numbers(int... numbers) {
        ASN1EncodableVector set = new ASN1EncodableVector();
        Arrays.stream(numbers).forEach(number -> set.add(new ASN1Integer(number)));
        return new DERSet(set);
    }

    @Override
    public String toString() {
        return "KnownDefect[" + type + "]";
    }
}
