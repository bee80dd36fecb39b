// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatehouse.gate.console.account.Role;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.LaneStatus;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** The lanes as JSON, for a site's own console. Officers log in with HTTP basic. */
@Path("/api/lanes")
@RolesAllowed(Role.OFFICER_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "lanes", description = "What the lanes do, and what an officer decides about their exceptions.")
@SecurityRequirement(name = "basic")
public class LaneApi {
    private final LaneDirectory directory;
    private final LaneFeed feed;
    private final OfficerPresence presence;
    private final DecisionDesk desk;
    private final OrderDesk orders;
    private final CasePictures pictures;
    private final SecurityIdentity officer;
    private final ObjectMapper json;

    LaneApi(
            LaneDirectory directory,
            LaneFeed feed,
            OfficerPresence presence,
            DecisionDesk desk,
            OrderDesk orders,
            CasePictures pictures,
            SecurityIdentity officer,
            ObjectMapper json) {
        this.directory = directory;
        this.feed = feed;
        this.presence = presence;
        this.desk = desk;
        this.orders = orders;
        this.pictures = pictures;
        this.officer = officer;
        this.json = json;
    }

    @GET
    @Operation(summary = "Every lane of this controller, now")
    public List<LaneStatus> lanes() {
        return directory.lanes();
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every lane, at once, after every change, and every second: each event is the whole state")
    public Multi<List<LaneStatus>> stream() {
        return presence.counted(feed.live(lane -> true, signal -> directory.lanes()));
    }

    @GET
    @Path("{laneId}")
    @Operation(summary = "One lane, now")
    @APIResponse(responseCode = "404", description = "UNKNOWN_LANE")
    public LaneStatus lane(String laneId) throws ConsoleException {
        return directory.lane(laneId).orElseThrow(() -> new ConsoleException(ConsoleError.UNKNOWN_LANE));
    }

    @GET
    @Path("{laneId}/case")
    @Operation(summary = "The case that waits for an officer at a lane")
    @APIResponse(responseCode = "404", description = "UNKNOWN_LANE or NO_OPEN_CASE")
    public CaseView openCase(String laneId) throws ConsoleException {
        lane(laneId);
        try (var open = directory.openCase(laneId).orElseThrow(() -> new ConsoleException(ConsoleError.NO_OPEN_CASE))) {
            return CaseView.of(open);
        }
    }

    @GET
    @Path("{laneId}/case/{caseId}/portrait")
    @Produces("image/jpeg")
    @Operation(summary = "The chip's portrait, while the case is open")
    @APIResponse(responseCode = "404", description = "UNKNOWN_LANE or NO_PICTURE")
    @APIResponse(responseCode = "409", description = "STALE_CASE")
    public Response portrait(String laneId, UUID caseId) throws ConsoleException {
        lane(laneId);
        return pictures.send(laneId, caseId, CasePictures.Which.PORTRAIT);
    }

    @GET
    @Path("{laneId}/case/{caseId}/probe")
    @Produces("image/jpeg")
    @Operation(summary = "The live picture, while the case is open")
    @APIResponse(responseCode = "404", description = "UNKNOWN_LANE or NO_PICTURE")
    @APIResponse(responseCode = "409", description = "STALE_CASE")
    public Response probe(String laneId, UUID caseId) throws ConsoleException {
        lane(laneId);
        return pictures.send(laneId, caseId, CasePictures.Which.PROBE);
    }

    @POST
    @Path("{laneId}/case/{caseId}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Accept or refer, with a note of 5 to 500 characters; the lane has the last word")
    @APIResponse(responseCode = "204", description = "The lane took the decision")
    @APIResponse(
            responseCode = "400",
            description = "MALFORMED, ACTION_UNKNOWN, ACCEPT_NOT_OFFERED, NOTE_TOO_SHORT or NOTE_TOO_LONG")
    @APIResponse(responseCode = "404", description = "UNKNOWN_LANE")
    @APIResponse(responseCode = "409", description = "STALE_CASE")
    public void decide(
            String laneId,
            UUID caseId,
            @RequestBody(content = @Content(schema = @Schema(implementation = DecisionRequest.class))) String body)
            throws ConsoleException {
        desk.decide(laneId, caseId, officer.getPrincipal().getName(), read(body, DecisionRequest.class));
    }

    @POST
    @Path("{laneId}/orders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Order something about a lane; the lane decides what comes of it")
    @APIResponse(responseCode = "204", description = "The lane was told")
    @APIResponse(responseCode = "400", description = "MALFORMED or ORDER_UNKNOWN")
    @APIResponse(responseCode = "404", description = "UNKNOWN_LANE")
    public void order(
            String laneId,
            @RequestBody(content = @Content(schema = @Schema(implementation = OrderRequest.class))) String body)
            throws ConsoleException {
        orders.order(
                laneId,
                officer.getPrincipal().getName(),
                read(body, OrderRequest.class).order());
    }

    @POST
    @Path("{laneId}/signatures")
    @Operation(summary = "Sign that the lane is empty after an evacuation; two officers have to")
    @APIResponse(responseCode = "204", description = "The signature was taken")
    @APIResponse(responseCode = "404", description = "UNKNOWN_LANE")
    @APIResponse(responseCode = "409", description = "NOT_EVACUATED, NOT_EMPTY or SAME_OFFICER")
    public void sign(String laneId) throws ConsoleException {
        orders.sign(laneId, officer.getPrincipal().getName());
    }

    /** Reads the body here and not in the platform, whose own answers to a broken one carry no name. */
    private <T> T read(String body, Class<T> kind) throws ConsoleException {
        try {
            @Nullable T request = json.readValue(body, kind);
            if (request != null) {
                return request;
            }
        } catch (JsonProcessingException e) {
            // Not passed on: its message quotes the body.
        }
        throw new ConsoleException(ConsoleError.MALFORMED);
    }
}
