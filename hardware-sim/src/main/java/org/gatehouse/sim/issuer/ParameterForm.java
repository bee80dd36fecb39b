// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** How a public key states the group that it belongs to. */
public enum ParameterForm {
    /**
     * Written out: an elliptic curve with cofactor and uncompressed base point, as Doc 9303-12 §4.1.6.3 demands; a
     * multiplicative group as X9.42 does it, with the order of its subgroup (Doc 9303-11 §9.4.2).
     */
    EXPLICIT,
    /** An elliptic curve by its object identifier, which Doc 9303 forbids and some states do all the same. */
    NAMED,
    /** By the number of the standardized domain parameters (TR-03110-3 §A.2.1.1); for keys of chips only. */
    STANDARDIZED,
    /** A multiplicative group as PKCS #3 does it, without the order of its subgroup. */
    PKCS3
}
