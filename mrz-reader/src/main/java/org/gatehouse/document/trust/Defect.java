// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that is known to be wrong with all documents of one document signer (BSI TR-03129-2 §7.1). Says nothing about one
 * document or its holder.
 *
 * @param kind what
 * @param parameters and in which way
 * @param description for people, from a list of version 2; empty when there is none
 */
public record Defect(DefectKind kind, DefectParameters parameters, String description) {

    /** The parameters, when they are of that type. */
    public <P extends DefectParameters> Optional<P> parameters(Class<P> type) {
        return type.isInstance(parameters) ? Optional.of(type.cast(parameters)) : Optional.empty();
    }

    /** The status code; empty when there is none that can be read. */
    public OptionalInt status() {
        return parameters instanceof DefectParameters.Status status
                ? OptionalInt.of(status.code())
                : OptionalInt.empty();
    }
}
