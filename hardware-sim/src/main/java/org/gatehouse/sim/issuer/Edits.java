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
record Edits<S>(Map<S, UnaryOperator<byte[]>> byStage) {

    Edits {
        byStage = Collections.unmodifiableMap(new HashMap<>(byStage));
    }

    static <S> Edits<S> none() {
        return new Edits<>(Map.of());
    }

    boolean isEmpty() {
        return byStage.isEmpty();
    }

    Edits<S> and(S stage, UnaryOperator<byte[]> edit) {
        Map<S, UnaryOperator<byte[]>> more = new HashMap<>(byStage);
        more.merge(stage, edit, (first, second) -> bytes -> second.apply(first.apply(bytes)));
        return new Edits<>(more);
    }

    byte[] apply(S stage, byte[] bytes) {
        UnaryOperator<byte[]> edit = byStage.get(stage);
        return edit == null ? bytes : edit.apply(bytes.clone());
    }
}
