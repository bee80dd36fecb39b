// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gatehouse.gate.console.account.Role;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the page of a lane sends to begin or end a rehearsal. */
@Path("/console/lane/{laneId}/rehearsal")
@RolesAllowed(Role.OFFICER_NAME)
@Blocking
public class RehearsalPages {
    private final RehearsalDesk desk;
    private final FormToken token;
    private final SecurityIdentity identity;

    RehearsalPages(RehearsalDesk desk, FormToken token, SecurityIdentity identity) {
        this.desk = desk;
        this.token = token;
        this.identity = identity;
    }

    @POST
    @Operation(hidden = true)
    public Response begin(
            String laneId,
            @RestForm @Nullable String source,
            @RestForm @Nullable Integer minutes,
            @RestForm @Nullable String beyond,
            @RestForm("token") @Nullable String sent) {
        String officer = identity.getPrincipal().getName();
        try {
            check(sent, officer, laneId);
            desk.begin(laneId, officer, new RehearsalRequest(source, minutes, "yes".equals(beyond)));
            return back(laneId);
        } catch (ConsoleException refusal) {
            return CasePages.refused(refusal.error(), officer);
        }
    }

    @POST
    @Path("end")
    @Operation(hidden = true)
    public Response end(String laneId, @RestForm @Nullable String source, @RestForm("token") @Nullable String sent) {
        String officer = identity.getPrincipal().getName();
        try {
            check(sent, officer, laneId);
            desk.end(laneId, officer, source);
            return back(laneId);
        } catch (ConsoleException refusal) {
            return CasePages.refused(refusal.error(), officer);
        }
    }

    private static Response back(String laneId) {
        return Response.seeOther(UriBuilder.fromPath("/console/lane/{lane}")
                        .queryParam("rehearsed", true)
                        .build(laneId))
                .build();
    }

    private void check(@Nullable String sent, String officer, String laneId) throws ConsoleException {
        if (!token.matches(sent, officer, laneId)) {
            throw new ConsoleException(ConsoleError.FORM_EXPIRED);
        }
    }
}
