// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * One SecurityInfo (Doc 9303-11 §9.2): a protocol that the chip offers. Two are equal when they are so byte for byte.
 *
 * @param protocol object identifier in dotted form
 * @param version the required data where it is a small INTEGER: version of the protocol
 * @param parameter the optional data where it is a small INTEGER: domain parameters (PACE) or key identifier (CA)
 * @param encoded all of it as the file has it, not copied
 */
public record SecurityInfo(String protocol, OptionalInt version, OptionalInt parameter, byte[] encoded) {
    private static final String PACE = "0.4.0.127.0.7.2.2.4.";
    private static final String CHIP_AUTHENTICATION = "0.4.0.127.0.7.2.2.3.";
    private static final String CHIP_AUTHENTICATION_KEY = "0.4.0.127.0.7.2.2.1.";
    private static final String TERMINAL_AUTHENTICATION = "0.4.0.127.0.7.2.2.2";
    private static final String ACTIVE_AUTHENTICATION = "2.23.136.1.1.5";

    /** Whether it is a PACEInfo: a protocol with a mapping and a cipher, with an INTEGER for its version. */
    public boolean pace() {
        return protocol.startsWith(PACE) && protocol.indexOf('.', PACE.length()) > 0 && version.isPresent();
    }

    /** Whether it is of PACE: a PACEInfo or a PACEDomainParameterInfo (Doc 9303-11 §9.2.1 and §9.2.2). */
    public boolean ofPace() {
        return protocol.startsWith(PACE);
    }

    /** Whether it is a ChipAuthenticationInfo: a key agreement and a cipher (Doc 9303-11 §9.2.5). */
    public boolean chipAuthentication() {
        return protocol.startsWith(CHIP_AUTHENTICATION) && protocol.indexOf('.', CHIP_AUTHENTICATION.length()) > 0;
    }

    /** Whether it is a ChipAuthenticationPublicKeyInfo (Doc 9303-11 §9.2.6). */
    public boolean chipAuthenticationKey() {
        return protocol.startsWith(CHIP_AUTHENTICATION_KEY);
    }

    /** Whether it is an ActiveAuthenticationInfo (Doc 9303-11 §9.2.7). */
    public boolean activeAuthentication() {
        return protocol.equals(ACTIVE_AUTHENTICATION);
    }

    /** Whether it is a TerminalAuthenticationInfo (Doc 9303-11 §9.2.8). */
    public boolean terminalAuthentication() {
        return protocol.equals(TERMINAL_AUTHENTICATION);
    }

    /** The objects after the object identifier. */
    DataObjects data() throws LdsException {
        DataObjects fields = DataObject.ofFile(encoded, SecurityInfos.SEQUENCE).inside();
        fields.next(ObjectIdentifier.TAG);
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecurityInfo info && Arrays.equals(encoded, info.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return "SecurityInfo[" + protocol + ", " + version + ", " + parameter + "]";
    }
}
