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
record PaceInfo(ASN1ObjectIdentifier protocol, KeySuite suite, int parameterId, StandardizedCurve curve) {

    /** The generic mapping over elliptic curves: id-PACE-ECDH-GM. */
    private static final ASN1ObjectIdentifier ECDH_GENERIC_MAPPING = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.4.2");

    private static final Map<ASN1ObjectIdentifier, KeySuite> SUITES = Map.of(
            ECDH_GENERIC_MAPPING.branch("1"), KeySuite.TRIPLE_DES,
            ECDH_GENERIC_MAPPING.branch("2"), KeySuite.AES_128,
            ECDH_GENERIC_MAPPING.branch("3"), KeySuite.AES_192,
            ECDH_GENERIC_MAPPING.branch("4"), KeySuite.AES_256);
    private static final int VERSION = 2;

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
        KeySuite suite = SUITES.get(protocol);
        if (suite == null || !ASN1Integer.getInstance(info.getObjectAt(1)).hasValue(VERSION)) {
            return Optional.empty();
        }
        int id = ASN1Integer.getInstance(info.getObjectAt(2)).intValueExact();
        return StandardizedCurve.of(id).map(curve -> new PaceInfo(protocol, suite, id, curve));
    }

    /** The protocol as the content of an object identifier, as commands carry it. */
    byte[] protocolContent() {
        byte[] encoded = encodedProtocol();
        return Arrays.copyOfRange(encoded, 2, encoded.length);
    }

    private byte[] encodedProtocol() {
        try {
            return protocol.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
