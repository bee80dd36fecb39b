// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.eac.EACObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.gatehouse.sim.chip.AgreementKey;

/**
 * A static key for chip authentication or for the mapping of PACE-CAM, and how it is announced (Doc 9303-11 §9.2.5, §9.2.6).
 *
 * @param protocol object identifier of id-CA-DH or id-CA-ECDH with a cipher, in dotted form
 * @param group where the key lies
 * @param keyId its identifier, if it has one
 * @param form how its public half states the group
 * @param announced whether a ChipAuthenticationInfo names the protocol; old passports have the key alone
 */
public record AgreementKeyOrder(
        String protocol, StandardizedGroup group, OptionalInt keyId, ParameterForm form, boolean announced) {
    private static final ASN1ObjectIdentifier ID_CA = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.3");
    private static final int VERSION = 1;

    /** A key without identifier whose group is written out, announced. */
    public static AgreementKeyOrder of(ChipCipher cipher, StandardizedGroup group) {
        String protocol =
                ID_CA.branch((group.isCurve() ? "2." : "1.") + cipher.arc()).getId();
        return new AgreementKeyOrder(protocol, group, OptionalInt.empty(), ParameterForm.EXPLICIT, true);
    }

    /** The same under an identifier. */
    public AgreementKeyOrder withKeyId(int id) {
        return new AgreementKeyOrder(protocol, group, OptionalInt.of(id), form, announced);
    }

    /** The same with its group stated otherwise. */
    public AgreementKeyOrder stated(ParameterForm other) {
        return new AgreementKeyOrder(protocol, group, keyId, other, announced);
    }

    /** The same without a ChipAuthenticationInfo. */
    public AgreementKeyOrder unannounced() {
        return new AgreementKeyOrder(protocol, group, keyId, form, false);
    }

    Generated generate(SecureRandom random) {
        return new Generated(this, group.generate(random));
    }

    /** The key, generated. */
    record Generated(AgreementKeyOrder order, AsymmetricCipherKeyPair pair) {

        AgreementKey secret() {
            return new AgreementKey(order.protocol, order.keyId, pair.getPrivate());
        }

        /** ChipAuthenticationInfo if announced, and ChipAuthenticationPublicKeyInfo. */
        List<ASN1Encodable> infos() {
            List<ASN1Encodable> infos = new ArrayList<>();
            if (order.announced) {
                infos.add(info(new ASN1ObjectIdentifier(order.protocol), new ASN1Integer(VERSION)));
            }
            infos.add(publicKeyInfo());
            return infos;
        }

        ASN1Encodable publicKeyInfo() {
            return info(
                    order.group.isCurve() ? EACObjectIdentifiers.id_PK_ECDH : EACObjectIdentifiers.id_PK_DH,
                    PublicKeys.info(order.group, order.form, pair.getPublic()));
        }

        private DERSequence info(ASN1ObjectIdentifier protocol, ASN1Encodable required) {
            ASN1EncodableVector fields = new ASN1EncodableVector();
            fields.add(protocol);
            fields.add(required);
            order.keyId.ifPresent(id -> fields.add(new ASN1Integer(id)));
            return new DERSequence(fields);
        }
    }
}
