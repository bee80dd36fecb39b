// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.gatehouse.sim.page.SpecimenPage;

/** A page of the generator as the reader is given it, on any of its sides. */
public record GeneratedPage(PageImage image, List<String> printed) {

    /** In visible light. */
    public static GeneratedPage of(SpecimenPage page) {
        return of(page, page.visible());
    }

    /** In infra-red light. */
    public static GeneratedPage infrared(SpecimenPage page) {
        return of(page, page.infrared());
    }

    private static GeneratedPage of(SpecimenPage page, BufferedImage picture) {
        byte[] grey = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        return new GeneratedPage(
                new PageImage(picture.getWidth(), picture.getHeight(), grey.clone()),
                page.truth().mrzLines());
    }

    /** Turned by a quarter, clockwise. */
    public GeneratedPage quarterTurned() {
        byte[] turned = new byte[image.grey().length];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                turned[x * image.height() + image.height() - 1 - y] = image.grey()[y * image.width() + x];
            }
        }
        return new GeneratedPage(new PageImage(image.height(), image.width(), turned), printed);
    }
}
