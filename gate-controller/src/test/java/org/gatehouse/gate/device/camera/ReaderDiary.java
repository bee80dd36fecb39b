// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.gate.device.DocumentReader;
import org.gatehouse.gate.device.PagePictures;

/** Writes down what a document reader tells, a word each. */
class ReaderDiary implements DocumentReader.Listener {
    private final List<String> heard;
    private final Consumer<PagePictures> pages;

    /** @param pages takes the pictures, and has to wipe them */
    ReaderDiary(List<String> heard, Consumer<PagePictures> pages) {
        this.heard = heard;
        this.pages = pages;
    }

    @Override
    public void documentPlaced() {
        heard.add("placed");
    }

    @Override
    public void pageRead(List<String> mrzLines) {
        heard.add("lines");
    }

    @Override
    public void pagePictured(PagePictures pictures) {
        pages.accept(pictures);
        heard.add("page");
    }

    @Override
    public void pageLost() {
        heard.add("lost");
    }

    @Override
    public void documentRemoved() {
        heard.add("removed");
    }

    @Override
    public void linkChanged(boolean up) {
        heard.add(Boolean.toString(up));
    }
}
