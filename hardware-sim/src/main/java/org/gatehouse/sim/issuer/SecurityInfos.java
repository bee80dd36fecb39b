// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.eac.EACObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.gatehouse.sim.chip.AgreementKey;

/** What a chip announces in EF.CardAccess and DG14 (Doc 9303-11 §9.2), and the key that goes with it. */
record SecurityInfos(AccessProtocols access, int paceParameterId, ECPublicKeyParameters publicKey, AgreementKey key) {
    /** id-PACE-ECDH-GM-AES-CBC-CMAC-128 (Doc 9303-11 §9.2.1). */
    static final ASN1ObjectIdentifier PACE_ECDH_GM_AES_128 = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.4.2.2");

    /** id-CA-ECDH-AES-CBC-CMAC-128 (Doc 9303-11 §9.2.5). */
    static final ASN1ObjectIdentifier CA_ECDH_AES_128 = EACObjectIdentifiers.id_CA_ECDH.branch("2");

    private static final int PACE_VERSION = 2;
    private static final int CHIP_AUTHENTICATION_VERSION = 1;
    private static final int NIST_P256 = 12;

    /** Generates the chip's static key, on the curve that its PACE uses. */
    static SecurityInfos generate(AccessProtocols access, int paceParameterId, SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        X9ECParameters curve = curve(paceParameterId);
        generator.init(new ECKeyGenerationParameters(
                new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH()), random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        return new SecurityInfos(
                access,
                paceParameterId,
                (ECPublicKeyParameters) pair.getPublic(),
                new AgreementKey(CA_ECDH_AES_128.getId(), OptionalInt.of(1), pair.getPrivate()));
    }

    /** EF.CardAccess: the bare SET, without an LDS tag (Doc 9303-11 §9.2.11). */
    byte[] cardAccess() {
        return encoded(List.of(paceInfo()));
    }

    /** DG14 (Doc 9303-10 §4.7.14): what EF.CardAccess says, and chip authentication. */
    byte[] dataGroup14() {
        List<ASN1Encodable> infos = new ArrayList<>();
        if (access.offersPace()) {
            infos.add(paceInfo());
        }
        ASN1Integer keyId = new ASN1Integer(key.keyId().orElseThrow());
        infos.add(new DERSequence(
                new ASN1Encodable[] {CA_ECDH_AES_128, new ASN1Integer(CHIP_AUTHENTICATION_VERSION), keyId}));
        infos.add(new DERSequence(
                new ASN1Encodable[] {EACObjectIdentifiers.id_PK_ECDH, chipAuthenticationPublicKey(), keyId}));
        return DataObject.of(0x6E, encoded(infos));
    }

    private DERSequence paceInfo() {
        return new DERSequence(new ASN1Encodable[] {
            PACE_ECDH_GM_AES_128, new ASN1Integer(PACE_VERSION), new ASN1Integer(paceParameterId)
        });
    }

    /** With the curve's parameters written out (Doc 9303-11 §9.4.1: explicit, point uncompressed). */
    private SubjectPublicKeyInfo chipAuthenticationPublicKey() {
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve(paceParameterId)),
                publicKey.getQ().getEncoded(false));
    }

    private static X9ECParameters curve(int paceParameterId) {
        return ECNamedCurveTable.getByName(paceParameterId == NIST_P256 ? "secp256r1" : "brainpoolP256r1");
    }

    private static byte[] encoded(List<ASN1Encodable> infos) {
        try {
            return new DERSet(infos.toArray(ASN1Encodable[]::new)).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
