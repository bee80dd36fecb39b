// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Proves a login by its password: the login form, and HTTP basic for the API. */
@Singleton
public class PasswordIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private static final int MAX_PASSWORD_LENGTH = 256;

    private final Accounts accounts;

    PasswordIdentityProvider(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            var password = request.getPassword().getPassword();
            if (password.length > MAX_PASSWORD_LENGTH) {
                throw new AuthenticationFailedException();
            }
            try {
                return accounts.proved(request.getUsername(), password)
                        .map(Identities::of)
                        .orElseThrow(AuthenticationFailedException::new);
            } catch (AccountException e) {
                throw new AuthenticationFailedException(e);
            }
        });
    }
}
