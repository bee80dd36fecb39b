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
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gatehouse.gate.console.account.Role;
import org.gatehouse.gate.lane.Order;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page of one lane: what it does, and what an officer may order about it. */
@Path("/console/lane/{laneId}")
@RolesAllowed(Role.OFFICER_NAME)
@Blocking
public class LanePages {

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance lane(LanePage page, String officer);
    }

    private final LaneDirectory directory;
    private final OrderDesk desk;
    private final FormToken token;
    private final Clock clock;
    private final SecurityIdentity identity;

    LanePages(LaneDirectory directory, OrderDesk desk, FormToken token, Clock clock, SecurityIdentity identity) {
        this.directory = directory;
        this.desk = desk;
        this.token = token;
        this.clock = clock;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(
            String laneId,
            @RestQuery Optional<Order> said,
            @RestQuery Optional<Boolean> signed,
            @RestQuery Optional<Boolean> rehearsed) {
        var officer = identity.getPrincipal().getName();
        var lane = directory.lane(laneId);
        if (lane.isEmpty()) {
            return CasePages.refused(ConsoleError.UNKNOWN_LANE, officer);
        }
        var words = said.map(
                        order -> "The lane was told: " + Words.of(order.name()).toLowerCase(Locale.ROOT) + ".")
                .or(() -> rehearsed.filter(yes -> yes).map(yes -> "Your word about the rehearsal was taken."))
                .or(() -> signed.filter(yes -> yes).map(yes -> "Your signature was taken."))
                .orElse("");
        return CasePages.html(
                200,
                Templates.lane(LanePage.of(lane.get(), clock.millis(), token.of(officer, laneId), words), officer));
    }

    @POST
    @Operation(hidden = true)
    public Response order(
            String laneId,
            @RestForm @Nullable String order,
            @RestForm @Nullable String sure,
            @RestForm("token") @Nullable String sent) {
        var officer = identity.getPrincipal().getName();
        try {
            check(sent, officer, laneId);
            if (Order.EVACUATE.name().equals(order) && !"yes".equals(sure)) {
                throw new ConsoleException(ConsoleError.NOT_SURE);
            }
            var taken = desk.order(laneId, officer, order);
            if (taken == Order.ACKNOWLEDGE) {
                return Response.seeOther(
                                UriBuilder.fromPath("/console/case/{lane}").build(laneId))
                        .build();
            }
            return Response.seeOther(UriBuilder.fromPath("/console/lane/{lane}")
                            .queryParam("said", taken)
                            .build(laneId))
                    .build();
        } catch (ConsoleException refusal) {
            return CasePages.refused(refusal.error(), officer);
        }
    }

    @POST
    @Path("signature")
    @Operation(hidden = true)
    public Response sign(String laneId, @RestForm("token") @Nullable String sent) {
        var officer = identity.getPrincipal().getName();
        try {
            check(sent, officer, laneId);
            desk.sign(laneId, officer);
            return Response.seeOther(UriBuilder.fromPath("/console/lane/{lane}")
                            .queryParam("signed", true)
                            .build(laneId))
                    .build();
        } catch (ConsoleException refusal) {
            return CasePages.refused(refusal.error(), officer);
        }
    }

    private void check(@Nullable String sent, String officer, String laneId) throws ConsoleException {
        if (!token.matches(sent, officer, laneId)) {
            throw new ConsoleException(ConsoleError.FORM_EXPIRED);
        }
    }
}
