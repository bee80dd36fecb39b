// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Optional;

/**
 * How the chip signs in active authentication (Doc 9303-11 §9.2.7); required where it signs with ECDSA.
 *
 * @param version 1
 * @param signatureAlgorithm object identifier in dotted form
 */
public record ActiveAuthenticationInfo(int version, String signatureAlgorithm) {

    static Optional<ActiveAuthenticationInfo> of(SecurityInfo info) {
        if (!info.activeAuthentication()) {
            return Optional.empty();
        }
        try {
            DataObjects data = info.data();
            int version = SmallInteger.required(data.next());
            String algorithm = ObjectIdentifier.dotted(data.next(ObjectIdentifier.TAG));
            data.end();
            return Optional.of(new ActiveAuthenticationInfo(version, algorithm));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }
}
