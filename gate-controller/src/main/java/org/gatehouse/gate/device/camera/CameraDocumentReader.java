// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
 * of a page is overwritten at once. The listener is called on a thread of the camera.
 */
public final class CameraDocumentReader implements DocumentReader {
    private static final long LOOK_NANOS = 200_000_000;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final int GRID = 24;

    private final FaceCamera camera;
    private final ChipSource chip;
    private final GlassWatch glass = new GlassWatch();
    private @Nullable Listener listener;
    private FaceCamera.@Nullable Capture capture;
    private long lookedNanos;
    private boolean up;

    /**
     * @param camera looks at the glass; its owner closes it
     * @param chip the chip reader under the same glass
     */
    public CameraDocumentReader(FaceCamera camera, ChipSource chip) {
        this.camera = camera;
        this.chip = chip;
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
            lookedNanos = 0;
            capture = camera.start(this::frame, trouble -> {});
        } else {
            glass.forget();
        }
        Listener hearing = listener;
        if (hearing != null) {
            hearing.linkChanged(flowing);
        }
    }

    private synchronized void frame(FaceCamera.Frame frame) {
        boolean handedOn = false;
        try {
            Listener hearing = listener;
            if (up && hearing != null && frame.nanos() - lookedNanos >= LOOK_NANOS) {
                lookedNanos = frame.nanos();
                handedOn = look(frame, hearing);
            }
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
