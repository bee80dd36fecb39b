// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/**
 * The append-only, hash-chained journal. Holds no biometric data and no document data.
 *
 * <p>Plain JDBC on purpose: three statements (read the head, insert, move the head) in one transaction are the whole write
 * path, and an object-relational mapper's sessions, caches and updates would be in the way of a table that is never updated.
 *
 * <p>What the chain proves: an entry that was changed, removed from the middle, inserted or moved breaks the hash of itself
 * or of the next. Removing the newest entries leaves a shorter but sound chain; the head kept beside the table and the
 * anchor file outside the database show that, as long as whoever cut the table did not rewrite both. Against somebody who
 * can rewrite table, head and file together, only an anchor that left the machine helps.
 */
@NullMarked
package org.gatehouse.gate.journal;

import org.jspecify.annotations.NullMarked;
