// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.util.List;
import org.gatehouse.face.model.SecurityLevel;
import org.gatehouse.face.model.TransactionRule;

/** The one place where a configuration becomes what is asked of the comparison of faces. */
public final class FaceLevel {

    private FaceLevel() {}

    /**
     * The rate that is configured, under the standard rule of a transaction.
     *
     * @throws ConfigRefusedException if the rate is out of its range
     */
    public static SecurityLevel of(GatehouseConfig config) throws ConfigRefusedException {
        try {
            return new SecurityLevel(config.face().falseMatchRate(), TransactionRule.STANDARD);
        } catch (IllegalArgumentException e) {
            throw new ConfigRefusedException(List.of("gatehouse.face.false-match-rate: " + e.getMessage()));
        }
    }
}
