// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.ocr.PageException;
import org.gatehouse.document.ocr.PageImage;
import org.gatehouse.document.ocr.PageImages;
import org.gatehouse.gate.device.DocumentReader;
import org.gatehouse.gate.device.FaceCamera;
import org.gatehouse.gate.device.PagePictures;
import org.jspecify.annotations.Nullable;

/**
 * A document reader made of a camera that looks at a glass in visible light, and a chip reader under it. A document is there when
 * what the camera sees is not the empty glass any more and lies still. Five pictures a second are looked at; every picture but that
 * of a page is overwritten at once. A capture that ends while the camera is there is begun again, after a pause that grows. The
 * listener is called on a thread of the camera.
 */
public final class CameraDocumentReader implements DocumentReader {
    private static final long LOOK_NANOS = 200_000_000;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final int GRID = 24;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final System.Logger LOG = System.getLogger(CameraDocumentReader.class.getName());

    /** Does something later, on any thread. */
    interface Later {
        void after(Duration pause, Runnable task);
    }

    private final FaceCamera camera;
    private final ChipSource chip;
    private final Later later;
    private final GlassWatch glass = new GlassWatch();
    private @Nullable Listener listener;
    private FaceCamera.@Nullable Capture capture;
    private long lookedNanos;
    private Duration pause = SHORTEST_PAUSE;
    private int captures;
    private boolean up;

    /**
     * @param camera looks at the glass; its owner closes it
     * @param chip the chip reader under the same glass
     */
    public CameraDocumentReader(FaceCamera camera, ChipSource chip) {
        this(
                camera,
                chip,
                (pause, task) -> CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(task));
    }

    CameraDocumentReader(FaceCamera camera, ChipSource chip, Later later) {
        this.camera = camera;
        this.chip = chip;
        this.later = later;
    }

    @Override
    public synchronized void listen(Listener wanted) {
        listener = wanted;
        camera.listen(this::link);
    }

    @Override
    public ChipSource chip() {
        return chip;
    }

    private synchronized void link(boolean flowing) {
        up = flowing;
        if (flowing) {
            begin();
        } else {
            glass.forget();
        }
        Listener hearing = listener;
        if (hearing != null) {
            hearing.linkChanged(flowing);
        }
    }

    private void begin() {
        int mine = ++captures;
        lookedNanos = 0;
        capture = camera.start(this::frame, trouble -> ended(mine));
    }

    /** The camera may be well again before anybody was told that its link is down: no link that comes up would begin anew. */
    private synchronized void ended(int which) {
        if (which == captures && listener != null) {
            later.after(pause, () -> again(which));
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        }
    }

    private synchronized void again(int which) {
        if (which == captures && listener != null && up) {
            begin();
        }
    }

    private synchronized void frame(FaceCamera.Frame frame) {
        boolean handedOn = false;
        pause = SHORTEST_PAUSE;
        try {
            Listener hearing = listener;
            if (up && hearing != null && frame.nanos() - lookedNanos >= LOOK_NANOS) {
                lookedNanos = frame.nanos();
                handedOn = look(frame, hearing);
            }
        } catch (RuntimeException e) {
            // One picture is lost, and not the camera's thread with it; nothing of the picture may get into a log.
            LOG.log(System.Logger.Level.ERROR, "A picture of the glass could not be looked at: {0}", e.getClass());
        } finally {
            if (!handedOn) {
                Arrays.fill(frame.jpeg(), (byte) 0);
            }
        }
    }

    /** Whether the picture now belongs to the listener. */
    private boolean look(FaceCamera.Frame frame, Listener hearing) {
        Optional<double[]> brightness = brightness(frame.jpeg());
        if (brightness.isEmpty()) {
            return false;
        }
        boolean handedOn = false;
        List<GlassWatch.Change> changes = glass.look(brightness.get(), frame.nanos() / NANOS_A_MILLI);
        for (GlassWatch.Change change : changes) {
            switch (change) {
                case PLACED -> hearing.documentPlaced();
                case REMOVED -> hearing.documentRemoved();
                case SETTLED -> {
                    handedOn = true;
                    hearing.pagePictured(new PagePictures(Optional.empty(), Optional.of(frame.jpeg())));
                }
            }
        }
        return handedOn;
    }

    private static Optional<double[]> brightness(byte[] jpeg) {
        PageImage image;
        try {
            image = PageImages.decode(jpeg);
        } catch (PageException e) {
            return Optional.empty();
        }
        try {
            return image.width() < GRID || image.height() < GRID ? Optional.empty() : Optional.of(cells(image));
        } finally {
            image.wipe();
        }
    }

    private static double[] cells(PageImage image) {
        long[] sums = new long[GRID * GRID];
        int[] counts = new int[GRID * GRID];
        for (int y = 0; y < image.height(); y++) {
            int row = y * GRID / image.height() * GRID;
            for (int x = 0; x < image.width(); x++) {
                int cell = row + x * GRID / image.width();
                sums[cell] += image.grey()[y * image.width() + x] & 0xFF;
                counts[cell]++;
            }
        }
        double[] means = new double[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = (double) sums[i] / counts[i];
        }
        return means;
    }

    /** Looks no more; the camera is its owner's to close. */
    @Override
    public synchronized void close() {
        listener = null;
        FaceCamera.Capture running = capture;
        if (running != null) {
            running.close();
        }
    }
}
