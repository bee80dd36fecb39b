// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;

/**
 * What verifying one document took.
 *
 * @param document how it is signed
 * @param proofs which
 * @param bareMicros median of the bare operations, processor time
 * @param micros median of the verification, processor time
 */
record VerificationRow(String document, String proofs, double bareMicros, double micros) {

    double ratio() {
        return micros / bareMicros;
    }

    static String head() {
        return String.format(
                Locale.ROOT, "%-26s  %-8s  %9s  %9s  %7s", "document", "proofs", "bare µs", "µs", "x bare");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-26s  %-8s  %9.0f  %9.0f  %7.2f", document, proofs, bareMicros, micros, ratio());
    }

    JsonNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("document", document)
                .put("proofs", proofs)
                .put("bareMicros", bareMicros)
                .put("micros", micros)
                .put("timesBare", ratio());
    }
}
