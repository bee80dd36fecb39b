// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gatehouse.document.chip.ChipAuthenticationRequest;
import org.gatehouse.document.lds.ChipAuthenticationInfo;
import org.gatehouse.document.lds.ChipAuthenticationPublicKeyInfo;
import org.gatehouse.document.lds.SecurityInfo;
import org.gatehouse.document.lds.SecurityInfos;

/**
 * What a chip offers for chip authentication (Doc 9303-11 §6.2, §9.2.5 and §9.2.6): every ChipAuthenticationInfo with the key
 * that it means.
 *
 * @param requests what can be performed, best first; empty when nothing can
 * @param faults why what DG14 announces cannot all be performed; with none and no request the chip offers nothing
 */
public record ChipAuthenticationOffer(List<ChipAuthenticationRequest> requests, Set<ChipAuthenticationFault> faults) {
    private static final int VERSION = 1;
    /** Most keys that are looked at: that a large group of DH is one costs a second, and genuine documents have one key, or two. */
    private static final int MAX_KEYS = 4;

    public ChipAuthenticationOffer {
        requests = List.copyOf(requests);
        faults = Set.copyOf(faults);
    }

    /** What can be performed by DG14, best first. */
    public static List<ChipAuthenticationRequest> of(SecurityInfos dg14) {
        return examine(dg14).requests();
    }

    /** What can be performed by DG14, and why the rest of what it announces cannot. */
    public static ChipAuthenticationOffer examine(SecurityInfos dg14) {
        return new Pairing(dg14).offer();
    }

    /** Whether DG14 speaks of chip authentication at all. */
    public boolean announced() {
        return !requests.isEmpty() || !faults.isEmpty();
    }

    /** Of one key and protocol there is one, for its request holds the very array of that key. */
    private record Candidate(ChipAuthenticationProtocol protocol, int bits, ChipAuthenticationRequest request) {}

    private static final class Pairing {
        private final SecurityInfos dg14;
        private final List<ChipAuthenticationPublicKeyInfo> keys;
        /** Every key once, however many announce it. */
        private final Map<ChipAuthenticationPublicKeyInfo, Optional<ChipPublicKey>> decoded = new IdentityHashMap<>();

        private final Set<Candidate> candidates = new LinkedHashSet<>();
        private final Set<ChipAuthenticationFault> faults = EnumSet.noneOf(ChipAuthenticationFault.class);

        Pairing(SecurityInfos dg14) {
            this.dg14 = dg14;
            this.keys = dg14.chipAuthenticationKeys();
        }

        ChipAuthenticationOffer offer() {
            if (dg14.malformed().stream().anyMatch(i -> i.chipAuthentication() || i.chipAuthenticationKey())) {
                faults.add(ChipAuthenticationFault.MALFORMED);
            }
            dg14.chipAuthentication().forEach(this::add);
            if (dg14.infos().stream().noneMatch(SecurityInfo::chipAuthentication)) {
                keys.forEach(this::implied);
            }
            List<ChipAuthenticationRequest> requests = candidates.stream()
                    .sorted(Comparator.comparing(Candidate::protocol)
                            .thenComparing(
                                    Comparator.comparingInt(Candidate::bits).reversed()))
                    .map(Candidate::request)
                    .toList();
            return new ChipAuthenticationOffer(requests, faults);
        }

        private void add(ChipAuthenticationInfo info) {
            Optional<ChipAuthenticationProtocol> protocol = ChipAuthenticationProtocol.of(info.protocol());
            if (info.version() != VERSION) {
                faults.add(ChipAuthenticationFault.VERSION_UNKNOWN);
            } else if (protocol.isEmpty()) {
                faults.add(ChipAuthenticationFault.PROTOCOL_UNKNOWN);
            } else {
                pair(protocol.get(), info.keyId());
            }
        }

        private void pair(ChipAuthenticationProtocol protocol, OptionalInt keyId) {
            List<ChipAuthenticationPublicKeyInfo> ofKind = keys.stream()
                    .filter(k -> k.protocol().equals(protocol.keyProtocol()))
                    .toList();
            List<ChipAuthenticationPublicKeyInfo> named =
                    ofKind.stream().filter(k -> k.keyId().equals(keyId)).toList();
            if (named.size() == 1) {
                add(protocol, named.get(0));
            } else if (named.size() > 1) {
                faults.add(ChipAuthenticationFault.KEY_AMBIGUOUS);
            } else if (ofKind.size() == 1
                    && (keyId.isEmpty() || ofKind.get(0).keyId().isEmpty())) {
                // One side forgot the identifier, and there is no other key that could be meant.
                add(protocol, ofKind.get(0));
            } else if (!ofKind.isEmpty()) {
                faults.add(
                        keyId.isEmpty()
                                ? ChipAuthenticationFault.KEY_AMBIGUOUS
                                : ChipAuthenticationFault.KEY_ID_UNMATCHED);
            } else {
                faults.add(keys.isEmpty() ? ChipAuthenticationFault.KEY_MISSING : ChipAuthenticationFault.KEY_KIND);
            }
        }

        private void implied(ChipAuthenticationPublicKeyInfo key) {
            ChipAuthenticationProtocol.implied(key.protocol())
                    .ifPresentOrElse(
                            protocol -> add(protocol, key), () -> faults.add(ChipAuthenticationFault.PROTOCOL_UNKNOWN));
        }

        private void add(ChipAuthenticationProtocol protocol, ChipAuthenticationPublicKeyInfo info) {
            if (decoded.size() == MAX_KEYS && !decoded.containsKey(info)) {
                faults.add(ChipAuthenticationFault.KEYS_TOO_MANY);
                return;
            }
            Optional<ChipPublicKey> key =
                    decoded.computeIfAbsent(info, i -> ChipPublicKey.of(i.subjectPublicKeyInfo()));
            if (key.isEmpty()) {
                faults.add(ChipAuthenticationFault.KEY_INVALID);
            } else if (!protocol.fits(key.get())) {
                faults.add(ChipAuthenticationFault.KEY_KIND);
            } else {
                ChipAuthenticationRequest request = new ChipAuthenticationRequest(
                        protocol.objectIdentifier(), info.subjectPublicKeyInfo(), info.keyId());
                candidates.add(new Candidate(protocol, key.get().bits(), request));
            }
        }
    }
}
