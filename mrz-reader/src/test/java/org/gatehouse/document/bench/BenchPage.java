// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.gatehouse.sim.page.PageTruth;
import org.gatehouse.sim.page.Profile;
import org.gatehouse.sim.page.SpecimenPage;
import org.gatehouse.sim.page.SpecimenPages;
import org.gatehouse.sim.page.print.Light;

/**
 * One picture and what is printed on it.
 *
 * @param name by which it can be found again
 * @param encoded the picture as a file
 * @param lines of the MRZ; none where there is none
 * @param truth where they are, of a generated page
 */
record BenchPage(String name, byte[] encoded, List<String> lines, Optional<PageTruth> truth) {

    static BenchPage generated(Profile profile, Light light, long seed) {
        SpecimenPage page = SpecimenPages.page(profile, seed);
        return new BenchPage(
                profile + " " + light + " " + seed,
                png(light == Light.VISIBLE ? page.visible() : page.infrared()),
                page.truth().mrzLines(),
                Optional.of(page.truth()));
    }

    static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return "BenchPage[" + name + "]";
    }
}
