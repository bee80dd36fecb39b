// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;

/** One way of doing PACE that EF.CardAccess announces and this chip can do (Doc 9303-11 §9.2.1). */
record PaceInfo(
        ASN1ObjectIdentifier protocol, PaceMapping mapping, KeySuite suite, int parameterId, AgreementGroup<?> group) {

    /** id-PACE: below it the key agreement and mapping, below that the cipher. */
    private static final ASN1ObjectIdentifier PACE = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.4");

    private record Variant(PaceMapping mapping, boolean overCurve) {}

    private static final Map<ASN1ObjectIdentifier, Variant> VARIANTS = Map.of(
            PACE.branch("1"), new Variant(PaceMapping.GENERIC, false),
            PACE.branch("2"), new Variant(PaceMapping.GENERIC, true),
            PACE.branch("3"), new Variant(PaceMapping.INTEGRATED, false),
            PACE.branch("4"), new Variant(PaceMapping.INTEGRATED, true),
            PACE.branch("6"), new Variant(PaceMapping.CHIP_AUTHENTICATION, true));

    private static final int VERSION = 2;

    /** P-224, whose prime is not 3 modulo 4, cannot be used with integrated mapping (§9.5.1). */
    private static final int WITHOUT_INTEGRATED_MAPPING = 10;

    /**
     * All supported ones. A rig may store any bytes as EF.CardAccess to provoke a reader, so what cannot be parsed is
     * simply not offered.
     */
    static List<PaceInfo> supportedBy(byte[] cardAccess) {
        List<PaceInfo> supported = new ArrayList<>();
        try {
            for (ASN1Encodable info : ASN1Set.getInstance(cardAccess)) {
                of(ASN1Sequence.getInstance(info)).ifPresent(supported::add);
            }
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            return List.of();
        }
        return List.copyOf(supported);
    }

    private static Optional<PaceInfo> of(ASN1Sequence info) {
        if (info.size() != 3 || !(info.getObjectAt(0) instanceof ASN1ObjectIdentifier protocol)) {
            return Optional.empty();
        }
        for (Map.Entry<ASN1ObjectIdentifier, Variant> entry : VARIANTS.entrySet()) {
            Optional<KeySuite> suite = KeySuite.below(entry.getKey(), protocol);
            if (suite.isPresent()
                    && ASN1Integer.getInstance(info.getObjectAt(1)).hasValue(VERSION)) {
                int id = ASN1Integer.getInstance(info.getObjectAt(2)).intValueExact();
                return of(protocol, entry.getValue(), suite.get(), id);
            }
        }
        return Optional.empty();
    }

    private static Optional<PaceInfo> of(ASN1ObjectIdentifier protocol, Variant variant, KeySuite suite, int id) {
        boolean impossible = variant.mapping() == PaceMapping.INTEGRATED && id == WITHOUT_INTEGRATED_MAPPING
                || variant.mapping() == PaceMapping.CHIP_AUTHENTICATION && suite == KeySuite.TRIPLE_DES;
        Optional<? extends AgreementGroup<?>> group =
                variant.overCurve() ? StandardizedGroup.curve(id) : StandardizedGroup.primeField(id);
        return impossible
                ? Optional.empty()
                : group.map(known -> new PaceInfo(protocol, variant.mapping(), suite, id, known));
    }

    /** The protocol as the content of an object identifier, as commands carry it. */
    byte[] protocolContent() {
        return content(protocol);
    }

    /** An object identifier without its tag and length. */
    static byte[] content(ASN1ObjectIdentifier identifier) {
        try {
            byte[] encoded = identifier.getEncoded();
            return Arrays.copyOfRange(encoded, 2, encoded.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
