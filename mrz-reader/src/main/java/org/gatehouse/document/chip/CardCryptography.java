// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The one provider object that everything in this package that is not JMRTD's computes with. */
final class CardCryptography {
    static final Provider PROVIDER = new BouncyCastleProvider();

    private CardCryptography() {}
}
