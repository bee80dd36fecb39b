// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.VirtualChip;

/**
 * A test document: what is printed on its page, what its chip holds and does, and what its reader is given to judge it by.
 *
 * @param id its name
 * @param page the lines of the MRZ on the page
 * @param profile the chip
 * @param trust for the reader
 * @param day on which it is inspected
 * @param visits how often the same chip is inspected, one time after the other
 */
public record Specimen(String id, List<String> page, ChipProfile profile, SpecimenTrust trust, Clock day, int visits) {

    /** Copies. */
    public Specimen {
        page = List.copyOf(page);
    }

    /** A new chip of this kind, fresh from the issuer. */
    public ChipCore chip() {
        return new VirtualChip(profile, new SecureRandom());
    }

    /** Names it, and nothing that is printed on it. */
    @Override
    public String toString() {
        return "Specimen[" + id + "]";
    }
}
