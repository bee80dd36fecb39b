// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipSession;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.chip.ReadingLimits;
import org.gatehouse.document.mrz.Mrz;

/** Reads what an inspection needs from a chip, in the order of BSI TR-03135-1 §5.6.2: small files before the portrait. */
final class ChipReading {
    private static final Map<InspectionStep, ElementaryFile> FILES = new EnumMap<>(Map.of(
            InspectionStep.READ_COM, ElementaryFile.COM,
            InspectionStep.READ_SOD, ElementaryFile.SOD,
            InspectionStep.READ_DG14, ElementaryFile.DG14,
            InspectionStep.READ_DG1, ElementaryFile.DG1,
            InspectionStep.READ_DG2, ElementaryFile.DG2));

    private final InspectionLimits limits;
    private final StepTimer timer;
    private final Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
    private final Map<ElementaryFile, ChipErrorCode> refusals = new EnumMap<>(ElementaryFile.class);
    private AccessProtocol access = AccessProtocol.NONE;

    ChipReading(InspectionLimits limits, StepTimer timer) {
        this.limits = limits;
        this.timer = timer;
    }

    ChipContent read(ChipSource chip, Mrz page) {
        timer.begin(InspectionStep.CONNECT);
        ReadingLimits reading = new ReadingLimits(limits.apduDeadline(), limits.sessionDeadline(), limits.blockBytes());
        try (ChipSession session = ChipSession.open(chip, reading);
                AccessKey key = AccessKey.of(page)) {
            timer.begin(InspectionStep.ACCESS);
            access = session.access(key).protocol();
            for (Map.Entry<InspectionStep, ElementaryFile> file : FILES.entrySet()) {
                timer.begin(file.getKey());
                read(session, file.getValue());
            }
            return new ChipContent(access, files, refusals, Optional.empty());
        } catch (ChipException e) {
            return new ChipContent(access, files, refusals, Optional.of(e.code()));
        } finally {
            timer.end();
        }
    }

    private void read(ChipSession session, ElementaryFile file) throws ChipException {
        try {
            files.put(file, session.read(file));
        } catch (ChipException e) {
            switch (e.code()) {
                case FILE_MISSING, FILE_TOO_LARGE, FILE_MALFORMED, CHIP_REFUSED -> refusals.put(file, e.code());
                default -> throw e;
            }
        }
    }
}
