// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** SecurityInfos of DG14 and of EF.CardAccess, with all that is asked of them: any bytes are answered or refused by name. For Jazzer ({@code --target_class}) and for the tests here. */
public final class SecurityInfosFuzzTarget {
    private SecurityInfosFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        NamedErrors.only(() -> everything(SecurityInfos.ofDg14(input)));
        NamedErrors.only(() -> everything(SecurityInfos.ofCardAccess(input)));
        NamedErrors.only(() -> everything(SecurityInfos.ofCardSecurity(input)));
    }

    private static Object everything(SecurityInfos infos) {
        infos.malformed();
        infos.pace();
        infos.chipAuthentication();
        infos.chipAuthenticationKeys();
        infos.activeAuthentication();
        infos.terminalAuthentication();
        return infos.against(infos).faithful();
    }
}
