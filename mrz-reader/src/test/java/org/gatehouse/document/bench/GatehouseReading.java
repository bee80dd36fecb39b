// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.smartcardio.CardTerminal;
import org.gatehouse.document.authenticity.ActiveAuthentication;
import org.gatehouse.document.authenticity.ChipAuthenticationOffer;
import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipSession;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.chip.PcscChipSource;
import org.gatehouse.document.chip.ReadingLimits;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.sim.chip.ChipProfile;

/** As Gatehouse reads: with its limits as they are, its proofs verified. */
final class GatehouseReading implements DocumentReading {
    private static final ReadingLimits LIMITS =
            new ReadingLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), ReadingLimits.MAX_BLOCK_BYTES);

    private static final Map<Integer, ElementaryFile> FILES = Map.of(
            ChipProfile.EF_SOD, ElementaryFile.SOD,
            ChipProfile.EF_COM, ElementaryFile.COM,
            ChipProfile.EF_DG1, ElementaryFile.DG1,
            ChipProfile.EF_DG2, ElementaryFile.DG2,
            ChipProfile.EF_DG14, ElementaryFile.DG14,
            ChipProfile.EF_DG15, ElementaryFile.DG15);

    @Override
    public Map<Integer, byte[]> read(CardTerminal terminal, Specimen specimen) throws Exception {
        Map<Integer, byte[]> files = new LinkedHashMap<>();
        try (ChipSession session = ChipSession.open(new PcscChipSource(terminal), LIMITS);
                AccessKey key = AccessKey.of(specimen.page())) {
            session.access(key);
            for (int file : specimen.files()) {
                files.put(file, session.read(FILES.get(file)));
                prove(session, specimen, file, files);
            }
        }
        return files;
    }

    /** As soon as what it needs has been read. */
    private static void prove(ChipSession session, Specimen specimen, int lastRead, Map<Integer, byte[]> files)
            throws Exception {
        if (specimen.access() == AccessProtocol.PACE && lastRead == ChipProfile.EF_DG14) {
            SecurityInfos infos = SecurityInfos.ofDg14(files.get(lastRead));
            session.authenticateChip(ChipAuthenticationOffer.of(infos).get(0));
        } else if (lastRead == ChipProfile.EF_DG15) {
            byte[] challenge = new byte[ActiveAuthentication.CHALLENGE_BYTES];
            byte[] signature = session.internalAuthenticate(challenge);
            SecurityInfos infos = SecurityInfos.ofDg14(files.get(ChipProfile.EF_DG14));
            if (!ActiveAuthentication.verify(files.get(lastRead), Optional.of(infos), challenge, signature)
                    .holds()) {
                throw new IllegalStateException("a genuine chip was taken for a copy");
            }
        }
    }
}
