// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/** Kinds of public keys on certificates. */
public enum KeyFamily {
    RSA,
    EC,
    DSA
}
