// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.crypto.params.DHPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;

/** Keys and announcements for tests of PACE and chip authentication. */
final class Agreements {

    static final MrzSecret SECRET = new MrzSecret("AB1234567", "800101", "350101");
    static final String SELECT_APPLICATION = "00A4040C07A0000002471001";

    private static final BigInteger STATIC_KEY = new BigInteger("1F2E3D4C5B6A798897A6B5C4D3E2F10123456789ABCDEF", 16);

    private Agreements() {}

    /** EF.CardAccess with one PACEInfo: 1 DH-GM, 2 ECDH-GM, 3 DH-IM, 4 ECDH-IM, 6 ECDH-CAM; suites 1 to 4. */
    static byte[] cardAccess(int variant, int suite, int parameterId) {
        try {
            ASN1EncodableVector info = new ASN1EncodableVector();
            info.add(new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.4." + variant + "." + suite));
            info.add(new ASN1Integer(2));
            info.add(new ASN1Integer(parameterId));
            return new DERSet(new ASN1Encodable[] {new DERSequence(info)}).getEncoded("DER");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static ECPrivateKeyParameters curveKey(String curve) {
        return new ECPrivateKeyParameters(STATIC_KEY, new ECDomainParameters(ECNamedCurveTable.getByName(curve)));
    }

    static DHPrivateKeyParameters primeFieldKey() {
        return new DHPrivateKeyParameters(STATIC_KEY, Rfc5114.MODP_2048_256);
    }

    /** A key for chip authentication; suites 1 to 4. */
    static AgreementKey overCurve(int suite, OptionalInt id, String curve) {
        return new AgreementKey("0.4.0.127.0.7.2.2.3.2." + suite, id, curveKey(curve));
    }

    /** The same over a field of 2,048 bits. */
    static AgreementKey overPrimeField(int suite, OptionalInt id) {
        return new AgreementKey("0.4.0.127.0.7.2.2.3.1." + suite, id, primeFieldKey());
    }

    static ChipKeys forChipAuthentication(AgreementKey... keys) {
        return new ChipKeys(List.of(keys), Optional.empty(), Optional.empty());
    }

    static ChipKeys forMapping(String curve) {
        AgreementKey key = new AgreementKey("0.4.0.127.0.7.2.2.4.6.2", OptionalInt.empty(), curveKey(curve));
        return new ChipKeys(List.of(), Optional.empty(), Optional.of(key));
    }

    /** A chip with PACE over P-256 and AES-128, and a few files. */
    static ChipProfile profile() {
        return ChipProfile.of(SECRET)
                .withFile(ChipProfile.EF_CARD_ACCESS, cardAccess(2, 2, 12))
                .withFile(ChipProfile.EF_CARD_SECURITY, new byte[] {0x30, 1, 7})
                .withFile(ChipProfile.EF_COM, new byte[] {0x60, 0})
                .withFile(ChipProfile.EF_DG1, content(93))
                .withFile(ChipProfile.EF_DG2, content(600));
    }

    static byte[] content(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i + 1);
        }
        return bytes;
    }

    /** A terminal that has done PACE with this chip. */
    static Terminal opened(ChipProfile profile, long seed) {
        return opened(profile, new VirtualChip(profile, SecureReadingTest.seeded(seed)));
    }

    static Terminal opened(ChipProfile profile, ChipCore chip) {
        Terminal terminal = new Terminal(chip);
        int status = terminal.pace(info(profile), BasicAccessControl.sha1(SECRET), 0x01);
        if (status != 0x9000) {
            throw new AssertionError("PACE gave " + Integer.toHexString(status));
        }
        return terminal;
    }

    static PaceInfo info(ChipProfile profile) {
        return PaceInfo.supportedBy(profile.file(ChipProfile.EF_CARD_ACCESS).orElseThrow())
                .get(0);
    }
}
