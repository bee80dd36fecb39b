// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gatehouse.gate.console.LaneFeed;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.LaneStatus;
import org.jboss.resteasy.reactive.RestStreamElementType;

/**
 * The traveller's screen of a lane, open to whatever machine hangs in the lane. It is given the prompt and nothing else
 * of the lane's status, so it cannot tell one referral from another.
 */
@Path("/display/{laneId}")
@PermitAll
@Blocking
public class DisplayPages {

    @CheckedTemplate(basePath = "display")
    static class Templates {
        static native TemplateInstance screen(Prompt shown, List<PromptCard> cards, List<DisplayLanguage> languages);
    }

    private final LaneDirectory directory;
    private final LaneFeed feed;
    private final LaneScreens screens;
    private final List<PromptCard> cards = PromptCard.all(new PromptTexts());
    private final List<DisplayLanguage> languages =
            Arrays.stream(DisplayLanguage.values()).toList();

    DisplayPages(LaneDirectory directory, LaneFeed feed, LaneScreens screens) {
        this.directory = directory;
        this.feed = feed;
        this.screens = screens;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance screen(String laneId) {
        return Templates.screen(prompt(laneId), cards, languages);
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<PromptEvent> stream(String laneId) {
        prompt(laneId);
        var sequence = new PromptSequence();
        var prompts = feed.live(lane -> lane.laneId().equals(laneId), signal -> sequence.next(signal, prompt(laneId)))
                .filter(Optional::isPresent)
                .map(Optional::get);
        return screens.counted(laneId, prompts);
    }

    private Prompt prompt(String laneId) {
        return directory.lane(laneId).map(LaneStatus::prompt).orElseThrow(NotFoundException::new);
    }
}
