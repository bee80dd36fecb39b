// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/** The certificates of a trust store, sorted once for every question that is asked of them. Immutable. */
final class Anchors {
    private final Map<String, List<Anchor>> byKeyIdentifier = new HashMap<>();
    private final Map<X500Name, List<Anchor>> bySubject = new HashMap<>();
    private final Map<String, List<Anchor>> byCountry = new HashMap<>();
    private final List<X509CertificateHolder> documentSigners = new ArrayList<>();

    Anchors(TrustStore trust) {
        for (X509CertificateHolder certificate : trust.certificates()) {
            if (Certificates.isDocumentSigner(certificate)) {
                documentSigners.add(certificate);
            } else {
                add(Anchor.of(certificate));
            }
        }
        documentSigners.addAll(trust.documentSigners());
    }

    private void add(Anchor anchor) {
        Certificates.subjectKeyIdentifier(anchor.certificate())
                .ifPresent(identifier -> put(byKeyIdentifier, hex(identifier), anchor));
        put(bySubject, anchor.certificate().getSubject(), anchor);
        Certificates.country(anchor.certificate().getSubject()).ifPresent(country -> put(byCountry, country, anchor));
    }

    private static <K> void put(Map<K, List<Anchor>> index, K key, Anchor anchor) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(anchor);
    }

    List<Anchor> withKeyIdentifier(byte[] identifier) {
        return List.copyOf(byKeyIdentifier.getOrDefault(hex(identifier), List.of()));
    }

    List<Anchor> withSubject(X500Name name) {
        return List.copyOf(bySubject.getOrDefault(name, List.of()));
    }

    List<Anchor> ofCountry(Optional<String> country) {
        return country.map(c -> List.copyOf(byCountry.getOrDefault(c, List.of())))
                .orElse(List.of());
    }

    /**
     * Document signer certificates for security objects that do not hold theirs (BSI TR-03135-1 §5.6.4.2.1). They are looked up
     * here and trusted by their chain, like any other.
     */
    List<X509CertificateHolder> documentSigners() {
        return List.copyOf(documentSigners);
    }

    private static String hex(byte[] identifier) {
        return HexFormat.of().formatHex(identifier);
    }
}
