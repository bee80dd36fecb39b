// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.util.Objects;
import java.util.Optional;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.OperatingPoint;
import org.gatehouse.face.model.SecurityLevel;

/**
 * The operating point of a catalogue, or why it has none. A lane does not start without one; a measurement that shall find one
 * must do without.
 *
 * @param point the one asked for
 * @param whyNot a sentence where there is none
 */
record PointFinding(Optional<OperatingPoint> point, Optional<String> whyNot) {

    static PointFinding of(ModelCatalogue catalogue, SecurityLevel level) {
        try {
            return new PointFinding(Optional.of(catalogue.operatingPoint(level)), Optional.empty());
        } catch (ModelException notCalibrated) {
            String sentence = Objects.requireNonNull(notCalibrated.getMessage());
            return new PointFinding(Optional.empty(), Optional.of(sentence));
        }
    }
}
