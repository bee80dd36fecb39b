// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.document.inspection.DirectChipSource;
import org.gatehouse.document.inspection.DocumentInspector;
import org.gatehouse.document.inspection.Inspection;
import org.gatehouse.document.inspection.InspectionLimits;
import org.gatehouse.document.inspection.InspectionReport;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.VirtualChip;

/**
 * A whole inspection of a chip, written down.
 *
 * @param answers what the chip said, as it went over the link
 * @param report what came of it
 */
record Conversation(List<byte[]> answers, InspectionReport report) {

    /** The holder's page of {@link Exhibits#BAC} opens the chip where a key is needed. */
    static Conversation of(ChipProfile profile) {
        List<byte[]> answers = new CopyOnWriteArrayList<>();
        VirtualChip chip = new VirtualChip(profile, new Repeatable(0));
        DocumentInspector inspector = new DocumentInspector(
                Exhibits.trust(), Rig.CLOCK, InspectionLimits.standard().once());
        Mrz page = Rig.page(Exhibits.BAC);
        try (Inspection inspection = inspector.inspect(new DirectChipSource(heard(chip, answers)), page, step -> {})) {
            return new Conversation(List.copyOf(answers), inspection.report());
        }
    }

    /** As an input for {@link RawAnswers}. */
    byte[] input() {
        return RawAnswers.encode(answers);
    }

    private static ChipCore heard(ChipCore chip, List<byte[]> answers) {
        return new ChipCore() {
            @Override
            public byte[] process(byte[] command) {
                byte[] answer = chip.process(command);
                answers.add(answer.clone());
                return answer;
            }

            @Override
            public byte[] power() {
                return chip.power();
            }

            @Override
            public byte[] reset() {
                return chip.reset();
            }

            @Override
            public byte[] atr() {
                return chip.atr();
            }
        };
    }
}
