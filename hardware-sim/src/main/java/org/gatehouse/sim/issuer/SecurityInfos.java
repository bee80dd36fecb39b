// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.eac.EACObjectIdentifiers;
import org.gatehouse.sim.chip.ChipKeys;

/** What a chip announces in EF.CardAccess, DG14 and EF.CardSecurity (Doc 9303-11 §9.2), and the keys that go with it. */
record SecurityInfos(
        List<PaceOffer> pace,
        List<AgreementKeyOrder.Generated> chipAuthentication,
        Optional<ActiveAuthenticationOrder.Generated> activeAuthentication,
        Optional<AgreementKeyOrder.Generated> mapping) {
    /** id-SecurityObject (TR-03110-3 §A.1.2.5). */
    static final ASN1ObjectIdentifier CARD_SECURITY_TYPE = EACObjectIdentifiers.bsi_de.branch("3.2.1");

    /** Generates the chip's static keys. */
    static SecurityInfos generate(AccessProtocols access, ChipSecurityOrder order, SecureRandom random) {
        return new SecurityInfos(
                access.offersPace() ? order.pace() : List.of(),
                order.chipAuthentication().stream()
                        .map(key -> key.generate(random))
                        .toList(),
                order.activeAuthentication().map(key -> key.generate(random)),
                order.mapping().map(key -> key.generate(random)));
    }

    /** EF.CardAccess: the bare SET, without an LDS tag (Doc 9303-11 §9.2.11). */
    byte[] cardAccess() {
        return encoded(paceInfos());
    }

    /** DG14 (Doc 9303-10 §4.7.14): what EF.CardAccess says, and what the chip proves itself by; empty if that is nothing. */
    Optional<byte[]> dataGroup14() {
        List<ASN1Encodable> infos = paceInfos();
        chipAuthentication.forEach(key -> infos.addAll(key.infos()));
        activeAuthentication.flatMap(ActiveAuthenticationOrder.Generated::info).ifPresent(infos::add);
        return infos.isEmpty() ? Optional.empty() : Optional.of(DataObject.of(LdsFile.DG14.tag(), encoded(infos)));
    }

    /** The signed content of EF.CardSecurity: what EF.CardAccess says, and the public key of the mapping. */
    byte[] cardSecurityContent() {
        List<ASN1Encodable> infos = paceInfos();
        mapping.ifPresent(key -> infos.add(key.publicKeyInfo()));
        return encoded(infos);
    }

    ChipKeys keys() {
        return new ChipKeys(
                chipAuthentication.stream()
                        .map(AgreementKeyOrder.Generated::secret)
                        .toList(),
                activeAuthentication.map(ActiveAuthenticationOrder.Generated::secret),
                mapping.map(AgreementKeyOrder.Generated::secret));
    }

    private List<ASN1Encodable> paceInfos() {
        List<ASN1Encodable> infos = new ArrayList<>();
        pace.forEach(offer -> infos.add(offer.info()));
        return infos;
    }

    private static byte[] encoded(List<ASN1Encodable> infos) {
        return SignedContent.der(new DERSet(infos.toArray(ASN1Encodable[]::new)));
    }
}
