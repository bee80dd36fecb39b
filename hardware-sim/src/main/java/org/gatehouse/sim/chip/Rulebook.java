// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gatehouse.sim.chip.behaviour.CommandMatch;
import org.gatehouse.sim.chip.behaviour.CommandRule;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.Reaction;
import org.gatehouse.sim.chip.behaviour.SessionKind;

/** The rules of a chip's behaviour, and how often each was met over the chip's life. */
final class Rulebook {

    private final List<CommandRule> rules;
    private final int[] occurrences;

    Rulebook(List<CommandRule> rules) {
        this.rules = rules;
        this.occurrences = new int[rules.size()];
    }

    /** What happens to this command, in the order of the rules; counts it. */
    List<Reaction> reactionsTo(CommandStep step, int instruction, OptionalInt file, SessionKind session) {
        List<Reaction> reactions = new ArrayList<>();
        for (int i = 0; i < occurrences.length; i++) {
            CommandMatch match = rules.get(i).match();
            if (matches(match, step, instruction, file, session) && match.concerns(++occurrences[i])) {
                reactions.add(rules.get(i).reaction());
            }
        }
        return reactions;
    }

    private static boolean matches(
            CommandMatch match, CommandStep step, int instruction, OptionalInt file, SessionKind session) {
        return (match.step() == CommandStep.ANY || match.step() == step)
                && (match.instruction().isEmpty() || match.instruction().getAsInt() == instruction)
                && (match.file().isEmpty() || match.file().equals(file))
                && matches(match.session(), session);
    }

    private static boolean matches(SessionKind asked, SessionKind session) {
        return switch (asked) {
            case ANY -> true;
            case SECURED -> session != SessionKind.NONE;
            default -> asked == session;
        };
    }
}
