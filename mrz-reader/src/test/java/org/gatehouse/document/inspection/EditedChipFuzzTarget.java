// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import org.gatehouse.document.fuzz.EditProgram;
import org.gatehouse.document.fuzz.Exhibits;
import org.gatehouse.document.fuzz.Repeatable;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.issuer.IssuedPassport;

/** A chip with BAC and active authentication whose answers are edited before they are protected. For Jazzer and for the tests here. */
public final class EditedChipFuzzTarget {
    private EditedChipFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        inspect(Exhibits.BAC, input);
    }

    static void inspect(IssuedPassport passport, byte[] input) {
        VirtualChip chip = new VirtualChip(
                Rig.profile(passport).withBehaviour(EditProgram.of(input)), new Repeatable(input.length));
        Hostile.inspect(new DirectChipSource(chip), passport);
    }
}
