// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.List;

/** Makes one result of many (BSI TR-03135-1 §5.4 and §5.6.4). */
final class Aggregation {
    private Aggregation() {}

    /**
     * Failed when a mandatory check failed; else aborted when one was aborted; else successful only when there are mandatory
     * checks and all of them were successful; else undetermined.
     */
    static Result overall(List<Check> checks) {
        List<Result> mandatory =
                checks.stream().filter(Check::mandatory).map(Check::result).toList();
        if (mandatory.contains(Result.FAILED)) {
            return Result.FAILED;
        }
        if (mandatory.contains(Result.ABORTED)) {
            return Result.ABORTED;
        }
        boolean all = !mandatory.isEmpty() && mandatory.stream().allMatch(r -> r == Result.SUCCESSFUL);
        return all ? Result.SUCCESSFUL : Result.UNDETERMINED;
    }
}
