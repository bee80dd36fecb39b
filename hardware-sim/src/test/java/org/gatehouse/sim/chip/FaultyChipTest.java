// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.FaultPlan.CorruptMac;
import org.gatehouse.sim.chip.FaultPlan.Fault;
import org.gatehouse.sim.chip.FaultPlan.Replay;
import org.gatehouse.sim.chip.FaultPlan.Truncate;
import org.gatehouse.sim.chip.FaultPlan.Vanish;
import org.gatehouse.sim.chip.FaultPlan.WrongStatus;
import org.junit.jupiter.api.Test;

class FaultyChipTest {

    private static final byte[] READ_ATR_INFO = Hex.decode("00B0810000");
    private static final byte[] READ_REST = Hex.decode("00B0810200");

    private static FaultyChip withFault(Fault fault) {
        ChipProfile profile = ChipProfile.of(new MrzSecret("AB1234567", "800101", "350101"))
                .withFile(ChipProfile.EF_ATR_INFO, Hex.decode("01020304"));
        return new FaultyChip(new VirtualChip(profile, new ReplayingRandom()), FaultPlan.after(1, fault));
    }

    private static String second(FaultyChip chip) {
        chip.power();
        assertThat(chip.process(READ_ATR_INFO)).isEqualTo(Hex.decode("010203049000"));
        return Hex.toHexString(chip.process(READ_REST));
    }

    @Test
    void aVanishedChipIsSilentUntilItIsLaidAgain() {
        FaultyChip chip = withFault(new Vanish());
        assertThat(second(chip)).isEmpty();
        assertThat(chip.process(READ_ATR_INFO)).isEmpty();
        chip.power();
        assertThat(chip.process(READ_ATR_INFO)).isEqualTo(Hex.decode("010203049000"));
    }

    @Test
    void aWrongStatusReplacesTheAnswer() {
        assertThat(second(withFault(new WrongStatus(0x6F00)))).isEqualTo("6f00");
    }

    @Test
    void aCorruptMacIsOneBitBeforeTheStatus() {
        assertThat(second(withFault(new CorruptMac()))).isEqualTo("03059000");
    }

    @Test
    void aTruncatedAnswerKeepsItsStatus() {
        assertThat(second(withFault(new Truncate(1)))).isEqualTo("039000");
        assertThat(second(withFault(new Truncate(9)))).isEqualTo("9000");
    }

    @Test
    void aReplayedAnswerIsTheOneBefore() {
        assertThat(second(withFault(new Replay()))).isEqualTo("010203049000");
    }

    @Test
    void faultStrikesOnce() {
        FaultyChip chip = withFault(new WrongStatus(0x6F00));
        second(chip);
        assertThat(chip.process(READ_REST)).isEqualTo(Hex.decode("03049000"));
    }

    @Test
    void impossibleFaultsAreRefused() {
        assertThatThrownBy(() -> new WrongStatus(0x1234)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Truncate(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FaultPlan.after(-1, new Vanish())).isInstanceOf(IllegalArgumentException.class);
    }
}
