// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.recent;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.gate.background.WatchlistKey;
import org.gatehouse.gate.background.WatchlistQuery;
import org.gatehouse.gate.lane.Outcome;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.policy.CrossLanePolicy;
import org.gatehouse.gate.policy.CrossLanePolicy.Consequence;
import org.gatehouse.gate.policy.CrossLaneRule;
import org.gatehouse.gate.recent.Notebook.Names;
import org.gatehouse.gate.recent.Notebook.Note;
import org.jspecify.annotations.Nullable;

/**
 * Which documents lie at a lane of this controller now, and which crossed or were refused on suspicion within the time that the
 * policy names.
 *
 * <p>Only keyed hashes are held (HMAC-SHA-256, as {@link WatchlistKey} makes them), in memory, under a key that is drawn at the
 * start, replaced after a day, and dropped with the last hash under it. Nothing leaves the memory: neither disk nor journal nor
 * log ever sees a hash, and after a restart nothing is remembered. Thread-safe; no call blocks.
 */
public final class RecentDocuments {
    private static final System.Logger LOG = System.getLogger(RecentDocuments.class.getName());
    private static final Duration KEY_LIFE = Duration.ofDays(1);
    private static final int USUALLY_MOST = 10_000;

    /** By what this memory grows old. */
    public interface Time {
        /** Monotonic nanoseconds: a clock that is put right must neither forget nor retain. */
        long nanos();

        /** Runs the task once after the delay. */
        void after(Duration delay, Runnable task);
    }

    private record Use(Names names, long nanos) {}

    private final CrossLanePolicy policy;
    private final Time time;
    private final Supplier<byte[]> keys;
    private final int most;
    private final Deque<Notebook> books = new ArrayDeque<>();
    private final Map<String, Use> uses = new HashMap<>();
    private boolean armed;
    private boolean full;

    /** @param keys fresh random keys of 32 bytes */
    public RecentDocuments(CrossLanePolicy policy, Time time, Supplier<byte[]> keys) {
        this(policy, time, keys, USUALLY_MOST);
    }

    RecentDocuments(CrossLanePolicy policy, Time time, Supplier<byte[]> keys, int most) {
        this.policy = policy;
        this.time = time;
        this.keys = keys;
        this.most = most;
    }

    /** One that remembers nothing. */
    public static RecentDocuments none() {
        Time standing = new Time() {
            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public void after(Duration delay, Runnable task) {}
        };
        return new RecentDocuments(CrossLanePolicy.off(), standing, () -> new byte[32], 0);
    }

    /**
     * A document lies at a lane, until {@link #ended}; another one that lay there before in the same transaction does not any more.
     *
     * @return what speaks against it, the gravest first
     */
    public synchronized List<Finding> comes(String laneId, WatchlistQuery who) {
        forget();
        if (nothingToDo()) {
            return List.of();
        }
        Notebook current = current();
        List<Finding> found = new ArrayList<>();
        for (Notebook book : books) {
            remembered(found, book.names(who));
        }
        uses.forEach((lane, use) -> {
            if (!lane.equals(laneId)) {
                together(found, lane, use, use.names().book().names(who));
            }
        });
        uses.put(laneId, new Use(current.names(who), time.nanos()));
        arm();
        found.sort(comparing(Finding::rule));
        return List.copyOf(found);
    }

    /** The transaction of that lane is over. What is benign is forgotten with it. */
    public synchronized void ended(String laneId, Outcome outcome, Optional<ReasonCode> reason) {
        @Nullable Use use = uses.remove(laneId);
        Optional<ReasonCode> suspicion = reason.filter(CrossLanePolicy.SUSPICIONS::contains);
        boolean crossed = outcome == Outcome.CROSSED;
        if (use == null || (!crossed && suspicion.isEmpty())) {
            return;
        }
        Names names = use.names();
        Note note = new Note(names.document(), crossed ? Optional.empty() : suspicion, laneId, time.nanos());
        boolean dropped = false;
        if (policy.on(crossed ? CrossLaneRule.DOCUMENT_USED_AGAIN : CrossLaneRule.DOCUMENT_REFUSED_BEFORE)) {
            dropped = names.book().noteDocument(names.document(), note);
        }
        if (policy.on(CrossLaneRule.SECOND_DOCUMENT)) {
            dropped |= names.book().notePerson(names.person(), note);
        }
        tell(dropped);
        arm();
    }

    private boolean nothingToDo() {
        for (CrossLaneRule rule : CrossLaneRule.values()) {
            if (policy.on(rule)) {
                return false;
            }
        }
        return true;
    }

    private void remembered(List<Finding> found, Names names) {
        @Nullable Note document = names.book().document(names.document());
        if (document != null) {
            boolean refused = document.refusal().isPresent();
            find(
                    found,
                    refused ? CrossLaneRule.DOCUMENT_REFUSED_BEFORE : CrossLaneRule.DOCUMENT_USED_AGAIN,
                    document.laneId(),
                    document.nanos(),
                    document.refusal());
        }
        @Nullable Note person = names.book().person(names.person());
        if (person != null && !person.document().equals(names.document())) {
            find(found, CrossLaneRule.SECOND_DOCUMENT, person.laneId(), person.nanos(), person.refusal());
        }
    }

    private void together(List<Finding> found, String lane, Use use, Names names) {
        if (use.names().document().equals(names.document())) {
            find(found, CrossLaneRule.DOCUMENT_IN_USE, lane, use.nanos(), Optional.empty());
        } else if (use.names().person().equals(names.person())) {
            find(found, CrossLaneRule.SECOND_DOCUMENT, lane, use.nanos(), Optional.empty());
        }
    }

    private void find(List<Finding> found, CrossLaneRule rule, String lane, long nanos, Optional<ReasonCode> earlier) {
        if (policy.on(rule)) {
            Duration ago = Duration.ofNanos(time.nanos() - nanos);
            found.add(new Finding(rule, policy.of(rule) == Consequence.REFER, lane, ago, earlier));
        }
    }

    private Notebook current() {
        @Nullable Notebook newest = books.peekFirst();
        if (newest != null && time.nanos() - newest.openedNanos < KEY_LIFE.toNanos()) {
            return newest;
        }
        byte[] key = keys.get();
        Notebook fresh = new Notebook(new WatchlistKey(key), most, time.nanos());
        java.util.Arrays.fill(key, (byte) 0);
        books.addFirst(fresh);
        return fresh;
    }

    /** Forgets what is too old, and every key under which nothing is left. */
    private void forget() {
        long oldest = time.nanos() - policy.remember().toNanos();
        // A lane that never told of the end is none that holds a document for ever.
        uses.values().removeIf(use -> use.nanos() - oldest < 0);
        books.forEach(book -> book.forgetBefore(oldest));
        books.removeIf(book -> book.size() == 0
                && uses.values().stream().noneMatch(use -> use.names().book() == book)
                && time.nanos() - book.openedNanos >= KEY_LIFE.toNanos());
    }

    /** Nothing is kept for longer because nobody comes: one clock runs while anything is remembered. */
    private void arm() {
        if (!armed && (!uses.isEmpty() || books.stream().anyMatch(book -> book.size() > 0))) {
            armed = true;
            time.after(policy.remember().dividedBy(10), this::tick);
        }
    }

    private synchronized void tick() {
        armed = false;
        forget();
        arm();
    }

    private void tell(boolean dropped) {
        if (dropped && !full) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "More documents came than are remembered ({0}): the oldest are forgotten before their time.",
                    most);
        }
        full = dropped;
    }

    /** How much is remembered now: documents, persons, and documents that lie at a lane. */
    public synchronized int size() {
        return uses.size() + books.stream().mapToInt(Notebook::size).sum();
    }

    /** Forgets everything. */
    public synchronized void clear() {
        uses.clear();
        books.clear();
    }

    @Override
    public String toString() {
        return "RecentDocuments[]";
    }
}
