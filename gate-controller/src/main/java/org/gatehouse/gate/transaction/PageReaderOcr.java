// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import org.gatehouse.document.ocr.PageException;
import org.gatehouse.document.ocr.PageImage;
import org.gatehouse.document.ocr.PageImages;
import org.gatehouse.document.ocr.PageReader;
import org.gatehouse.document.ocr.PageReading;

/** The page reader as the runtime sees it: one reader for one lane, because a reader serves one thread. */
public final class PageReaderOcr implements PageOcr {
    private final PageReader reader;

    /** @param reader this lane's own; whoever opened it closes it, after the lane */
    public PageReaderOcr(PageReader reader) {
        this.reader = reader;
    }

    @Override
    public Sight read(byte[] picture) {
        PageImage image;
        try {
            image = PageImages.decode(picture);
        } catch (PageException e) {
            return Sight.NONE;
        }
        try {
            CutLines cut = new CutLines(image.width(), image.height());
            PageReading reading = reader.read(image, cut);
            return new Sight(true, reading, cut.seen(reading));
        } catch (RuntimeException e) {
            // A fault over one picture, which may quote it, is that picture's: it is not clear, and the lane goes on.
            return Sight.NONE;
        } finally {
            image.wipe();
        }
    }
}
