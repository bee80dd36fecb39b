// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The version of the logical data structure, in EF.COM and, from 1.8 on, in the signed security object (Doc 9303-10 §4.6). */
public enum LdsVersion {
    /** Stated by EF.COM alone; the security object has version 0. */
    V1_7("0107", 0),
    /** Signed with the hashes; the security object has version 1. */
    V1_8("0108", 1);

    static final String UNICODE_VERSION = "040000";

    private final String code;
    private final int securityObjectVersion;

    LdsVersion(String code, int securityObjectVersion) {
        this.code = code;
        this.securityObjectVersion = securityObjectVersion;
    }

    /** Four digits: {@code 0107} or {@code 0108}. */
    public String code() {
        return code;
    }

    int securityObjectVersion() {
        return securityObjectVersion;
    }
}
