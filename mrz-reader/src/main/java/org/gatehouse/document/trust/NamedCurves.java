// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.math.ec.ECPoint;

/**
 * The curves of documents (BSI TR-03110-3 §A.2.1.1; Doc 9303-12 §4.4.3). Most certificates write their curve out in numbers;
 * they are compared with a known curve and never calculated with: whoever may choose the generator can have any public key
 * verify his signatures (CVE-2020-0601).
 */
public final class NamedCurves {
    private static final int MAX_PARAMETER_BYTES = 1024;

    private static final Map<ASN1ObjectIdentifier, Curve> BY_IDENTIFIER = List.of(
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
                    "brainpoolP512r1")
            .stream()
            .map(NamedCurves::curve)
            .collect(Collectors.toUnmodifiableMap(c -> c.domain.getName(), Function.identity()));

    private static final Map<BigInteger, Curve> BY_PRIME = BY_IDENTIFIER.values().stream()
            .collect(Collectors.toUnmodifiableMap(
                    c -> c.domain.getCurve().getField().getCharacteristic(), Function.identity()));

    private NamedCurves() {}

    /**
     * A curve.
     *
     * @param name as standards write it
     * @param domain its numbers
     */
    public record Curve(String name, ECNamedDomainParameters domain) {}

    /** Every curve, as standards write it. */
    public static List<String> names() {
        return BY_IDENTIFIER.values().stream().map(Curve::name).sorted().toList();
    }

    /** The orders of their generators. */
    static Set<BigInteger> orders() {
        return BY_IDENTIFIER.values().stream().map(c -> c.domain().getN()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The curve of a key's parameters: its name, or all of its numbers.
     *
     * @param parameters of the key's algorithm identifier (RFC 5480 §2.1.1; explicit ones as in ANSI X9.62)
     * @return empty when it is no curve of documents, or only resembles one
     */
    public static Optional<Curve> of(ASN1Encodable parameters) {
        if (parameters.toASN1Primitive() instanceof ASN1ObjectIdentifier identifier) {
            return Optional.ofNullable(BY_IDENTIFIER.get(identifier));
        }
        if (!(parameters.toASN1Primitive() instanceof ASN1Sequence numbers)) {
            return Optional.empty();
        }
        try {
            return explicit(numbers);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Curve> explicit(ASN1Sequence numbers) {
        ASN1Sequence field = ASN1Sequence.getInstance(numbers.getObjectAt(1));
        if (!X9ObjectIdentifiers.prime_field.equals(field.getObjectAt(0))) {
            return Optional.empty();
        }
        Optional<Curve> candidate = Optional.ofNullable(BY_PRIME.get(number(field.getObjectAt(1))));
        return candidate.filter(c -> same(c.domain(), numbers));
    }

    private static boolean same(ECDomainParameters known, ASN1Sequence numbers) {
        ASN1Sequence equation = ASN1Sequence.getInstance(numbers.getObjectAt(2));
        return element(equation.getObjectAt(0)).equals(known.getCurve().getA().toBigInteger())
                && element(equation.getObjectAt(1))
                        .equals(known.getCurve().getB().toBigInteger())
                && isGenerator(known.getG(), octets(numbers.getObjectAt(3)))
                && number(numbers.getObjectAt(4)).equals(known.getN())
                && (numbers.size() == 5 || number(numbers.getObjectAt(5)).equals(known.getH()));
    }

    private static boolean isGenerator(ECPoint known, byte[] stated) {
        return Arrays.equals(stated, known.getEncoded(false)) || Arrays.equals(stated, known.getEncoded(true));
    }

    private static BigInteger element(ASN1Encodable octets) {
        return new BigInteger(1, octets(octets));
    }

    private static byte[] octets(ASN1Encodable string) {
        byte[] octets = ASN1OctetString.getInstance(string).getOctets();
        if (octets.length > MAX_PARAMETER_BYTES) {
            throw new IllegalArgumentException("a field of no known size");
        }
        return octets;
    }

    private static BigInteger number(ASN1Encodable integer) {
        return ASN1Integer.getInstance(integer).getValue();
    }

    private static Curve curve(String name) {
        ASN1ObjectIdentifier identifier = ECNamedCurveTable.getOID(name);
        X9ECParameters fast = CustomNamedCurves.getByOID(identifier);
        X9ECParameters numbers = fast != null ? fast : ECNamedCurveTable.getByOID(identifier);
        return new Curve(name, new ECNamedDomainParameters(identifier, numbers));
    }
}
