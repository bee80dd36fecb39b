// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.document.authenticity.ActiveAuthentication;
import org.gatehouse.document.authenticity.ChipAuthenticationOffer;
import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.ChipSession;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.chip.ReadingLimits;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.trust.GroupHashes;
import org.gatehouse.document.trust.PassiveVerdict;

/** Verifies one document as an inspection does, part by part, and the same by bare operations. Times are processor time. */
final class Verification {
    private static final ReadingLimits LIMITS =
            new ReadingLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), ReadingLimits.MAX_BLOCK_BYTES);

    private final VerificationSpecimen document;
    private final BareOperations barePassive;
    private final Runnable bareChip;
    private final Runnable bareActive;
    private final byte[] challenge = new byte[ActiveAuthentication.CHALLENGE_BYTES];
    private final byte[] response;
    private final byte[] sod;
    private final Map<Integer, byte[]> groups = new TreeMap<>();

    Verification(VerificationSpecimen document) throws Exception {
        this.document = document;
        this.sod = document.sod();
        VerificationSpecimen.GROUPS.forEach(group -> groups.put(group, document.group(group)));
        this.barePassive = BareOperations.passive(sod, document.csca(), List.copyOf(groups.values()));
        this.bareChip = BareOperations.chipAuthentication(group(14));
        try (ChipSession session = session(new MeteredSource(document.chip()))) {
            this.response = session.internalAuthenticate(challenge);
        }
        this.bareActive = BareOperations.activeAuthentication(group(15), challenge, response);
    }

    private byte[] group(int number) {
        return Objects.requireNonNull(groups.get(number));
    }

    double passiveMicros() throws Exception {
        return ProcessorTime.micros(() -> {
            PassiveVerdict verdict = document.passive().verify(sod);
            GroupHashes hashes = verdict.groups().orElseThrow();
            check(verdict.objectVerified());
            for (int group : VerificationSpecimen.GROUPS) {
                check(hashes.compare(group, group(group)).holds());
            }
        });
    }

    double barePassiveMicros() throws Exception {
        return ProcessorTime.micros(barePassive::runPassive);
    }

    /** From the file to the answer under the new keys, without what the chip computes. */
    double chipMicros() throws Exception {
        MeteredSource source = new MeteredSource(document.chip());
        try (ChipSession session = session(source)) {
            byte[] dg14 = session.read(ElementaryFile.DG14);
            long before = source.readerNanos();
            double offer = ProcessorTime.micros(() -> session.authenticateChip(
                    ChipAuthenticationOffer.of(SecurityInfos.ofDg14(dg14)).get(0)));
            return offer + (source.readerNanos() - before) / 1e3;
        }
    }

    double bareChipMicros() throws Exception {
        return ProcessorTime.micros(bareChip::run);
    }

    double activeMicros() throws Exception {
        return ProcessorTime.micros(() -> {
            Optional<SecurityInfos> infos = Optional.of(SecurityInfos.ofDg14(group(14)));
            check(ActiveAuthentication.verify(group(15), infos, challenge, response)
                    .holds());
        });
    }

    double bareActiveMicros() throws Exception {
        return ProcessorTime.micros(bareActive::run);
    }

    private ChipSession session(MeteredSource source) throws Exception {
        ChipSession session = ChipSession.open(source, LIMITS);
        try (AccessKey key = AccessKey.of(Rig.page(document.passport()))) {
            session.access(key);
        }
        return session;
    }

    private static void check(boolean right) {
        if (!right) {
            throw new IllegalStateException("a genuine document was refused");
        }
    }
}
