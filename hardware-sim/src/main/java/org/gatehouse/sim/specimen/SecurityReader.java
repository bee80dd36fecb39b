// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.gatehouse.sim.issuer.ActiveAuthenticationOrder;
import org.gatehouse.sim.issuer.AgreementKeyOrder;
import org.gatehouse.sim.issuer.ChipCipher;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.HashAlgorithm;
import org.gatehouse.sim.issuer.PaceMapping;
import org.gatehouse.sim.issuer.PaceOffer;
import org.gatehouse.sim.issuer.StandardizedGroup;

/** Reads how a specimen's chip protects its data and proves itself. */
final class SecurityReader {
    private SecurityReader() {}

    static ChipSecurityOrder read(SpecimenData specimen) {
        ChipSecurityOrder order = ChipSecurityOrder.unproved(StandardizedGroup.BRAINPOOL_P256R1)
                .withPace(specimen.list("pace").stream()
                        .map(SecurityReader::offer)
                        .toArray(PaceOffer[]::new))
                .withChipAuthentication(specimen.list("ca").stream()
                        .map(SecurityReader::agreementKey)
                        .toArray(AgreementKeyOrder[]::new));
        Optional<JsonNode> active = specimen.field("aa");
        if (active.isPresent()) {
            order = order.withActiveAuthentication(activeAuthentication(active.get()));
        }
        Optional<JsonNode> mapping = specimen.field("mapping");
        return mapping.isPresent()
                ? order.withChipAuthenticationMapping(cipher(mapping.get()), group(mapping.get(), "group"))
                : order;
    }

    private static PaceOffer offer(JsonNode offer) {
        return PaceOffer.of(PaceMapping.valueOf(offer.path("mapping").asText()), cipher(offer), group(offer, "group"));
    }

    private static AgreementKeyOrder agreementKey(JsonNode key) {
        AgreementKeyOrder order = AgreementKeyOrder.of(cipher(key), group(key, "group"));
        return key.has("id") ? order.withKeyId(key.get("id").asInt()) : order;
    }

    private static ActiveAuthenticationOrder activeAuthentication(JsonNode key) {
        HashAlgorithm hash = HashAlgorithm.valueOf(key.path("hash").asText());
        return key.has("rsa")
                ? ActiveAuthenticationOrder.rsa(key.get("rsa").asInt(), hash)
                : ActiveAuthenticationOrder.ecdsa(group(key, "curve"), hash);
    }

    private static ChipCipher cipher(JsonNode of) {
        return ChipCipher.valueOf(of.path("cipher").asText());
    }

    private static StandardizedGroup group(JsonNode of, String name) {
        return StandardizedGroup.valueOf(of.path(name).asText());
    }
}
