// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.sim.chip.ChipCore;

/** Looks at what passes between a reader and a chip, and when. */
final class Wire implements ChipCore {
    private final ChipCore chip;
    private final List<Exchange> exchanges = new ArrayList<>();

    Wire(ChipCore chip) {
        this.chip = chip;
    }

    /**
     * One command and its answer.
     *
     * @param header class, instruction, P1 and P2
     * @param commandBytes length of the command
     * @param answerBytes length of the answer, status word included
     * @param began when the command arrived, in nanoseconds
     * @param ended when the answer left
     */
    record Exchange(int header, int commandBytes, int answerBytes, long began, long ended) {
        int instruction() {
            return header >> 16 & 0xFF;
        }
    }

    @Override
    public byte[] process(byte[] commandApdu) {
        long began = System.nanoTime();
        byte[] answer = chip.process(commandApdu);
        int header = (commandApdu[0] & 0xFF) << 24
                | (commandApdu[1] & 0xFF) << 16
                | (commandApdu[2] & 0xFF) << 8
                | commandApdu[3] & 0xFF;
        exchanges.add(new Exchange(header, commandApdu.length, answer.length, began, System.nanoTime()));
        return answer;
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    int bytes() {
        return exchanges.stream()
                .mapToInt(e -> e.commandBytes() + e.answerBytes())
                .sum();
    }

    /** How long the link was idle between the first command and the last answer, in nanoseconds. */
    long idleNanos() {
        long idle = 0;
        for (int i = 1; i < exchanges.size(); i++) {
            idle += exchanges.get(i).began() - exchanges.get(i - 1).ended();
        }
        return idle;
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
}
