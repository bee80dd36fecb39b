// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which algorithms and keys of documents and certificates are good enough. What a table does not name is refused. A refusal
 * makes an answer undetermined and gives the reason: weak is not forged. Bounds beyond which an operation would cost too much
 * time are no policy and cannot be lifted here.
 *
 * @param hashes by algorithm
 * @param signatures by kind
 * @param keys sizes by kind of key, in bits of the modulus, of the prime or of the curve's field
 * @param curves by name, like {@code brainpoolP256r1} or {@code secp256r1}
 */
public record AlgorithmPolicy(
        Map<HashAlgorithm, AcceptancePeriod> hashes,
        Map<SignatureFamily, AcceptancePeriod> signatures,
        Map<KeyFamily, KeySizes> keys,
        Map<String, AcceptancePeriod> curves) {

    /** First edition of Doc 9303-12 that permits no SHA-1 and no DSA any more. */
    private static final LocalDate SEVENTH_EDITION = LocalDate.of(2015, 1, 1);

    public AlgorithmPolicy {
        hashes = Map.copyOf(hashes);
        signatures = Map.copyOf(signatures);
        keys = Map.copyOf(keys);
        curves = Map.copyOf(curves);
    }

    /**
     * Everything that an inspection system has to understand (BSI TR-03105-5.1 §7.1), with a remark on what is not issued any
     * more (Doc 9303-12 §4.4), and no key below the sizes that Doc 9303 ever allowed.
     */
    public static AlgorithmPolicy standard() {
        AcceptancePeriod open = AcceptancePeriod.open();
        AcceptancePeriod old = AcceptancePeriod.deprecatedFrom(SEVENTH_EDITION);
        Map<HashAlgorithm, AcceptancePeriod> hashes = new EnumMap<>(HashAlgorithm.class);
        for (HashAlgorithm hash : HashAlgorithm.values()) {
            hashes.put(hash, hash == HashAlgorithm.SHA1 ? old : open);
        }
        Map<SignatureFamily, AcceptancePeriod> signatures = new EnumMap<>(SignatureFamily.class);
        for (SignatureFamily family : SignatureFamily.values()) {
            signatures.put(family, family == SignatureFamily.DSA ? old : open);
        }
        Map<KeyFamily, KeySizes> keys = new EnumMap<>(KeyFamily.class);
        keys.put(KeyFamily.RSA, new KeySizes(2048, 2048));
        keys.put(KeyFamily.DSA, new KeySizes(2048, 2048));
        keys.put(KeyFamily.EC, new KeySizes(224, 224));
        Map<String, AcceptancePeriod> curves = new TreeMap<>();
        NamedCurves.names().forEach(name -> curves.put(name, open));
        return new AlgorithmPolicy(hashes, signatures, keys, curves);
    }

    AlgorithmUse hash(AlgorithmUse.Purpose purpose, HashAlgorithm hash, LocalDate day) {
        return use(purpose, hash.jcaName(), on(hashes.get(hash), day), hash.jcaName());
    }

    AlgorithmUse signature(AlgorithmUse.Purpose purpose, SignatureScheme scheme, VerificationKey key, LocalDate day) {
        String name = scheme.name() + " " + key.name();
        AlgorithmUse use = use(
                purpose,
                name,
                on(signatures.get(scheme.family()), day),
                scheme.family().toString());
        use = worse(use, on(hashes.get(scheme.hash()), day), scheme.hash().jcaName());
        use = worse(use, size(key), "a key of " + key.bits() + " bit");
        return key.curve().isEmpty() ? use : worse(use, on(curves.get(key.curve()), day), "curve " + key.curve());
    }

    private Acceptance size(VerificationKey key) {
        return Optional.ofNullable(keys.get(key.family()))
                .map(sizes -> sizes.of(key.bits()))
                .orElse(Acceptance.REFUSED);
    }

    private static AlgorithmUse worse(AlgorithmUse use, Acceptance acceptance, String what) {
        return acceptance.compareTo(use.acceptance()) > 0 ? use(use.purpose(), use.algorithm(), acceptance, what) : use;
    }

    private static AlgorithmUse use(AlgorithmUse.Purpose purpose, String name, Acceptance acceptance, String what) {
        return new AlgorithmUse(
                purpose,
                name,
                acceptance,
                switch (acceptance) {
                    case ACCEPTED -> "";
                    case DEPRECATED -> what + " is deprecated";
                    case REFUSED -> what + " is refused by policy";
                });
    }

    private static Acceptance on(@Nullable AcceptancePeriod period, LocalDate day) {
        return period == null ? Acceptance.REFUSED : period.on(day);
    }
}
