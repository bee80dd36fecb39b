// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.gatehouse.gate.device.FaceCamera;
import org.gatehouse.gate.device.NoChip;
import org.gatehouse.gate.device.PagePictures;
import org.gatehouse.sim.traveller.Jpeg;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraDocumentReaderTest {
    private static final int DARK = 25;
    private static final int PAGE = 210;
    private static final long LOOK_NANOS = 200_000_000;

    private final List<String> heard = new ArrayList<>();
    private final List<PagePictures> pages = new ArrayList<>();
    private final List<byte[]> frames = new ArrayList<>();
    private final Glass camera = new Glass();
    private final Random noise = new Random(9);
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final CameraDocumentReader reader = new CameraDocumentReader(camera, new NoChip(), (pause, task) -> {
        pauses.add(pause);
        later.add(task);
    });
    private boolean broken;
    private long nanos = LOOK_NANOS;

    @BeforeEach
    void listen() {
        reader.listen(new ReaderDiary(heard, pages::add) {
            @Override
            public void documentPlaced() {
                if (broken) {
                    throw new IllegalStateException("the lane is broken");
                }
                super.documentPlaced();
            }
        });
        camera.link.accept(true);
    }

    @Test
    void aDocumentOnTheGlassIsPlacedPicturedAndRemoved() {
        show(DARK, 5);
        show(PAGE, 5);
        show(DARK, 5);
        assertThat(heard).containsExactly("false", "true", "placed", "page", "removed");
        assertThat(pages.get(0).infrared()).isEmpty();
        assertThat(pages.get(0).visible()).isPresent();
    }

    @Test
    void everyPictureButThePagesIsOverwritten() {
        show(DARK, 5);
        show(PAGE, 5);
        byte[] page = pages.get(0).visible().orElseThrow();
        assertThat(frames.stream().filter(frame -> frame != page)).isNotEmpty().allMatch(frame -> sum(frame) == 0);
        assertThat(sum(page)).isNotZero();
    }

    @Test
    void picturesThatComeFasterThanTheyAreLookedAtAreOverwrittenUnseen() {
        show(DARK, 5);
        nanos -= LOOK_NANOS - 1;
        show(PAGE, 1);
        assertThat(sum(frames.get(frames.size() - 1))).isZero();
    }

    @Test
    void whatIsNoPictureSaysNothing() {
        show(DARK, 5);
        for (int i = 0; i < 5; i++) {
            deliver(new byte[] {1, 2, 3, (byte) i});
        }
        assertThat(heard).containsExactly("false", "true");
    }

    @Test
    void aCameraThatGoesTakesTheLinkAlongAndComesBackWithACaptureOfItsOwn() {
        show(DARK, 5);
        camera.link.accept(false);
        camera.link.accept(true);
        show(PAGE, 5);
        assertThat(heard).containsExactly("false", "true", "false", "true", "placed", "page");
        assertThat(camera.starts).isEqualTo(2);
    }

    @Test
    void aCaptureThatEndsWhileTheLinkStandsIsBegunAgainAfterPausesThatGrow() {
        show(DARK, 5);
        for (int i = 0; i < 6; i++) {
            camera.trouble.accept("CAMERA_STILL: its picture stands still.");
            later.remove(0).run();
        }
        assertThat(camera.starts).isEqualTo(7);
        assertThat(pauses).extracting(Duration::toMillis).containsExactly(250L, 500L, 1000L, 2000L, 4000L, 4000L);
        show(PAGE, 5);
        assertThat(heard).containsExactly("false", "true", "placed", "page");
        camera.trouble.accept("CAMERA_STILL: its picture stands still.");
        assertThat(pauses.get(6)).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void aCaptureThatTheLinkHasBegunAgainIsNotBegunTwice() {
        camera.trouble.accept("CAMERA_STALLED: no picture.");
        camera.link.accept(false);
        camera.link.accept(true);
        later.remove(0).run();
        assertThat(camera.starts).isEqualTo(2);
    }

    @Test
    void aCameraThatIsAwayOrAReaderThatIsClosedIsNotBegunAgain() {
        camera.trouble.accept("CAMERA_STALLED: no picture.");
        camera.link.accept(false);
        later.remove(0).run();
        assertThat(camera.starts).isEqualTo(1);
        camera.link.accept(true);
        camera.trouble.accept("CAMERA_STALLED: no picture.");
        reader.close();
        later.remove(0).run();
        assertThat(camera.starts).isEqualTo(2);
    }

    @Test
    void aListenerThatBreaksCostsOnePictureAndNotTheCamera() {
        show(DARK, 5);
        broken = true;
        show(PAGE, 3);
        broken = false;
        assertThat(sum(frames.get(frames.size() - 1))).isZero();
        show(DARK, 5);
        show(PAGE, 5);
        assertThat(heard).containsExactly("false", "true", "removed", "placed", "page");
    }

    @Test
    void aClosedReaderHearsNothing() {
        show(DARK, 5);
        reader.close();
        show(PAGE, 5);
        assertThat(heard).containsExactly("false", "true");
        assertThat(sum(frames.get(frames.size() - 1))).isZero();
    }

    private void show(int brightness, int times) {
        for (int i = 0; i < times; i++) {
            BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < 120; y++) {
                for (int x = 0; x < 160; x++) {
                    image.getRaster().setSample(x, y, 0, brightness + noise.nextInt(5));
                }
            }
            deliver(Jpeg.encode(image, 0.9f));
        }
    }

    private void deliver(byte[] picture) {
        frames.add(picture);
        nanos += LOOK_NANOS;
        camera.frames.accept(new FaceCamera.Frame(picture, nanos));
    }

    private static long sum(byte[] bytes) {
        long sum = 0;
        for (byte b : bytes) {
            sum += b & 0xFF;
        }
        return sum;
    }

    /** A camera that shows what it is told to. */
    private static final class Glass implements FaceCamera {
        private Consumer<Boolean> link = up -> {};
        private Consumer<Frame> frames = frame -> {};
        private Consumer<String> trouble = sentence -> {};
        private int starts;

        @Override
        public Capture start(Consumer<Frame> receiver, Consumer<String> told) {
            starts++;
            trouble = told;
            frames = receiver;
            return () -> {};
        }

        @Override
        public void listen(Consumer<Boolean> linkUp) {
            link = linkUp;
            linkUp.accept(false);
        }

        @Override
        public void close() {}
    }
}
