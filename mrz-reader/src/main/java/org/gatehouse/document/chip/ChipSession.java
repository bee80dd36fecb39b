// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.security.SecureRandom;

/**
 * One session with one chip, from reset to reset. Everything runs on a thread of its own under two deadlines, one for each
 * command and one for the session, so neither a chip nor a reader nor a library that hangs can hold the caller. Once
 * something but a missing or strange file has gone wrong, the session is over, and only a new session starts again, from a
 * reset. For one thread.
 */
public final class ChipSession implements AutoCloseable {
    private final ChipWorker worker;
    private final ChipDialogue dialogue;

    private ChipSession(ChipWorker worker, WatchedLink link, ReadingLimits limits) {
        this.worker = worker;
        this.dialogue = new ChipDialogue(link, limits.largestBlockBytes(), EphemeralKeys.random(new SecureRandom()));
    }

    /**
     * Resets and connects the chip in the field.
     *
     * @throws ChipException when there is no chip, the reader fails, or it takes too long
     */
    public static ChipSession open(ChipSource source, ReadingLimits limits) throws ChipException {
        WatchedLink link = new WatchedLink();
        ChipWorker worker = new ChipWorker(link, limits.apduDeadline(), limits.sessionDeadline());
        try {
            worker.call(() -> {
                link.connect(source);
                return Boolean.TRUE;
            });
            return new ChipSession(worker, link, limits);
        } catch (ChipException e) {
            worker.close();
            throw e;
        }
    }

    /**
     * Wins access: PACE when the chip offers it, else BAC, else whatever an unprotected chip gives (Doc 9303-11 §4.2); never BAC
     * after a PACE that failed. The application is selected by whatever first needs it.
     *
     * @throws ChipException {@link ChipErrorCode#PACE_FAILED}, {@link ChipErrorCode#BAC_FAILED}, {@link
     *     ChipErrorCode#CARD_ACCESS_MALFORMED}, {@link ChipErrorCode#APPLICATION_MISSING}, or why the chip could not be
     *     reached; the session is over
     */
    public AccessOutcome access(AccessKey key) throws ChipException {
        return worker.call(() -> new ChipAccess(dialogue, key).win());
    }

    /**
     * Reads a whole file, never more than its kind may hold.
     *
     * @throws ChipException {@link ChipErrorCode#FILE_MISSING}, {@link ChipErrorCode#FILE_TOO_LARGE}, {@link
     *     ChipErrorCode#FILE_MALFORMED}, {@link ChipErrorCode#CHIP_REFUSED}, after which other files may still be read; any
     *     other code means that the session is over
     */
    public byte[] read(ElementaryFile file) throws ChipException {
        return worker.call(() -> dialogue.files().read(file));
    }

    /**
     * Chip authentication (Doc 9303-11 §6.2). Returns only after a command protected by the new keys was answered under them:
     * the chip then has the private key. The keys of before are refused from then on, by either side.
     *
     * @throws ChipException {@link ChipErrorCode#CHIP_AUTHENTICATION_IMPOSSIBLE} where there is no session with keys to
     *     replace, or the key in the request is none that is used here, after which everything else may still be done;
     *     {@link ChipErrorCode#CHIP_AUTHENTICATION_FAILED}, or why the chip could not be reached: the session is over
     */
    public void authenticateChip(ChipAuthenticationRequest request) throws ChipException {
        worker.call(() -> {
            new ChipAuthentication(dialogue).run(request);
            return Boolean.TRUE;
        });
    }

    /**
     * The transport of active authentication (Doc 9303-11 §6.1): lets the chip sign. Says nothing about the signature.
     *
     * @param challenge eight bytes, fresh
     * @return the whole signature
     * @throws ChipException {@link ChipErrorCode#CHIP_REFUSED} when the chip signs nothing or gives only a part, after which
     *     files may still be read; any other code means that the session is over
     */
    public byte[] internalAuthenticate(byte[] challenge) throws ChipException {
        byte[] copy = challenge.clone();
        return worker.call(() -> new InternalAuthentication(dialogue).sign(copy));
    }

    /** Resets the chip and ends the session. Never throws, and waits no longer than the command deadline. */
    @Override
    public void close() {
        worker.close(dialogue.channel()::forget);
    }
}
