// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** How PACE maps the nonce to a generator (Doc 9303-11 §4.4.3.3). */
public enum PaceMapping {
    GENERIC(1, 2),
    INTEGRATED(3, 4),
    /** Elliptic curves only; needs a mapping key and an EF.CardSecurity. */
    CHIP_AUTHENTICATION(0, 6);

    private final int modpArc;
    private final int curveArc;

    PaceMapping(int modpArc, int curveArc) {
        this.modpArc = modpArc;
        this.curveArc = curveArc;
    }

    int arc(StandardizedGroup group) {
        if (group.isCurve()) {
            return curveArc;
        }
        if (modpArc == 0) {
            throw new IllegalArgumentException("there is no " + this + " over " + group);
        }
        return modpArc;
    }
}
