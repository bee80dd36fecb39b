// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatehouse.gate.console.account.Role;
import org.jspecify.annotations.Nullable;

/** Rehearsals of degraded modes, for a site's own console and for drills that run by themselves. */
@Path("/api/lanes/{laneId}/rehearsals")
@RolesAllowed(Role.OFFICER_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "rehearsals")
@SecurityRequirement(name = "basic")
public class RehearsalApi {
    private final RehearsalDesk desk;
    private final SecurityIdentity officer;
    private final ObjectMapper json;

    RehearsalApi(RehearsalDesk desk, SecurityIdentity officer, ObjectMapper json) {
        this.desk = desk;
        this.officer = officer;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Have a lane behave as if a source were away, for 1 to 60 minutes; it ends by itself, and the lane can"
                            + " only be stricter for it")
    @APIResponse(responseCode = "204", description = "The lane was told")
    @APIResponse(responseCode = "400", description = "MALFORMED, SOURCE_UNKNOWN or REHEARSAL_LENGTH")
    @APIResponse(responseCode = "404", description = "UNKNOWN_LANE")
    @APIResponse(responseCode = "409", description = "REALLY_AWAY or REHEARSAL_RUNNING")
    public void begin(
            String laneId,
            @RequestBody(content = @Content(schema = @Schema(implementation = RehearsalRequest.class))) String body)
            throws ConsoleException {
        desk.begin(laneId, officer.getPrincipal().getName(), read(body));
    }

    @DELETE
    @Path("{source}")
    @Operation(summary = "End a rehearsal before its time")
    @APIResponse(responseCode = "204", description = "The lane was told")
    @APIResponse(responseCode = "400", description = "SOURCE_UNKNOWN")
    @APIResponse(responseCode = "404", description = "UNKNOWN_LANE or NO_REHEARSAL")
    public void end(String laneId, String source) throws ConsoleException {
        desk.end(laneId, officer.getPrincipal().getName(), source);
    }

    /** Read here and not in the platform, whose own answers to a broken body carry no name. */
    private RehearsalRequest read(String body) throws ConsoleException {
        try {
            @Nullable RehearsalRequest request = json.readValue(body, RehearsalRequest.class);
            if (request != null) {
                return request;
            }
        } catch (JsonProcessingException e) {
            // Not passed on: its message quotes the body.
        }
        throw new ConsoleException(ConsoleError.MALFORMED);
    }
}
