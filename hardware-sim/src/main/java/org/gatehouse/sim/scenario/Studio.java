// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.camera.Rehearsal;
import org.gatehouse.sim.camera.Stance;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Shots;

/**
 * Takes the pictures of the cast ahead of time, one after the other, on one thread beside the gate. Who needs a picture before
 * its turn takes it himself.
 */
final class Studio implements AutoCloseable {

    private final FaceRenderer renderer = new FaceRenderer();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "studio");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private final Map<Cast, FutureTask<BufferedImage>> portraits = new ConcurrentHashMap<>();
    private final Map<Cast, FutureTask<Stance>> stances = new ConcurrentHashMap<>();
    private final long seed;

    /** @param seed of poses, light and expression of the live pictures; portraits never change */
    Studio(long seed) {
        this.seed = seed;
    }

    /** Puts everything that the story needs on the list. */
    void prepare(Story story) {
        worker.execute(wantPortrait(story.document().bearer()));
        story.document().portraitSwappedFor().ifPresent(other -> worker.execute(wantPortrait(other)));
        if (story.reachesCamera()) {
            worker.execute(wantStance(story.traveller()));
        }
    }

    /** The document portrait of a member of the cast; waits until it is taken. */
    BufferedImage portrait(Cast who) {
        return finished(wantPortrait(who));
    }

    /** A member of the cast before the camera, in this run's poses and light; waits until all pictures are taken. */
    Stance stance(Cast who) {
        return finished(wantStance(who));
    }

    private FutureTask<BufferedImage> wantPortrait(Cast who) {
        return wanted(portraits, who, () -> renderer.render(who.identity(), Framing.PORTRAIT, Shots.portrait()));
    }

    private FutureTask<Stance> wantStance(Cast who) {
        return wanted(stances, who, () -> {
            RandomGenerator random = new SplittableRandom(seed ^ ((long) who.ordinal() << 32));
            return Rehearsal.cooperative(renderer, who.identity(), random);
        });
    }

    private static <T> FutureTask<T> wanted(Map<Cast, FutureTask<T>> list, Cast who, Callable<T> work) {
        return list.computeIfAbsent(who, fresh -> new FutureTask<>(work));
    }

    private static <T> T finished(FutureTask<T> pictures) {
        // Does nothing where another thread has begun.
        pictures.run();
        try {
            return pictures.get();
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
