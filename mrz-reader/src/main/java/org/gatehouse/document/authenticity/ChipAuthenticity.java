// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.lds.SecurityInfo;
import org.gatehouse.document.lds.SecurityInfos;

/**
 * What a chip offers to prove that it is no copy (Doc 9303-11 §6). Neither protocol is performed yet, so nothing here is
 * ever a proof, and a copied chip is not found.
 *
 * @param chipAuthentication DG14 names chip authentication
 * @param activeAuthentication there is a DG15, which holds the key for active authentication
 */
public record ChipAuthenticity(boolean chipAuthentication, boolean activeAuthentication) {
    private static final int DG15 = 15;

    /**
     * Reads the offer.
     *
     * @param dg14 the content of DG14; empty when there is none
     * @param signedGroups the data groups that EF.SOD has hashes of
     */
    public static ChipAuthenticity offered(Optional<SecurityInfos> dg14, Set<Integer> signedGroups) {
        boolean chip = dg14.stream().flatMap(d -> d.infos().stream()).anyMatch(SecurityInfo::chipAuthentication);
        return new ChipAuthenticity(chip, signedGroups.contains(DG15));
    }

    /** In words, for the report. */
    public String detail() {
        String offers = chipAuthentication && activeAuthentication
                ? "chip and active authentication"
                : chipAuthentication
                        ? "chip authentication"
                        : activeAuthentication ? "active authentication" : "nothing";
        return "the chip offers " + offers + "; this reader does not perform either yet";
    }
}
