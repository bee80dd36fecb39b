// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.document.mrz.Mrz;
import org.jspecify.annotations.Nullable;

/** What one inspection found. Closing it overwrites everything that was read from the chip; the report stays. */
public final class Inspection implements AutoCloseable {
    private final InspectionReport report;
    private final List<byte[]> buffers;
    private volatile @Nullable PortraitImage portrait;
    private volatile @Nullable Mrz chipMrz;

    Inspection(InspectionReport report, @Nullable PortraitImage portrait, @Nullable Mrz chipMrz, List<byte[]> buffers) {
        this.report = report;
        this.portrait = portrait;
        this.chipMrz = chipMrz;
        this.buffers = List.copyOf(buffers);
    }

    /** The checks; usable after {@link #close()} too. */
    public InspectionReport report() {
        return report;
    }

    /** The portrait, only when DG2 is as signed and the signer's certificate is a trusted CSCA's; empty once closed. */
    public Optional<PortraitImage> portrait() {
        return Optional.ofNullable(portrait);
    }

    /** The MRZ of DG1 as the chip holds it, whether or not the checks succeeded; empty once closed. */
    public Optional<Mrz> chipMrz() {
        return Optional.ofNullable(chipMrz);
    }

    /** Overwrites the portrait and every file read with zeros, and forgets the MRZ. May be called again. */
    @Override
    public void close() {
        PortraitImage image = portrait;
        if (image != null) {
            Arrays.fill(image.bytes(), (byte) 0);
        }
        buffers.forEach(b -> Arrays.fill(b, (byte) 0));
        portrait = null;
        chipMrz = null;
    }

    @Override
    public String toString() {
        return "Inspection[" + report.overall() + "]";
    }
}
