// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.OptionalInt;

/**
 * One SecurityInfo (Doc 9303-11 §9.2): a protocol that the chip offers.
 *
 * @param protocol object identifier in dotted form
 * @param version the required data where it is a small INTEGER: version of the protocol
 * @param parameter the optional data where it is a small INTEGER: domain parameters (PACE) or key identifier (CA)
 */
public record SecurityInfo(String protocol, OptionalInt version, OptionalInt parameter) {
    private static final String PACE = "0.4.0.127.0.7.2.2.4.";
    private static final String CHIP_AUTHENTICATION = "0.4.0.127.0.7.2.2.3.";
    private static final String ACTIVE_AUTHENTICATION = "2.23.136.1.1.5";

    /** Whether it is a PACEInfo: a protocol with a mapping and a cipher, with an INTEGER for its version. */
    public boolean pace() {
        return protocol.startsWith(PACE) && protocol.indexOf('.', PACE.length()) > 0 && version.isPresent();
    }

    /** Whether it is a ChipAuthenticationInfo (Doc 9303-11 §9.2.5). */
    public boolean chipAuthentication() {
        return protocol.startsWith(CHIP_AUTHENTICATION);
    }

    /** Whether it is an ActiveAuthenticationInfo (Doc 9303-11 §9.2.7). */
    public boolean activeAuthentication() {
        return protocol.equals(ACTIVE_AUTHENTICATION);
    }
}
