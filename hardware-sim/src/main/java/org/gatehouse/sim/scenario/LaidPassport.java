// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.util.Map;
import org.gatehouse.sim.issuer.IssuedPassport;

/**
 * A passport as a document reader meets it.
 *
 * @param passport with its chip
 * @param scans what the scanner sees, for each way in which its bearer will lay it
 */
public record LaidPassport(IssuedPassport passport, Map<Laying, PageScan> scans) {
    public LaidPassport {
        scans = Map.copyOf(scans);
    }

    /** What the scanner sees of it. */
    PageScan scan(Laying laying) {
        PageScan scan = scans.get(laying);
        if (scan == null) {
            throw new IllegalArgumentException("no picture was taken of a passport laid so: " + laying);
        }
        return scan;
    }

    @Override
    public String toString() {
        return "LaidPassport" + scans.keySet();
    }
}
