// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.camera.Take;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Shots;

/** Takes the pictures of the cast ahead of time, one after the other, on one thread beside the gate. */
final class Studio implements AutoCloseable {

    private static final int PICTURES = 4;

    private final FaceRenderer renderer = new FaceRenderer();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "studio");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private final Map<Cast, Future<BufferedImage>> portraits = new ConcurrentHashMap<>();
    private final Map<Cast, Future<List<BufferedImage>>> probes = new ConcurrentHashMap<>();
    private final long seed;

    /** @param seed of poses, light and expression of the live pictures; portraits never change */
    Studio(long seed) {
        this.seed = seed;
    }

    /** Puts everything that the story needs on the list. */
    void prepare(Story story) {
        wantPortrait(story.document().bearer());
        story.document().portraitSwappedFor().ifPresent(this::wantPortrait);
        wantProbes(story.traveller());
    }

    /** The document portrait of a member of the cast; waits until it is taken. */
    BufferedImage portrait(Cast who) {
        return finished(wantPortrait(who));
    }

    /** Live pictures of a member of the cast, in this run's poses and light; waits until they are taken. */
    List<BufferedImage> probes(Cast who) {
        return finished(wantProbes(who));
    }

    private Future<BufferedImage> wantPortrait(Cast who) {
        return portraits.computeIfAbsent(
                who,
                wanted -> worker.submit(() -> renderer.render(wanted.identity(), Framing.PORTRAIT, Shots.portrait())));
    }

    private Future<List<BufferedImage>> wantProbes(Cast who) {
        return probes.computeIfAbsent(
                who,
                wanted -> worker.submit(() -> {
                    RandomGenerator random = new SplittableRandom(seed ^ ((long) wanted.ordinal() << 32));
                    return Take.looking(renderer, wanted.identity(), random, PICTURES);
                }));
    }

    private static <T> T finished(Future<T> picture) {
        try {
            return picture.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a picture was taken", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a picture could not be taken", failure.getCause());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
