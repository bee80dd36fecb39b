// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.Optional;

/**
 * What the chip of a document holds besides the MRZ and the portrait.
 *
 * @param security how it protects its data and proves itself; empty for what its state usually does
 * @param dataGroups what else it holds
 * @param masterFile what else stands in the master file
 * @param securityObject how the data groups are hashed and signed
 */
public record ChipOrder(
        Optional<ChipSecurityOrder> security,
        DataGroupsOrder dataGroups,
        MasterFileOrder masterFile,
        SecurityObjectOrder securityObject) {

    /** What its state usually does. */
    public static ChipOrder standard() {
        return new ChipOrder(
                Optional.empty(), DataGroupsOrder.standard(), MasterFileOrder.bare(), SecurityObjectOrder.standard());
    }

    /** The same, secured so. */
    public ChipOrder with(ChipSecurityOrder other) {
        return new ChipOrder(Optional.of(other), dataGroups, masterFile, securityObject);
    }

    /** The same with these data groups. */
    public ChipOrder with(DataGroupsOrder other) {
        return new ChipOrder(security, other, masterFile, securityObject);
    }

    /** The same with this master file. */
    public ChipOrder with(MasterFileOrder other) {
        return new ChipOrder(security, dataGroups, other, securityObject);
    }

    /** The same, hashed and signed so. */
    public ChipOrder with(SecurityObjectOrder other) {
        return new ChipOrder(security, dataGroups, masterFile, other);
    }
}
