// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;

class TimedChipTest {

    private static final LinkModel LINK = LinkModel.at(848_000);
    private static final byte[] SELECT = Hex.decode("00A4000C023F00");

    private static TimedChip timed(LinkModel link) {
        return new TimedChip(new VirtualChip(Agreements.profile(), SecureReadingTest.seeded(1)), link);
    }

    @Test
    void exchangeTakesNoLessThanTheModelSays() {
        TimedChip chip = timed(LINK);
        long before = System.nanoTime();
        assertThat(chip.process(SELECT)).isEqualTo(Hex.decode("9000"));
        assertThat(System.nanoTime() - before)
                .isGreaterThanOrEqualTo(LINK.duration(7, 2).toNanos());
    }

    @Test
    void totalIsThatOfTheModel() {
        TimedChip chip = timed(LINK.withChipTime(Duration.ZERO, Duration.ZERO));
        chip.process(SELECT);
        chip.process(SELECT);
        Duration one = LINK.duration(7, 2).minus(LINK.chipTime());
        assertThat(chip.total()).isEqualTo(one.multipliedBy(2));
        assertThat(chip.exchanges()).isEqualTo(2);
    }

    @Test
    void publicKeyCryptographyTakesItsTimeBesides() {
        LinkModel link = LINK.withChipTime(Duration.ZERO, Duration.ofMillis(1));
        for (String command : new String[] {"00860000027C0000", "0088000008010203040506070800", "002241A602910000"}) {
            TimedChip chip = timed(link);
            byte[] apdu = Hex.decode(command);
            int length = chip.process(apdu).length;
            assertThat(chip.total())
                    .as(command)
                    .isEqualTo(link.duration(apdu.length, length).plusMillis(1));
        }
        TimedChip chip = timed(link);
        chip.process(SELECT);
        assertThat(chip.total()).isEqualTo(link.duration(7, 2));
    }

    @Test
    void chipThatLeftTheFieldCostsNothing() {
        TimedChip chip = new TimedChip(
                new FaultyChip(
                        new VirtualChip(Agreements.profile(), SecureReadingTest.seeded(1)),
                        FaultPlan.after(0, new FaultPlan.Vanish())),
                LINK);
        assertThat(chip.process(SELECT)).isEmpty();
        assertThat(chip.total()).isZero();
        assertThat(chip.exchanges()).isZero();
    }

    @Test
    void powerAndResetAreTheChipsOwn() {
        TimedChip chip = timed(LINK);
        assertThat(chip.power()).isEqualTo(chip.atr());
        assertThat(chip.reset()).isEqualTo(chip.atr());
    }
}
