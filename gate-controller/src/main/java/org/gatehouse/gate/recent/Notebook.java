// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.recent;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.gate.background.WatchlistKey;
import org.gatehouse.gate.background.WatchlistQuery;
import org.gatehouse.gate.lane.ReasonCode;
import org.jspecify.annotations.Nullable;

/** What is remembered under one key. Not safe for use by several threads. */
final class Notebook {

    /**
     * What happened with a document, or with which one a person came.
     *
     * @param document its keyed hash
     * @param refusal why it was refused; empty where it crossed
     */
    record Note(String document, Optional<ReasonCode> refusal, String laneId, long nanos) {
        @Override
        public String toString() {
            return "Note[...]";
        }
    }

    /** One document and its holder, as this notebook calls them. */
    record Names(Notebook book, String document, String person) {
        @Override
        public String toString() {
            return "Names[...]";
        }
    }

    final long openedNanos;
    private final WatchlistKey key;
    private final int most;
    private final LinkedHashMap<String, Note> documents = new LinkedHashMap<>();
    private final LinkedHashMap<String, Note> persons = new LinkedHashMap<>();

    /** @param most how many documents, and how many persons, are remembered */
    Notebook(WatchlistKey key, int most, long openedNanos) {
        this.key = key;
        this.most = most;
        this.openedNanos = openedNanos;
    }

    Names names(WatchlistQuery who) {
        return new Names(
                this,
                key.document(who.issuingState(), who.documentNumber()),
                key.person(who.primaryIdentifier(), who.secondaryIdentifier(), who.birthDate()));
    }

    @Nullable Note document(String name) {
        return documents.get(name);
    }

    @Nullable Note person(String name) {
        return persons.get(name);
    }

    /** Returns whether an older one had to make room. */
    boolean noteDocument(String name, Note note) {
        return put(documents, name, note);
    }

    boolean notePerson(String name, Note note) {
        return put(persons, name, note);
    }

    private boolean put(LinkedHashMap<String, Note> notes, String name, Note note) {
        // Removed first, so that the oldest stay in front.
        notes.remove(name);
        notes.put(name, note);
        if (notes.size() <= most) {
            return false;
        }
        Iterator<String> oldest = notes.keySet().iterator();
        oldest.next();
        oldest.remove();
        return true;
    }

    void forgetBefore(long nanos) {
        forget(documents, nanos);
        forget(persons, nanos);
    }

    private static void forget(LinkedHashMap<String, Note> notes, long nanos) {
        Iterator<Map.Entry<String, Note>> oldest = notes.entrySet().iterator();
        while (oldest.hasNext() && oldest.next().getValue().nanos() - nanos < 0) {
            oldest.remove();
        }
    }

    int size() {
        return documents.size() + persons.size();
    }

    @Override
    public String toString() {
        return "Notebook[]";
    }
}
