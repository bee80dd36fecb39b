// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Collection;
import java.util.List;

/**
 * How one result is made of several, as the tables of BSI TR-03135-1 say. Pure functions of the results that count. Where rows
 * of a table are true at once, the worse one holds: failed, then aborted.
 */
public enum Rule {
    /** Table 5.2, also for the electronic checks, which have no table: whatever is not successful is not good. */
    OVERALL {
        @Override
        Result decide(Collection<Result> results) {
            return CONJUNCTION.decide(results);
        }
    },
    /** Table 5.6. */
    OPTICAL {
        @Override
        Result decide(Collection<Result> results) {
            return onlyNotSupported(results) ? Result.NOT_SUPPORTED : CONJUNCTION.decide(results);
        }
    },
    /** Table 5.7. */
    MRZ_COMPLIANCE {
        @Override
        Result decide(Collection<Result> results) {
            return onlyNotSupported(results) ? Result.NOT_SUPPORTED : CONJUNCTION.decide(results);
        }
    },
    /** Table 5.17: one protocol that is not supported makes the whole so, unless one failed. */
    ACCESS {
        @Override
        Result decide(Collection<Result> results) {
            return first(results, Result.FAILED, Result.ABORTED, Result.NOT_SUPPORTED, Result.UNDETERMINED);
        }
    },
    /**
     * Table 5.18: one of BAC and PACE is enough. The table calls it successful as well as failed when one of them failed and
     * the other did not: failed, since whoever spoils PACE would else choose the protocol.
     */
    CHIP_ACCESS {
        @Override
        Result decide(Collection<Result> results) {
            return onlyNotSupported(results)
                    ? Result.NOT_SUPPORTED
                    : first(known(results), Result.FAILED, Result.ABORTED, Result.UNDETERMINED);
        }
    },
    /** Tables 5.22, 5.27, 5.28, 5.31, 5.32, 5.34, 5.39, 5.41: all, and at least one. */
    CONJUNCTION {
        @Override
        Result decide(Collection<Result> results) {
            Result worst = first(results, Result.FAILED, Result.ABORTED, Result.UNDETERMINED, Result.NOT_SUPPORTED);
            return worst == Result.NOT_SUPPORTED ? Result.UNDETERMINED : worst;
        }
    },
    /** Table 5.23: one proof is enough, whatever the others came to. */
    CHIP_AUTHENTICITY {
        @Override
        Result decide(Collection<Result> results) {
            if (results.contains(Result.SUCCESSFUL)) {
                return Result.SUCCESSFUL;
            }
            return onlyNotSupported(results)
                    ? Result.NOT_SUPPORTED
                    : first(known(results), Result.FAILED, Result.ABORTED, Result.UNDETERMINED);
        }
    },
    /** Tables 5.44 and 5.55: what is not supported does not count beside what is. */
    COMBINED {
        @Override
        Result decide(Collection<Result> results) {
            return onlyNotSupported(results)
                    ? Result.NOT_SUPPORTED
                    : first(known(results), Result.FAILED, Result.ABORTED, Result.UNDETERMINED);
        }
    };

    /** One result of those that count; never successful when there are none. */
    abstract Result decide(Collection<Result> results);

    /** The first of these that occurs; else successful, when there is anything. */
    private static Result first(Collection<Result> results, Result... order) {
        for (Result result : order) {
            if (results.contains(result)) {
                return result;
            }
        }
        return results.isEmpty() ? Result.UNDETERMINED : Result.SUCCESSFUL;
    }

    private static List<Result> known(Collection<Result> results) {
        return results.stream().filter(r -> r != Result.NOT_SUPPORTED).toList();
    }

    private static boolean onlyNotSupported(Collection<Result> results) {
        return results.stream().allMatch(r -> r == Result.NOT_SUPPORTED);
    }
}
