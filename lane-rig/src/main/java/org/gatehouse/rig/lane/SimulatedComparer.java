// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.face.model.CalibrationPoint;
import org.gatehouse.face.model.ComparisonBasis;
import org.gatehouse.face.model.Evidence;
import org.gatehouse.face.model.OperatingPoint;
import org.gatehouse.face.model.PartRole;
import org.gatehouse.face.model.SecurityLevel;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.Verdict;
import org.gatehouse.gate.transaction.FaceComparer;
import org.gatehouse.rig.plan.Moment;
import org.gatehouse.rig.world.Memory;

/** Compares whoever is in the picture with whoever is on the chip, and is never wrong: errors of faces are measured elsewhere. */
final class SimulatedComparer implements FaceComparer {
    private static final ComparisonBasis BASIS = new ComparisonBasis(
            List.of(new ComparisonBasis.Model(PartRole.EMBEDDER, "by-truth", "ab".repeat(32))),
            new OperatingPoint(
                    SecurityLevel.FMR_1_IN_1000, new CalibrationPoint(0.0005, 1.5, Evidence.MEASURED), "simulation"));

    private final Bench bench;
    private final Memory memory;

    SimulatedComparer(Bench bench) {
        this.bench = bench;
        this.memory = bench.ground().memory();
    }

    @Override
    public Enrolled enrol(byte[] encoded) throws UnusablePortraitException {
        if (Likeness.away(encoded)) {
            throw new UnusablePortraitException("PORTRAIT_NO_FACE");
        }
        return new Template(memory.given(encoded.clone()));
    }

    @Override
    public Session begin(Enrolled portrait) {
        return new Round(((Template) portrait).bytes(), bench.chance().between(2, 6));
    }

    @Override
    public ComparisonBasis basis() {
        return BASIS;
    }

    @Override
    public void forget() {
        // Nothing stays here between two rounds.
    }

    @Override
    public byte[] portraitJpeg(byte[] encoded) throws UnusablePortraitException {
        if (Likeness.away(encoded)) {
            throw new UnusablePortraitException("PORTRAIT_NO_FACE");
        }
        return memory.given(encoded.clone());
    }

    private record Template(byte[] bytes) implements Enrolled {
        @Override
        public void close() {
            Arrays.fill(bytes, (byte) 0);
        }

        @Override
        public String toString() {
            return "Template[]";
        }
    }

    private final class Round implements Session {
        private static final int PATIENCE = 40;

        private final String transaction = bench.referee().transaction();
        private final byte[] portrait;
        private final int needed;
        private int compared;
        private int looks;
        private byte[] best = new byte[0];

        Round(byte[] portrait, int needed) {
            this.portrait = portrait;
            this.needed = needed;
        }

        @Override
        public Look look(byte[] jpeg, long nanos) {
            looks++;
            bench.ground().moment(Moment.FACE);
            if (Likeness.away(jpeg) || Likeness.person(jpeg) == 0) {
                boolean enough = looks >= PATIENCE;
                return new Look(
                        false,
                        false,
                        Optional.of(Prompt.COME_CLOSER),
                        enough ? Optional.of(end(Verdict.UNDETERMINED, Verdict.UNDETERMINED)) : Optional.empty());
            }
            keep(jpeg);
            compared++;
            return new Look(
                    true, true, Optional.empty(), compared < needed ? Optional.empty() : Optional.of(judge(jpeg)));
        }

        private void keep(byte[] jpeg) {
            Arrays.fill(best, (byte) 0);
            best = memory.given(jpeg.clone());
        }

        private Judgement judge(byte[] jpeg) {
            if (Likeness.masked(jpeg)) {
                return end(Verdict.SUCCESSFUL, Verdict.FAILED);
            }
            boolean same = Likeness.person(jpeg) == Likeness.person(portrait);
            Verdict presentation = Likeness.unproved(jpeg) ? Verdict.UNDETERMINED : Verdict.SUCCESSFUL;
            if (same && presentation == Verdict.SUCCESSFUL) {
                bench.referee().judged(transaction, Likeness.person(jpeg));
                return new Judgement(Verdict.SUCCESSFUL, presentation, "{}", "[]");
            }
            return end(same ? Verdict.SUCCESSFUL : Verdict.FAILED, presentation);
        }

        private Judgement end(Verdict face, Verdict presentation) {
            bench.referee().judged(transaction, 0);
            return new Judgement(face, presentation, "{}", "[]");
        }

        @Override
        public Optional<byte[]> picture() {
            return best.length == 0 ? Optional.empty() : Optional.of(memory.given(best.clone()));
        }

        @Override
        public void close() {
            Arrays.fill(best, (byte) 0);
        }
    }
}
