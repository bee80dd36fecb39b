// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gatehouse.gate.console.account.Role;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.OfficerDecision.Action;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The officer's wall of lanes. */
@Path("/console")
@RolesAllowed(Role.OFFICER_NAME)
@Blocking
public class ConsolePages {

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance wall(Wall wall, String officer, long now, String done);

        static native TemplateInstance wall$live(Wall wall);
    }

    private final LaneDirectory directory;
    private final CaseQueue queue;
    private final LaneFeed feed;
    private final OfficerPresence presence;
    private final Clock clock;
    private final SecurityIdentity officer;

    ConsolePages(
            LaneDirectory directory,
            CaseQueue queue,
            LaneFeed feed,
            OfficerPresence presence,
            Clock clock,
            SecurityIdentity officer) {
        this.directory = directory;
        this.queue = queue;
        this.feed = feed;
        this.presence = presence;
        this.clock = clock;
        this.officer = officer;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance wall(@RestQuery Optional<Action> done, @RestQuery Optional<String> lane) {
        var confirmation = done.flatMap(action -> lane.flatMap(directory::lane)
                .map(status -> status.laneId() + (action == Action.ACCEPT ? ": accepted." : ": referred.")));
        return Templates.wall(present(), officer.getPrincipal().getName(), clock.millis(), confirmation.orElse(""));
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<WallEvent> stream() {
        return presence.counted(feed.live(lane -> true, signal -> {
            var wall = present();
            var open = wall.queue().stream().map(WaitingCase::caseId).toList();
            return new WallEvent(clock.millis(), open, Templates.wall$live(wall).render());
        }));
    }

    private Wall present() {
        var lanes = directory.lanes();
        return new Wall(lanes.stream().map(LaneTile::of).toList(), queue.waiting(lanes));
    }
}
