// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** An account as the platform knows it. */
final class Identities {
    private Identities() {}

    static SecurityIdentity of(Account account) {
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(account.name()));
        account.roles().forEach(role -> identity.addRole(role.lowerName()));
        return identity.build();
    }
}
