// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.attack.AttackScene;
import org.gatehouse.sim.attack.Raster;
import org.gatehouse.sim.attack.ReactingStudio;
import org.gatehouse.sim.attack.Species;
import org.gatehouse.sim.camera.Rehearsal;
import org.gatehouse.sim.camera.Responsive;
import org.gatehouse.sim.camera.Scenes;
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

    /** Who wants to pass for whom, and by what. */
    private record Attack(Species species, Cast victim, Cast impostor) {
        static Optional<Attack> of(Story story) {
            return story.presented()
                    .map(species -> new Attack(species, story.document().bearer(), story.traveller()));
        }
    }

    private final FaceRenderer renderer = new FaceRenderer();
    private final ReactingStudio attackers = new ReactingStudio(renderer, renderer::render, Raster.SEEN);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "studio");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private final Map<Cast, FutureTask<BufferedImage>> portraits = new ConcurrentHashMap<>();
    private final Map<Cast, FutureTask<Stance>> stances = new ConcurrentHashMap<>();
    private final Map<Attack, FutureTask<Responsive>> attacks = new ConcurrentHashMap<>();
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
            worker.execute(
                    Attack.of(story).<Runnable>map(this::wantScene).orElseGet(() -> wantStance(story.traveller())));
        }
    }

    /** The document portrait of a member of the cast; waits until it is taken. */
    BufferedImage portrait(Cast who) {
        return finished(wantPortrait(who));
    }

    /** The traveller of a story before the camera, in this run's poses and light; waits until all pictures are taken. */
    Responsive live(Story story) {
        return Attack.of(story)
                .map(attack -> finished(wantScene(attack)))
                .orElseGet(() -> Scenes.obliging(finished(wantStance(story.traveller())), seed));
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

    /** Goes on where it was left when the same attack comes again. */
    private FutureTask<Responsive> wantScene(Attack attack) {
        return wanted(attacks, attack, () -> {
            long own = seed ^ ((long) attack.impostor().ordinal() << 32);
            return new AttackScene(
                    attackers.attacker(
                            attack.species(),
                            attack.victim().identity(),
                            attack.impostor().identity(),
                            own),
                    System::nanoTime);
        });
    }

    private static <K, T> FutureTask<T> wanted(Map<K, FutureTask<T>> list, K what, Callable<T> work) {
        return list.computeIfAbsent(what, fresh -> new FutureTask<>(work));
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
