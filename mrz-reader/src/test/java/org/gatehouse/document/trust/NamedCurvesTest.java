// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ECPoint;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves that are written out in numbers (Doc 9303-12 §4.4.3; CVE-2020-0601). */
class NamedCurvesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "secp192r1",
                "secp224r1",
                "secp256r1",
                "secp384r1",
                "secp521r1",
                "brainpoolP192r1",
                "brainpoolP224r1",
                "brainpoolP256r1",
                "brainpoolP320r1",
                "brainpoolP384r1",
                "brainpoolP512r1"
            })
    void aCurveIsTheSameByNameAndInNumbers(String name) {
        X9ECParameters numbers = ECNamedCurveTable.getByName(name);
        assertThat(name(ECNamedCurveTable.getOID(name))).contains(name);
        assertThat(name(numbers)).contains(name);
        assertThat(name(changed(name, n -> n.remove(5))))
                .as("without the cofactor")
                .contains(name);
        assertThat(name(changed(name, n -> n.set(3, new X9ECPoint(numbers.getG(), true)))))
                .as("with a short generator")
                .contains(name);
    }

    @Test
    void aCurveThatOnlyResemblesAKnownOneIsNone() {
        ECPoint generator = ECNamedCurveTable.getByName("secp256r1").getG();
        byte[] negated = generator.negate().getEncoded(false);
        byte[] twice = generator.twice().getEncoded(false);
        assertThat(name(changed("secp256r1", n -> n.set(3, new DEROctetString(negated)))))
                .isEmpty();
        assertThat(name(changed("secp256r1", n -> n.set(3, new DEROctetString(twice)))))
                .isEmpty();
        assertThat(name(changed("secp256r1", n -> n.set(3, new DEROctetString(new byte[0])))))
                .isEmpty();
        assertThat(name(changed("secp256r1", n -> n.set(4, plus(n.get(4), 2))))).isEmpty();
        assertThat(name(changed("secp256r1", n -> n.set(5, new ASN1Integer(2)))))
                .isEmpty();
        assertThat(name(changed("secp256r1", n -> n.set(1, field(n.get(1), 2)))))
                .isEmpty();
        assertThat(name(changed("secp256r1", n -> n.set(2, equation(n.get(2), 0)))))
                .isEmpty();
        assertThat(name(changed("secp256r1", n -> n.set(2, equation(n.get(2), 1)))))
                .isEmpty();
        assertThat(name(changed("secp256r1", n -> n.remove(4)))).isEmpty();
    }

    @Test
    void otherFieldsAndOtherTextsAreNoCurve() {
        assertThat(name(ECNamedCurveTable.getByName("sect283r1"))).isEmpty();
        assertThat(name(ECNamedCurveTable.getOID("secp256k1"))).isEmpty();
        assertThat(name(ECNamedCurveTable.getByName("secp256k1"))).isEmpty();
        assertThat(name(DERNull.INSTANCE)).isEmpty();
        assertThat(name(new ASN1Integer(1))).isEmpty();
        assertThat(name(changed(
                        "secp256r1",
                        n -> n.set(
                                1,
                                CertificateDraft.sequence(
                                        List.of(new ASN1ObjectIdentifier("1.2.840.10045.1.2"), new ASN1Integer(7)))))))
                .isEmpty();
        assertThat(name(changed(
                        "secp256r1",
                        n -> n.set(
                                2,
                                CertificateDraft.sequence(List.of(
                                        new DEROctetString(new byte[1025]), new DEROctetString(new byte[32])))))))
                .isEmpty();
    }

    @Test
    void aForgedGeneratorProvesNothing() throws Exception {
        // Whoever writes G = Q knows the private key of Q: it is 1.
        X9ECParameters known = ECNamedCurveTable.getByName("secp256r1");
        TestIssuer utopia = TestIssuer.UTOPIA;
        SubjectPublicKeyInfo real = TestKeys.info(utopia.cscaKey());
        SubjectPublicKeyInfo forged = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(
                        X9ObjectIdentifiers.id_ecPublicKey,
                        changed(
                                "secp256r1",
                                n -> n.set(
                                        3,
                                        new DEROctetString(
                                                real.getPublicKeyData().getOctets())))),
                real.getPublicKeyData().getOctets());
        assertThat(PublicKeys.usable(forged)).isFalse();
        assertThat(Signatures.verify(
                        forged, utopia.cscaSigner().getAlgorithmIdentifier(), new byte[] {1}, new byte[70]))
                .isEmpty();
        SubjectPublicKeyInfo explicit = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, known),
                real.getPublicKeyData().getOctets());
        X509CertificateHolder csca =
                CertificateDraft.csca(utopia.cscaKey()).key(explicit).signedBy(utopia.cscaSigner());
        assertThat(TestIssuer.verify(utopia.object().sod(), List.of(csca), List.of())
                        .dsSignature()
                        .holds())
                .isTrue();
    }

    private static Optional<String> name(ASN1Encodable parameters) {
        return NamedCurves.of(parameters).map(NamedCurves.Curve::name);
    }

    private static ASN1Encodable changed(String name, Consumer<List<ASN1Encodable>> change) {
        ASN1Sequence numbers =
                ASN1Sequence.getInstance(ECNamedCurveTable.getByName(name).toASN1Primitive());
        List<ASN1Encodable> elements = new ArrayList<>(List.of(numbers.toArray()));
        change.accept(elements);
        return CertificateDraft.sequence(elements);
    }

    private static ASN1Integer plus(ASN1Encodable number, int more) {
        return new ASN1Integer(ASN1Integer.getInstance(number).getValue().add(BigInteger.valueOf(more)));
    }

    private static ASN1Encodable field(ASN1Encodable field, int more) {
        ASN1Sequence old = ASN1Sequence.getInstance(field.toASN1Primitive());
        return CertificateDraft.sequence(List.of(old.getObjectAt(0), plus(old.getObjectAt(1), more)));
    }

    private static ASN1Encodable equation(ASN1Encodable curve, int which) {
        ASN1Sequence old = ASN1Sequence.getInstance(curve.toASN1Primitive());
        List<ASN1Encodable> elements = new ArrayList<>(List.of(old.toArray()));
        elements.set(which, new DEROctetString(new byte[] {5}));
        return CertificateDraft.sequence(elements);
    }
}
