// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.mrz.MrzException;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.document.ocr.PageReading;
import org.gatehouse.gate.lane.PageTrouble;

/**
 * What the pictures of one page come to: an MRZ to go on with, or what is wrong. Infra-red counts first, because there only the
 * MRZ is dark; visible light helps where infra-red is not clear. Wherever an MRZ is found in both lights, every character of one is
 * held against the other's, however sure either reading is (Doc 9303-3 §4.4): what was altered may show in one of them only. Nothing
 * is used that was not read with confidence, and nothing whose check digits are wrong.
 */
record PageFinding(Optional<Mrz> mrz, Optional<PageTrouble> trouble) {

    static PageFinding of(Mrz mrz) {
        return new PageFinding(Optional.of(mrz), Optional.empty());
    }

    static PageFinding of(PageTrouble trouble) {
        return new PageFinding(Optional.empty(), Optional.of(trouble));
    }

    /** What lines say that a reader has read by itself: of them it is not known how sure it was. */
    static PageFinding of(List<String> lines) {
        return usable(lines).map(PageFinding::of).orElse(of(PageTrouble.NOT_CLEAR));
    }

    /**
     * What the pictures say.
     *
     * @param infrared what was read in infra-red light, where there is such a picture
     * @param visible what was read in visible light, where there is such a picture
     */
    static PageFinding of(Optional<PageOcr.Sight> infrared, Optional<PageOcr.Sight> visible) {
        Optional<PageReading> dark = accepted(infrared);
        Optional<PageReading> bright = accepted(visible);
        if (differ(infrared, visible)) {
            return of(dark.isPresent() && bright.isPresent() ? PageTrouble.LIGHTS_DISAGREE : unread(infrared, visible));
        }
        Optional<Mrz> read =
                dark.or(() -> bright).filter(PageReading::valid).flatMap(reading -> usable(reading.lines()));
        if (read.isEmpty()) {
            return of(dark.or(() -> bright).isPresent() ? PageTrouble.INCONSISTENT : unread(infrared, visible));
        }
        boolean absent = infrared.filter(
                        sight -> sight.decoded() && !sight.reading().found())
                .isPresent();
        return absent ? of(PageTrouble.NOT_IN_INFRARED) : of(read.get());
    }

    private static Optional<PageReading> accepted(Optional<PageOcr.Sight> sight) {
        return sight.map(PageOcr.Sight::reading).filter(PageReading::accepted);
    }

    /** Whether both lights show an MRZ and not the same, cell by cell; another format or another length is a difference too. */
    private static boolean differ(Optional<PageOcr.Sight> infrared, Optional<PageOcr.Sight> visible) {
        Optional<PageReading> dark = found(infrared);
        Optional<PageReading> bright = found(visible);
        return dark.isPresent()
                && bright.isPresent()
                && !(dark.get().format().equals(bright.get().format())
                        && dark.get().lines().equals(bright.get().lines()));
    }

    private static Optional<PageReading> found(Optional<PageOcr.Sight> sight) {
        return sight.map(PageOcr.Sight::reading).filter(PageReading::found);
    }

    private static PageTrouble unread(Optional<PageOcr.Sight> infrared, Optional<PageOcr.Sight> visible) {
        List<PageOcr.Sight> sights =
                Stream.of(infrared, visible).flatMap(Optional::stream).toList();
        if (sights.stream().anyMatch(PageOcr.Sight::cutOff)) {
            return PageTrouble.CUT_OFF;
        }
        boolean blank = sights.stream()
                .allMatch(sight -> sight.decoded() && !sight.reading().found());
        return blank ? PageTrouble.NO_MRZ : PageTrouble.NOT_CLEAR;
    }

    private static Optional<Mrz> usable(List<String> lines) {
        try {
            return Optional.of(MrzParser.parse(lines)).filter(Mrz::valid);
        } catch (MrzException | RuntimeException e) {
            // Nothing of the lines may get into a log.
            return Optional.empty();
        }
    }

    /** The trouble only: never the lines. */
    @Override
    public String toString() {
        return "PageFinding[" + trouble.map(Enum::name).orElse("read") + "]";
    }
}
