// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.eac.EACObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.DomainParameters;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;

/** SubjectPublicKeyInfo of a chip's key, in each form in which a group can be stated (Doc 9303-11 §9.4). */
final class PublicKeys {
    private static final ASN1ObjectIdentifier STANDARDIZED_DOMAIN_PARAMETERS =
            EACObjectIdentifiers.bsi_de.branch("1.2");

    private PublicKeys() {}

    static SubjectPublicKeyInfo info(StandardizedGroup group, ParameterForm form, AsymmetricKeyParameter key) {
        AlgorithmIdentifier algorithm = form == ParameterForm.STANDARDIZED
                ? new AlgorithmIdentifier(STANDARDIZED_DOMAIN_PARAMETERS, new ASN1Integer(group.parameterId()))
                : group.isCurve() ? curve(group, form) : multiplicative(group.modp(), form);
        if (key instanceof ECPublicKeyParameters point) {
            return new SubjectPublicKeyInfo(algorithm, point.getQ().getEncoded(false));
        }
        ASN1Integer value = new ASN1Integer(((DHPublicKeyParameters) key).getY());
        return new SubjectPublicKeyInfo(algorithm, SignedContent.der(value));
    }

    private static AlgorithmIdentifier curve(StandardizedGroup group, ParameterForm form) {
        ASN1Encodable parameters = switch (form) {
            case EXPLICIT -> group.curveParameters();
            case NAMED -> ECNamedCurveTable.getOID(group.curve());
            default -> throw new IllegalArgumentException("a curve is not stated as " + form);
        };
        return new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, parameters);
    }

    private static AlgorithmIdentifier multiplicative(ModpGroup group, ParameterForm form) {
        return switch (form) {
            case EXPLICIT ->
                new AlgorithmIdentifier(
                        X9ObjectIdentifiers.dhpublicnumber,
                        new DomainParameters(group.prime(), group.generator(), group.order(), null, null));
            case PKCS3 ->
                new AlgorithmIdentifier(
                        PKCSObjectIdentifiers.dhKeyAgreement,
                        new DHParameter(
                                group.prime(), group.generator(), group.order().bitLength()));
            default -> throw new IllegalArgumentException("a multiplicative group is not stated as " + form);
        };
    }
}
