// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.gatehouse.gate.device.PagePictures;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.LaneView;
import org.gatehouse.gate.lane.PageTrouble;
import org.gatehouse.gate.lane.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the lane does about the page on the glass: takes its lines, or has its pictures read beside the mailbox. One page counts
 * for each time the document is laid.
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
    private @Nullable Laid forNext;
    private int reading = NONE;

    PageEffects(PageOcr ocr, LaneTime time, Executor worker, LaneRuntime lane, LaneNow now, VaultWork work) {
        this.ocr = ocr;
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
        if (early != null) {
            lane.inMailbox(() -> laid(early));
        }
    }

    void read(PageFinding lines) {
        laid(new Lines(lines));
    }

    void pictured(PagePictures pictures) {
        laid(new Pictures(pictures));
    }

    /** The document was taken away, or the lane ends. */
    void gone() {
        replace(null);
    }

    /** The page of the present transaction, or of the next one where the document was laid early. */
    private void laid(Laid page) {
        if (now.state().stage() == Stage.DOC_PRESENT) {
            take(page);
        } else if (now.transaction().isEmpty() || now.state().view().document() == LaneView.Glass.NEW_DOCUMENT) {
            replace(page);
        } else {
            replace(null);
            wipe(page);
        }
    }

    private void replace(@Nullable Laid page) {
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
