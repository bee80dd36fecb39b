// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.time.Duration;
import java.util.Set;

/**
 * A chip behind a link: every exchange takes, in real time, as long as the model says. What the chip behind it needs to
 * compute its answer is counted in, so an exchange takes longer only where that alone exceeds the model. A chip that has left
 * the field answers nothing, at once.
 */
public final class TimedChip implements ChipCore {

    /** GENERAL AUTHENTICATE, INTERNAL AUTHENTICATE: what public key cryptography happens in. */
    private static final Set<Integer> AUTHENTICATION = Set.of(0x86, 0x88);

    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int SET_FOR_KEY_AGREEMENT = 0x41A6;

    private final ChipCore chip;
    private final LinkModel link;
    private Duration total = Duration.ZERO;
    private int exchanges;

    /** Puts the link between a chip and its reader. */
    public TimedChip(ChipCore chip, LinkModel link) {
        this.chip = chip;
        this.link = link;
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

    @Override
    public byte[] process(byte[] commandApdu) {
        long start = System.nanoTime();
        byte[] answer = chip.process(commandApdu);
        if (answer.length > 0) {
            Duration duration = duration(commandApdu, answer.length);
            total = total.plus(duration);
            exchanges++;
            PreciseWait.until(start + duration.toNanos());
        }
        return answer;
    }

    private Duration duration(byte[] commandApdu, int responseBytes) {
        Duration plain = link.duration(commandApdu.length, responseBytes);
        return computesKeys(commandApdu) ? plain.plus(link.cryptographyTime()) : plain;
    }

    /** By the header, which secure messaging leaves in clear. */
    private static boolean computesKeys(byte[] commandApdu) {
        if (commandApdu.length < 4) {
            return false;
        }
        int instruction = commandApdu[1] & 0xFF;
        int p1p2 = (commandApdu[2] & 0xFF) << 8 | commandApdu[3] & 0xFF;
        return AUTHENTICATION.contains(instruction)
                || instruction == MANAGE_SECURITY_ENVIRONMENT && p1p2 == SET_FOR_KEY_AGREEMENT;
    }

    /** What all exchanges so far took by the model; what the floor of a reading time is computed from. */
    public Duration total() {
        return total;
    }

    /** How many commands were answered so far. */
    public int exchanges() {
        return exchanges;
    }
}
