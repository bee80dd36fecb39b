// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.gate.lane.Verdict;
import org.gatehouse.gate.transaction.DocumentExaminer;
import org.gatehouse.gate.transaction.OfficerCase;
import org.gatehouse.rig.plan.DeedKind;
import org.gatehouse.rig.plan.Moment;
import org.gatehouse.rig.time.ProcessTime;
import org.gatehouse.rig.world.Ground;
import org.gatehouse.rig.world.Passport;
import org.jspecify.annotations.Nullable;

/** Examines the passport that lies there in truth; takes its time, and notices when it is lifted. */
final class SimulatedExaminer implements DocumentExaminer {
    private final Bench bench;
    private final ProcessTime time;

    SimulatedExaminer(Bench bench, ProcessTime time) {
        this.bench = bench;
        this.time = time;
    }

    @Override
    public Examination examine(UUID transaction, ChipSource chip, Mrz page, Runnable chipRead) {
        Ground ground = bench.ground();
        Passport passport = ground.glass();
        if (passport == null) {
            return new Found(Ending.LOST, Verdict.UNDETERMINED, null);
        }
        ground.moment(Moment.CHIP);
        BooleanSupplier over = () -> time.ended() || ground.glass() != passport;
        if (passport.deeds().contains(DeedKind.DEAD_CHIP)) {
            ground.clock().until(600, over);
            return new Found(Ending.UNREADABLE, Verdict.UNDETERMINED, null);
        }
        if (ground.clock().until(bench.chance().between(600, 2_600), over)) {
            return new Found(Ending.LOST, Verdict.UNDETERMINED, null);
        }
        chipRead.run();
        ground.clock().until(bench.chance().between(40, 500), time::ended);
        if (time.ended()) {
            return new Found(Ending.LOST, Verdict.UNDETERMINED, null);
        }
        bench.referee().examined(transaction.toString(), passport, passport.verdict());
        return new Found(Ending.JUDGED, passport.verdict(), portrait(passport));
    }

    private byte[] portrait(Passport passport) {
        byte[] portrait = Likeness.of(
                passport.holder(),
                passport.deeds().contains(DeedKind.UNUSABLE_PORTRAIT)
                        ? java.util.Set.of(DeedKind.LOOKS_AWAY)
                        : java.util.Set.of());
        return bench.ground().memory().given(portrait);
    }

    private record Found(Ending ending, Verdict verdict, byte @Nullable [] picture) implements Examination {
        @Override
        public List<OfficerCase.CheckLine> checks() {
            return List.of();
        }

        @Override
        public List<String> facts() {
            return List.of();
        }

        @Override
        public Optional<byte[]> portrait() {
            return Optional.ofNullable(picture);
        }

        @Override
        public void close() {
            if (picture != null) {
                Arrays.fill(picture, (byte) 0);
            }
        }

        @Override
        public String toString() {
            return "Found[" + ending + "]";
        }
    }
}
