// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import org.jspecify.annotations.Nullable;

/** All readers; insertions and removals are those between the last two returns of {@link #waitForChange(long)}. */
final class SimTerminals extends CardTerminals {

    private final List<SimTerminal> terminals;
    private boolean @Nullable [] current;
    private boolean[] previous;

    SimTerminals(List<SimTerminal> terminals) {
        this.terminals = List.copyOf(terminals);
        this.previous = new boolean[terminals.size()];
    }

    /** Before the first wait, insertion means present and removal means absent, as in the JDK. */
    @Override
    public synchronized List<CardTerminal> list(State state) {
        Objects.requireNonNull(state);
        boolean[] seen = current;
        return terminals.stream()
                .filter(terminal -> {
                    int i = terminals.indexOf(terminal);
                    return switch (state) {
                        case ALL -> true;
                        case CARD_PRESENT -> terminal.isCardPresent();
                        case CARD_ABSENT -> !terminal.isCardPresent();
                        case CARD_INSERTION -> seen == null ? terminal.isCardPresent() : !previous[i] && seen[i];
                        case CARD_REMOVAL -> seen == null ? !terminal.isCardPresent() : previous[i] && !seen[i];
                    };
                })
                .map(CardTerminal.class::cast)
                .toList();
    }

    @Override
    public synchronized boolean waitForChange(long timeout) throws CardException {
        if (timeout < 0) {
            throw new IllegalArgumentException("Timeout must not be negative: " + timeout);
        }
        if (terminals.isEmpty()) {
            throw new IllegalStateException("No terminals available");
        }
        boolean[] before = current == null ? presence() : current;
        current = before;
        boolean changed = PresencePolling.await(() -> !Arrays.equals(before, presence()), timeout);
        if (changed) {
            previous = before;
            current = presence();
        }
        return changed;
    }

    private boolean[] presence() {
        boolean[] present = new boolean[terminals.size()];
        for (int i = 0; i < present.length; i++) {
            present[i] = terminals.get(i).isCardPresent();
        }
        return present;
    }
}
