// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import io.netty.util.NetUtil;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The policy {@code loopback-or-engineer}: health, metrics and the API description are open to this machine, where the
 * supervisor and the metrics collector run, and to a logged-in engineer from anywhere else.
 */
@Singleton
public class LoopbackOrEngineer implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "loopback-or-engineer";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        var remote = request.request().remoteAddress();
        if (isLoopback(remote == null ? null : remote.hostAddress())) {
            return CheckResult.permit();
        }
        return identity.map(who -> who.hasRole(Role.ENGINEER_NAME) ? CheckResult.PERMIT : CheckResult.DENY);
    }

    /** Whether that is the address, in numbers, of this very machine; unknown is not. */
    static boolean isLoopback(@Nullable String address) {
        if (address == null) {
            return false;
        }
        var parsed = NetUtil.createInetAddressFromIpAddressString(address);
        return parsed != null && parsed.isLoopbackAddress();
    }
}
