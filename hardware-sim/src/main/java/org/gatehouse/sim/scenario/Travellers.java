// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.camera.Scene;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.PassportOrder;

/** The people of the stories with their passports and faces, and the states that issued the passports. Thread-safe. */
public final class Travellers implements AutoCloseable {

    private record Issued(IssuedPassport passport, PassportOrder order) {}

    private final Studio studio;
    private final PassportDesk desk;
    private final List<Story> prepared;
    private final Clock clock;
    private final SecureRandom secure;
    private final Map<String, Issued> passports = new HashMap<>();
    private final Map<String, LaidPassport> laid = new HashMap<>();
    private final long seed;

    /**
     * Establishes the test states: some seconds. The pictures of these stories are taken meanwhile, on a thread beside.
     *
     * @param stories those that will be played first
     * @param seed of poses and light
     * @param random chooses document numbers and birthdays
     */
    public Travellers(List<Story> stories, long seed, Clock clock, SecureRandom secure, RandomGenerator random)
            throws IssuanceException {
        this.prepared = List.copyOf(stories);
        this.clock = clock;
        this.secure = secure;
        this.studio = new Studio(seed);
        this.seed = seed;
        prepared.forEach(studio::prepare);
        this.desk = new PassportDesk(clock, secure, random);
    }

    /** Writes the trust store of a controller that knows every test state but Zephyria. */
    public void exportTrust(Path directory) throws IssuanceException {
        desk.exportTrust(directory);
    }

    /** Writes the watchlist with the passports of the prepared stories that it has to name, and its fresh key. */
    public void writeWatchlist(Path file, Path keyFile) throws IssuanceException, IOException {
        List<IssuedPassport> listed = new ArrayList<>();
        for (Story story : prepared) {
            if (story.document().onWatchlist()) {
                listed.add(issued(story).passport());
            }
        }
        new WatchlistFile(secure).write(file, keyFile, clock, listed);
    }

    /** The passport of a story with what a scanner sees of it; the same pictures each time. */
    public LaidPassport laid(Story story) throws IssuanceException {
        return laid(story, story.behaviour().ways());
    }

    /** The same, laid in these ways. */
    public synchronized LaidPassport laid(Story story, Set<LaidAs> ways) throws IssuanceException {
        LaidPassport known = laid.get(story.id());
        if (known != null && known.pictures().keySet().containsAll(ways)) {
            return known;
        }
        Issued issued = issued(story);
        LaidPassport fresh = LaidPassport.pictured(issued.passport(), issued.order(), ways, seed);
        laid.put(story.id(), fresh);
        return fresh;
    }

    private synchronized Issued issued(Story story) throws IssuanceException {
        Issued known = passports.get(story.id());
        if (known != null) {
            return known;
        }
        PassportOrder order = desk.order(story.document(), studio::portrait);
        Issued fresh = new Issued(desk.issue(story.document(), order, studio::portrait), order);
        passports.put(story.id(), fresh);
        return fresh;
    }

    /**
     * The traveller of a story before the camera, following the screen as far as what he shows can; waits until the pictures
     * are drawn.
     */
    public Scene live(Story story) {
        return studio.live(story);
    }

    @Override
    public void close() {
        studio.close();
    }
}
