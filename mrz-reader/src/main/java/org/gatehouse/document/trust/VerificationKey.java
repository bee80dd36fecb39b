// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/**
 * A decoded public key that is worth an operation.
 *
 * @param parameters for Bouncy Castle
 * @param family its kind
 * @param bits of its modulus, of its prime or of its curve's field
 * @param curve the curve's name; empty for other kinds
 */
record VerificationKey(AsymmetricKeyParameter parameters, KeyFamily family, int bits, String curve) {
    String name() {
        return curve.isEmpty() ? Integer.toString(bits) : curve;
    }
}
