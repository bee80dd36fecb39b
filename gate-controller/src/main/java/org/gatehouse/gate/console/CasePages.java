// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gatehouse.gate.console.account.Role;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The page of one exception: what the lane knows, and the two things that an officer may say to it. */
@Path("/console/case/{laneId}")
@RolesAllowed(Role.OFFICER_NAME)
@Blocking
public class CasePages {

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance officerCase(CasePage page, String officer);

        static native TemplateInstance refused(ConsoleError error, String officer);
    }

    private final LaneDirectory directory;
    private final DecisionDesk desk;
    private final CasePictures pictures;
    private final FormToken token;
    private final Clock clock;
    private final SecurityIdentity identity;

    CasePages(
            LaneDirectory directory,
            DecisionDesk desk,
            CasePictures pictures,
            FormToken token,
            Clock clock,
            SecurityIdentity identity) {
        this.directory = directory;
        this.desk = desk;
        this.pictures = pictures;
        this.token = token;
        this.clock = clock;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(String laneId) {
        return page(laneId, identity.getPrincipal().getName(), Optional.empty(), "");
    }

    @GET
    @Path("{caseId}/portrait")
    @Operation(hidden = true)
    public Response portrait(String laneId, UUID caseId) throws ConsoleException {
        return pictures.send(laneId, caseId, CasePictures.Which.PORTRAIT);
    }

    @GET
    @Path("{caseId}/probe")
    @Operation(hidden = true)
    public Response probe(String laneId, UUID caseId) throws ConsoleException {
        return pictures.send(laneId, caseId, CasePictures.Which.PROBE);
    }

    @POST
    @Path("{caseId}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response decide(
            String laneId,
            UUID caseId,
            @RestForm @Nullable String action,
            @RestForm @Nullable String note,
            @RestForm("token") @Nullable String sent) {
        var officer = identity.getPrincipal().getName();
        try {
            if (!token.matches(sent, officer, caseId)) {
                throw new ConsoleException(ConsoleError.FORM_EXPIRED);
            }
            var decision = desk.decide(laneId, caseId, officer, new DecisionRequest(action, note));
            var wall = UriBuilder.fromPath("/console")
                    .queryParam("done", decision.action())
                    .queryParam("lane", laneId)
                    .build();
            return Response.seeOther(wall).build();
        } catch (ConsoleException refusal) {
            var error = refusal.error();
            // Only a mistake in the form itself is worth showing the same form again.
            return error.status() == 400
                    ? page(laneId, officer, Optional.of(error), note == null ? "" : note)
                    : refused(error, officer);
        }
    }

    private Response page(String laneId, String officer, Optional<ConsoleError> error, String note) {
        if (directory.lane(laneId).isEmpty()) {
            return refused(ConsoleError.UNKNOWN_LANE, officer);
        }
        var opened = directory.openCase(laneId);
        if (opened.isEmpty()) {
            return refused(ConsoleError.NO_OPEN_CASE, officer);
        }
        try (var open = opened.get()) {
            var page = CasePage.of(
                    open, clock.millis(), token.of(officer, open.caseId()), token.of(officer, laneId), error, note);
            var status = error.map(ConsoleError::status).orElse(200);
            return html(status, Templates.officerCase(page, officer));
        }
    }

    /** The page that says why something is not possible. */
    static Response refused(ConsoleError error, String officer) {
        return html(error.status(), Templates.refused(error, officer));
    }

    static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page)
                .build();
    }
}
