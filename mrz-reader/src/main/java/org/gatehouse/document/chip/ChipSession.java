// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.time.Duration;

/**
 * One session with one chip, from reset to reset. Everything runs on a thread of its own under two deadlines, one for each
 * command and one for the session, so neither a chip nor a reader nor a library that hangs can hold the caller. Once
 * something but a missing or strange file has gone wrong, the session is over. For one thread.
 */
public final class ChipSession implements AutoCloseable {
    private final ChipWorker worker;
    private final ChipDialogue dialogue;

    private ChipSession(ChipWorker worker, WatchedLink link, int blockBytes) {
        this.worker = worker;
        this.dialogue = new ChipDialogue(link, blockBytes);
    }

    /**
     * Resets and connects the chip in the field.
     *
     * @param blockBytes bytes to ask for in one READ BINARY; above 223 in extended length
     * @param command longest time for one command
     * @param session longest time for the whole session, counted from here
     * @throws ChipException when there is no chip, the reader fails, or it takes too long
     */
    public static ChipSession open(ChipSource source, int blockBytes, Duration command, Duration session)
            throws ChipException {
        WatchedLink link = new WatchedLink();
        ChipWorker worker = new ChipWorker(link, command, session);
        try {
            worker.call(() -> {
                link.connect(source);
                return Boolean.TRUE;
            });
            return new ChipSession(worker, link, blockBytes);
        } catch (ChipException e) {
            worker.close();
            throw e;
        }
    }

    /**
     * Wins access: PACE when the chip offers it, else BAC; never BAC after a PACE that failed.
     *
     * @throws ChipException {@link ChipErrorCode#PACE_FAILED}, {@link ChipErrorCode#BAC_FAILED}, or why the chip could not be
     *     reached
     */
    public AccessProtocol access(AccessKey key) throws ChipException {
        return worker.call(() -> dialogue.access(key));
    }

    /**
     * Reads a whole file, never more than its kind may hold.
     *
     * @throws ChipException {@link ChipErrorCode#FILE_MISSING}, {@link ChipErrorCode#FILE_TOO_LARGE}, {@link
     *     ChipErrorCode#FILE_MALFORMED}, {@link ChipErrorCode#CHIP_REFUSED}, after which other files may still be read; any
     *     other code means that the session is over
     */
    public byte[] read(ElementaryFile file) throws ChipException {
        return worker.call(() -> dialogue.read(file));
    }

    /** Resets the chip and ends the session. Never throws, and waits no longer than the command deadline. */
    @Override
    public void close() {
        worker.close();
    }
}
