// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.fuzz.Exhibits;
import org.gatehouse.sim.issuer.LdsFile;

/**
 * A folder of raw files: those of an honest passport, replaced by those of the input. Each has its place among the kinds of
 * file in one byte, its length in two, and its bytes. For Jazzer and for the tests here.
 */
public final class RawFilesFuzzTarget {
    private static final int HEADER_BYTES = 3;

    private RawFilesFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
        Exhibits.BAC.files().forEach((fid, content) -> kind(fid).ifPresent(kind -> files.put(kind, content.clone())));
        ByteBuffer in = ByteBuffer.wrap(input);
        while (in.remaining() >= HEADER_BYTES) {
            ElementaryFile kind = ElementaryFile.values()[(in.get() & 0xFF) % ElementaryFile.values().length];
            byte[] content = new byte[Math.min(in.getShort() & 0xFFFF, in.remaining())];
            in.get(content);
            files.put(kind, content);
        }
        try (Inspection inspection = Hostile.INSPECTOR.inspectFiles(files, PageReading.of(Rig.page(Exhibits.BAC)))) {
            Hostile.assertSound(inspection, Exhibits.BAC);
        }
    }

    private static Optional<ElementaryFile> kind(int fid) {
        return LdsFile.ofFid(fid)
                .flatMap(file -> Arrays.stream(ElementaryFile.values())
                        .filter(kind -> kind.name().equals(file.name()))
                        .findFirst());
    }
}
