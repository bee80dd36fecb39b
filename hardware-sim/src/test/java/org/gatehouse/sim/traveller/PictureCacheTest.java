// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gatehouse.sim.traveller.behaviour.Condition;
import org.gatehouse.sim.traveller.behaviour.FrameBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureCacheTest {

    private static final FaceIdentity SOMEBODY = Cast.ORLA.identity();

    @Test
    void aPictureIsRenderedOnceAndReadFromDiskAfterwards(@TempDir Path folder) throws Exception {
        PictureCache cache = new PictureCache(new FaceRenderer(), folder);
        byte[] first = cache.jpeg(SOMEBODY, Framing.GATE, Shots.portrait());
        Path file = onlyFile(folder);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);

        Files.write(file, new byte[] {1, 2, 3});
        assertThat(cache.jpeg(SOMEBODY, Framing.GATE, Shots.portrait())).containsExactly(1, 2, 3);
    }

    @Test
    void anotherShotIsAnotherFile(@TempDir Path folder) throws Exception {
        FrameBank bank = new FrameBank(new PictureCache(new FaceRenderer(), folder));
        bank.picture(SOMEBODY, Condition.LOOKING);
        bank.picture(SOMEBODY, Condition.SUNGLASSES);
        bank.picture(SOMEBODY, Condition.LOOKING);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static Path onlyFile(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().get(0);
        }
    }
}
