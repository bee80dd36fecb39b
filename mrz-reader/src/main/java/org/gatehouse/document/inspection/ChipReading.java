// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one chip in as many sessions as it takes and the limits allow. A session that ends early is thrown away and everything is
 * read again; that it is the same document shows in its key and in EF.SOD. For one document.
 */
final class ChipReading {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final InspectionLimits limits;
    private final StepTimer timer;
    private final ReadingSequence.SecurityObjectListener verification;
    private final Supplier<ReadingSequence> sequences;
    private byte @Nullable [] securityObject;
    private int sessions;
    private boolean cautious;

    /**
     * @param verification hears of EF.SOD once, as soon as it is read
     * @param sequences a fresh one for each session
     */
    ChipReading(
            InspectionLimits limits,
            StepTimer timer,
            ReadingSequence.SecurityObjectListener verification,
            Supplier<ReadingSequence> sequences) {
        this.limits = limits;
        this.timer = timer;
        this.verification = verification;
        this.sequences = sequences;
    }

    /** How many sessions it took. */
    int sessions() {
        return sessions;
    }

    /**
     * Reads until a session comes to its end, or no more is allowed; what it gives is of one session alone.
     *
     * @throws DocumentChangedException when another document was found after a loss
     */
    ChipContent read(ReadableChip.Source source, AccessKey key, InspectionProgress progress)
            throws DocumentChangedException {
        timer.startAgain();
        long until = timer.now() + limits.sessionDeadline().toNanos();
        ChipContent content = session(source, key, Map.of(), until);
        while (again(content) && sessions < limits.sessions() && timer.now() < until) {
            progress.holdStill();
            content.wipe();
            cautious |= content.end().equals(Optional.of(ChipErrorCode.SECURE_MESSAGING_FAILED));
            Map<CheckId, Observation> settled = settled(content);
            ChipContent next = awaited(source, key, settled, until);
            if (next.end().equals(Optional.of(ChipErrorCode.CHIP_ABSENT))) {
                return content.withoutFiles();
            }
            content = next;
        }
        return content;
    }

    /** A lost chip may come back; a copy that was found out can still be read, in a session without its false proof. */
    private static boolean again(ChipContent content) {
        return content.end()
                .filter(code -> switch (code) {
                    case CHIP_LOST, SECURE_MESSAGING_FAILED, CHIP_AUTHENTICATION_FAILED -> true;
                    default -> false;
                })
                .isPresent();
    }

    private ChipContent awaited(
            ReadableChip.Source source, AccessKey key, Map<CheckId, Observation> settled, long until)
            throws DocumentChangedException {
        long patience = Math.min(until, timer.now() + limits.patience().toNanos());
        ChipContent content = session(source, key, settled, until);
        while (content.end().equals(Optional.of(ChipErrorCode.CHIP_ABSENT))
                && timer.now() < patience
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            content = session(source, key, settled, until);
        }
        return content;
    }

    private ChipContent session(
            ReadableChip.Source source, AccessKey key, Map<CheckId, Observation> settled, long until)
            throws DocumentChangedException {
        timer.startAgain();
        timer.begin(InspectionStep.CONNECT);
        Duration remaining = Duration.ofNanos(Math.max(0, until - timer.now()));
        try (ReadableChip chip = source.open(remaining, cautious)) {
            sessions++;
            return sequences.get().read(chip, key, settled, this::bind);
        } catch (ChipException e) {
            return ChipContent.ended(e.code());
        } finally {
            timer.end();
        }
    }

    private void bind(byte[] sod) throws DocumentChangedException {
        byte[] first = securityObject;
        if (first == null) {
            // A copy that stays: the files of a session that is lost are overwritten while it is still being verified.
            byte[] copy = sod.clone();
            securityObject = copy;
            verification.read(copy);
        } else if (!Arrays.equals(first, sod)) {
            throw new DocumentChangedException();
        }
    }

    /** Only a failed proof is carried over: it condemns, and a session with the same document would fail in it again. */
    private static Map<CheckId, Observation> settled(ChipContent content) {
        Map<CheckId, Observation> failed = new EnumMap<>(CheckId.class);
        content.proofs().forEach((id, observation) -> {
            if (observation.result() == Result.FAILED) {
                failed.put(id, observation);
            }
        });
        return failed;
    }
}
