// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Optional;

/**
 * The chip guards finger and iris images by terminal authentication (Doc 9303-11 §9.2.8), which a face-only gate does not
 * perform.
 *
 * @param version of the protocol
 * @param namesCvcaFile whether it says where EF.CVCA is
 */
public record TerminalAuthenticationInfo(int version, boolean namesCvcaFile) {

    static Optional<TerminalAuthenticationInfo> of(SecurityInfo info) {
        if (!info.terminalAuthentication()) {
            return Optional.empty();
        }
        try {
            DataObjects data = info.data();
            int version = SmallInteger.required(data.next());
            boolean cvca = data.hasNext();
            if (cvca) {
                data.next(SecurityInfos.SEQUENCE);
                data.end();
            }
            return Optional.of(new TerminalAuthenticationInfo(version, cvca));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }
}
