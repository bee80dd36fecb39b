// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.check;

import org.gatehouse.gate.lane.Verdict;
import org.gatehouse.rig.world.Passport;
import org.jspecify.annotations.Nullable;

/** What was in truth found out about one traveller in one transaction, by whom it was found, and when. */
final class Standing {
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final String transaction;
    private @Nullable Passport passport;
    private Verdict document = Verdict.UNDETERMINED;
    private long documentAt = NEVER;
    private boolean clear;
    private long clearAt = NEVER;
    private int face;
    private long faceAt = NEVER;
    private boolean accepted;
    private long acceptedAt = NEVER;
    private boolean ended;
    private boolean exitPermitted;

    Standing(String transaction) {
        this.transaction = transaction;
    }

    String transaction() {
        return transaction;
    }

    /** A document is looked at, perhaps another than before. */
    void examined(Passport found, Verdict verdict, long now) {
        passport = found;
        document = verdict;
        documentAt = now;
    }

    void watched(boolean isClear, long now) {
        clear = isClear;
        clearAt = now;
    }

    /** @param person who was compared, 0 where the comparison was not successful */
    void judged(int person, long now) {
        face = person;
        faceAt = now;
    }

    void accepted(long now) {
        accepted = true;
        acceptedAt = now;
    }

    void end() {
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    void exitPermitted() {
        exitPermitted = true;
    }

    boolean exitWasPermitted() {
        return exitPermitted;
    }

    boolean documentGood() {
        Passport seen = passport;
        return seen != null && seen.eligible() && document == Verdict.SUCCESSFUL;
    }

    /** Why somebody may not walk through the exit; nothing where he may. */
    @Nullable String objection(int person, long now, long freshMillis) {
        if (ended) {
            return "the transaction is over";
        }
        if (!documentGood() || now - documentAt > freshMillis) {
            return "the document is not good, or no longer";
        }
        if (!clear || now - clearAt > freshMillis) {
            return "the watchlist has not cleared him";
        }
        boolean compared = face != 0 && face == person && now - faceAt <= freshMillis;
        boolean ruled = accepted && now - acceptedAt <= freshMillis;
        return compared || ruled ? null : "neither comparison nor officer has found that it is he";
    }
}
