// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.document.ocr.decode.DecodedMrz;
import org.gatehouse.document.ocr.locate.TextLine;

/**
 * An MRZ that some lines of a page were read as.
 *
 * @param mrz what they say
 * @param placements the lines from the edge of their first character to that of their last
 * @param strips the lines as they were cut out
 */
record Found(DecodedMrz mrz, List<TextLine> placements, List<TextLine> strips) {
    /** What may be used before what may not, then what explains the picture best. */
    static final Comparator<Found> WORST_FIRST =
            Comparator.comparing((Found found) -> found.mrz.accepted()).thenComparing(found -> found.mrz.score());

    Found {
        placements = List.copyOf(placements);
        strips = List.copyOf(strips);
    }

    PageReading reading() {
        return new PageReading(
                Optional.of(mrz.format()),
                mrz.lines(),
                mrz.valid(),
                mrz.accepted(),
                mrz.corrections(),
                mrz.confidence(),
                placements);
    }

    @Override
    public String toString() {
        return "Found[" + mrz + "]";
    }
}
