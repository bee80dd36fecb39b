// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import org.gatehouse.sim.chip.behaviour.ActiveAuthenticationDeviation;
import org.gatehouse.sim.chip.behaviour.AnswerEdit;
import org.gatehouse.sim.chip.behaviour.BasicAccessControlDeviation;
import org.gatehouse.sim.chip.behaviour.ChipAuthenticationDeviation;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.CommandMatch;
import org.gatehouse.sim.chip.behaviour.CommandRule;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.EndOfFile;
import org.gatehouse.sim.chip.behaviour.LongerRead;
import org.gatehouse.sim.chip.behaviour.PaceDeviation;
import org.gatehouse.sim.chip.behaviour.PublicKeyFlaw;
import org.gatehouse.sim.chip.behaviour.Reaction;
import org.gatehouse.sim.chip.behaviour.ReadingHabits;
import org.gatehouse.sim.chip.behaviour.SecureMessagingDeviation;
import org.gatehouse.sim.chip.behaviour.SessionKind;

/** Reads how a specimen's chip departs from Doc 9303-11. */
final class BehaviourReader {
    private static final int LAST = -1;

    private BehaviourReader() {}

    static ChipBehaviour read(SpecimenData specimen) {
        return specimen.field("chip").map(BehaviourReader::behaviour).orElse(ChipBehaviour.faithful());
    }

    private static ChipBehaviour behaviour(JsonNode chip) {
        ChipBehaviour behaviour = ChipBehaviour.faithful();
        for (JsonNode one : chip.path("bac")) {
            behaviour = behaviour.with(BasicAccessControlDeviation.valueOf(one.asText()));
        }
        for (JsonNode one : chip.path("pace")) {
            behaviour = behaviour.with(PaceDeviation.valueOf(one.asText()));
        }
        for (JsonNode one : chip.path("ca")) {
            behaviour = behaviour.with(ChipAuthenticationDeviation.valueOf(one.asText()));
        }
        for (JsonNode one : chip.path("aa")) {
            behaviour = behaviour.with(ActiveAuthenticationDeviation.valueOf(one.asText()));
        }
        if (chip.has("mappingKey")) {
            behaviour = behaviour.withMappingKey(
                    PublicKeyFlaw.valueOf(chip.get("mappingKey").asText()));
        }
        if (chip.has("agreementKey")) {
            behaviour = behaviour.withAgreementKey(
                    PublicKeyFlaw.valueOf(chip.get("agreementKey").asText()));
        }
        for (JsonNode rule : chip.path("rules")) {
            behaviour = behaviour.withRule(new CommandRule(match(rule), reaction(rule)));
        }
        return behaviour.withReading(habits(chip.path("reading")));
    }

    private static ReadingHabits habits(JsonNode reading) {
        ReadingHabits habits = ReadingHabits.usual();
        if (reading.has("endOfFile")) {
            habits = habits.withEndOfFile(
                    EndOfFile.valueOf(reading.get("endOfFile").asText()));
        }
        if (reading.has("largestBlock")) {
            habits = habits.withLargestBlock(
                    reading.get("largestBlock").asInt(),
                    LongerRead.valueOf(reading.path("longerRead").asText()));
        }
        if (reading.has("shortIdentifiers")) {
            habits = habits.withShortIdentifiers(reading.get("shortIdentifiers").asBoolean());
        }
        return habits;
    }

    private static CommandMatch match(JsonNode rule) {
        CommandMatch match = CommandMatch.of(CommandStep.valueOf(rule.path("on").asText()));
        if (rule.has("file")) {
            match = match.onFile(SpecimenData.hexNumber(rule.get("file")));
        }
        if (rule.has("session")) {
            match = match.in(SessionKind.valueOf(rule.get("session").asText()));
        }
        if (rule.has("first")) {
            int first = rule.get("first").asInt();
            match = rule.has("count") ? match.occurrence(first) : match.from(first);
        }
        return match;
    }

    private static Reaction reaction(JsonNode rule) {
        if (rule.has("status")) {
            return Reaction.status(SpecimenData.hexNumber(rule.get("status")));
        }
        if (rule.has("ends")) {
            return new Reaction.EndsSession(SpecimenData.hexNumber(rule.get("ends")));
        }
        if (rule.has("protects")) {
            return new Reaction.Protects(
                    SecureMessagingDeviation.valueOf(rule.get("protects").asText()));
        }
        if (rule.has("replays")) {
            return new Reaction.Replays(rule.get("replays").asInt());
        }
        return rule.has("edit") ? new Reaction.Edits(edit(rule.get("edit"))) : new Reaction.Vanishes();
    }

    private static AnswerEdit edit(JsonNode edit) {
        if (edit.has("tag")) {
            return new AnswerEdit.ReplaceTag(
                    SpecimenData.hexNumber(edit.get("tag")), SpecimenData.hexNumber(edit.path("other")));
        }
        if (edit.has("remove")) {
            return new AnswerEdit.RemoveObject(SpecimenData.hexNumber(edit.get("remove")));
        }
        if (edit.has("truncate")) {
            return new AnswerEdit.Truncate(edit.get("truncate").asInt());
        }
        return new AnswerEdit.FlipBits(edit.path("flip").asInt(LAST), SpecimenData.hexNumber(edit.path("mask")));
    }
}
