// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.List;
import org.gatehouse.document.ocr.locate.LineGroup;

/** Is told what the page reader considers while it reads, in order; for pictures of what was found, and for tests. */
public interface ReadingTrace {
    /** Tells nobody. */
    ReadingTrace NONE = new ReadingTrace() {};

    /** Another look at the page found these lines; best first. */
    default void located(List<LineGroup> groups) {}

    /** These lines were read, in this direction, and say this; {@link PageReading#NOTHING} when they are no MRZ. */
    default void read(LineGroup group, PageReading reading) {}

    /** The page is read with so many reads of single lines. */
    default void finished(int lineReads) {}
}
