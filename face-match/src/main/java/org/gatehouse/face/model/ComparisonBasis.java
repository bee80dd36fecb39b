// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import java.util.List;

/**
 * What a face was compared with and by which measure, for the record of the decision. Says nothing about the traveller.
 *
 * @param models every part in use
 * @param point the operating point
 */
public record ComparisonBasis(List<Model> models, OperatingPoint point) {

    /**
     * One part in use.
     *
     * @param role what it does
     * @param name as in the catalogue
     * @param sha256 of its file
     */
    public record Model(PartRole role, String name, String sha256) {}

    /** Copies. */
    public ComparisonBasis {
        models = List.copyOf(models);
    }

    /** The parts of a catalogue. */
    static ComparisonBasis of(ModelCatalogue catalogue, OperatingPoint point) {
        return new ComparisonBasis(
                catalogue.parts().stream()
                        .map(part -> new Model(part.role(), part.name(), part.sha256()))
                        .toList(),
                point);
    }
}
