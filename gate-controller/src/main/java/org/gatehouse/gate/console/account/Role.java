// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

/** What a login may do. */
public enum Role {
    /** Sees the lanes and decides exceptions. */
    OFFICER,
    /** Sees health, metrics and the API description from another machine. */
    ENGINEER;

    /** Name of {@link #OFFICER} where an annotation needs a constant. */
    public static final String OFFICER_NAME = "officer";

    /** Name of {@link #ENGINEER} where an annotation needs a constant. */
    public static final String ENGINEER_NAME = "engineer";

    /** The name in the accounts file and in the security context. */
    public String lowerName() {
        return switch (this) {
            case OFFICER -> OFFICER_NAME;
            case ENGINEER -> ENGINEER_NAME;
        };
    }
}
