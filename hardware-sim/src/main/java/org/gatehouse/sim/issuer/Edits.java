// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Changes to bytes in the making, by stage. Immutable; two changes at one stage follow each other.
 *
 * @param <S> what stages there are
 */
public record Edits<S>(Map<S, UnaryOperator<byte[]>> byStage) {

    /** Copies. */
    public Edits {
        byStage = Collections.unmodifiableMap(new HashMap<>(byStage));
    }

    /** No changes. */
    public static <S> Edits<S> none() {
        return new Edits<>(Map.of());
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return byStage.isEmpty();
    }

    /** The same and one more, after those of its stage. */
    public Edits<S> and(S stage, UnaryOperator<byte[]> edit) {
        Map<S, UnaryOperator<byte[]>> more = new HashMap<>(byStage);
        more.merge(stage, edit, (first, second) -> bytes -> second.apply(first.apply(bytes)));
        return new Edits<>(more);
    }

    /** What the changes of this stage make of a copy of the bytes; the bytes themselves if there are none. */
    public byte[] apply(S stage, byte[] bytes) {
        UnaryOperator<byte[]> edit = byStage.get(stage);
        return edit == null ? bytes : edit.apply(bytes.clone());
    }
}
