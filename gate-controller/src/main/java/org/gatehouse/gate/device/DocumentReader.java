// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device;

import java.util.List;
import org.gatehouse.document.chip.ChipSource;

/** The document reader of one lane: a page scanner and a chip reader under one glass. */
public interface DocumentReader extends AutoCloseable {

    /** Hears what the scanner reports. Calls come from one thread at a time and must not block. */
    interface Listener {
        /** A document was laid on the glass. */
        void documentPlaced();

        /** The scanner read the MRZ: two or three lines as printed, not yet parsed. Personal data: never log. */
        void pageRead(List<String> mrzLines);

        /**
         * The scanner took pictures of the page, whose MRZ is read from them. The listener owns them from now on and wipes them.
         * Personal data: never log.
         */
        void pagePictured(PagePictures pictures);

        /** The scanner has seen the page, and what it took of it did not arrive. */
        void pageLost();

        /** The document was taken away. */
        void documentRemoved();

        /** The link to the scanner is up or down. */
        void linkChanged(boolean up);
    }

    /** Sets the one listener. */
    void listen(Listener listener);

    /** The chip reader under the same glass. */
    ChipSource chip();

    @Override
    void close();
}
