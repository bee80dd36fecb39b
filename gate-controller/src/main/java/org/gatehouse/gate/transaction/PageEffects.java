// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.gatehouse.gate.device.PagePictures;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.LaneView;
import org.gatehouse.gate.lane.PageTrouble;
import org.gatehouse.gate.lane.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the lane does about the page on the glass: takes its lines, or has its pictures read beside the mailbox. One page counts
 * for each time the document is laid. A page that comes before its transaction waits for as long as a transaction would wait for
 * it, and is overwritten then.
 */
final class PageEffects {
    private static final int NONE = -1;

    /** What the document reader delivered of one page. */
    private sealed interface Laid {}

    private record Lines(PageFinding finding) implements Laid {}

    private record Pictures(PagePictures pictures) implements Laid {}

    private final PageOcr ocr;
    private final LaneTime time;
    private final Executor worker;
    private final LaneRuntime lane;
    private final LaneNow now;
    private final VaultWork work;
    private final Duration patience;
    private @Nullable Laid forNext;
    private LaneTime.Pending tooOld = () -> {};
    private int reading = NONE;
    private boolean closed;

    PageEffects(
            LaneRuntime.Parts parts, LaneTime time, Executor worker, LaneRuntime lane, LaneNow now, VaultWork work) {
        this.ocr = parts.pages();
        this.patience = parts.policy().deadline(Deadline.PAGE);
        this.time = time;
        this.worker = worker;
        this.lane = lane;
        this.now = now;
        this.work = work;
    }

    /** A transaction has begun: a page that was delivered before it counts now. */
    void begin() {
        Laid early = forNext;
        forNext = null;
        tooOld.cancel();
        if (early != null && !lane.inMailbox(() -> laid(early))) {
            wipe(early);
        }
    }

    void read(PageFinding lines) {
        laid(new Lines(lines));
    }

    void pictured(PagePictures pictures) {
        laid(new Pictures(pictures));
    }

    /** The document was taken away, or nobody knows whether it still lies there. */
    void gone() {
        replace(null);
    }

    /** The lane ends: what comes from now on is overwritten. */
    void close() {
        closed = true;
        gone();
    }

    /** The page of the present transaction, or of the next one where the document was laid early. */
    private void laid(Laid page) {
        if (closed) {
            wipe(page);
        } else if (now.state().stage() == Stage.DOC_PRESENT) {
            take(page);
        } else if (now.state().view().document() == LaneView.Glass.NEW_DOCUMENT) {
            replace(page);
            tooOld = time.after(patience, () -> waitedTooLong(page));
        } else {
            replace(null);
            wipe(page);
        }
    }

    /** On a thread of the clock. */
    private void waitedTooLong(Laid page) {
        if (!lane.inMailbox(() -> expire(page))) {
            wipe(page);
        }
    }

    /** Nothing of the page is kept; its transaction asks for the document again as soon as it begins. */
    private void expire(Laid page) {
        if (forNext == page) {
            replace(new Lines(PageFinding.of(PageTrouble.NOT_CLEAR)));
        }
    }

    private void replace(@Nullable Laid page) {
        tooOld.cancel();
        wipe(forNext);
        forNext = page;
    }

    private static void wipe(@Nullable Laid page) {
        if (page instanceof Pictures taken) {
            taken.pictures().wipe();
        }
    }

    private void take(Laid page) {
        int round = now.state().round();
        if (page instanceof Lines lines) {
            found(lines.finding(), round);
        } else if (page instanceof Pictures taken && reading != round) {
            reading = round;
            TransactionVault mine = now.vault();
            mine.lay(taken.pictures(), round);
            work.start(
                    worker,
                    mine,
                    new LaneEvent.PageUnreadable(round, PageTrouble.NOT_CLEAR),
                    () -> readPictures(mine, round));
        } else {
            wipe(page);
        }
    }

    /** On the page's worker. A page that was laid again meanwhile is not read any more. */
    private void readPictures(TransactionVault mine, int round) {
        mine.pictures(round).ifPresent(pictures -> {
            try {
                Optional<PageOcr.Sight> infrared = pictures.infrared().map(ocr::read);
                PageFinding finding =
                        PageFinding.of(infrared, pictures.visible().map(ocr::read));
                lane.inMailbox(() -> found(finding, round));
            } finally {
                pictures.wipe();
            }
        });
    }

    /** In the mailbox: what was read in an earlier round is no page of this one. */
    private void found(PageFinding finding, int round) {
        if (now.state().stage() != Stage.DOC_PRESENT || now.state().round() != round) {
            return;
        }
        finding.mrz().ifPresent(mrz -> now.vault().page(mrz, round));
        lane.handle(
                finding.trouble()
                        .<LaneEvent>map(trouble -> new LaneEvent.PageUnreadable(round, trouble))
                        .orElse(new LaneEvent.PageRead(round)),
                time.nanos());
    }
}
