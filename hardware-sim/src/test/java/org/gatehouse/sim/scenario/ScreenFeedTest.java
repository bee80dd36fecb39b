// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.gatehouse.sim.camera.Answer;
import org.gatehouse.sim.camera.Responsive;
import org.gatehouse.sim.camera.Scenes;
import org.gatehouse.sim.camera.Stance;
import org.gatehouse.sim.scenario.FakeScreen.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenFeedTest {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private FakeScreen screen;
    private ScreenFeed feed;

    @BeforeEach
    void look() throws IOException {
        screen = new FakeScreen();
        feed = ScreenFeed.start(HttpClient.newHttpClient(), screen.stream(), told::add);
    }

    @AfterEach
    void lookAway() {
        feed.close();
        screen.close();
    }

    @Test
    void eachPromptIsToldOnceHoweverOftenTheHeartbeatRepeatsIt() throws Exception {
        Viewer viewer = screen.viewer();
        for (String prompt : List.of("LOOK_HERE", "LOOK_HERE", "TURN_HEAD_LEFT", "TURN_HEAD_LEFT", "LOOK_HERE")) {
            viewer.sees(prompt);
        }
        viewer.sees("WALK_OUT");

        awaitTold("LOOK_HERE", "TURN_HEAD_LEFT", "LOOK_HERE", "WALK_OUT");
    }

    @Test
    void aStreamThatIsCutIsOpenedAgainAndTellsOnlyWhatIsNew() throws Exception {
        Viewer first = screen.viewer();
        first.sees("LOOK_HERE");
        awaitTold("LOOK_HERE");
        first.cut();

        Viewer second = screen.viewer();
        second.sees("LOOK_HERE");
        second.sees("COME_CLOSER");

        awaitTold("LOOK_HERE", "COME_CLOSER");
    }

    @Test
    void aStreamThatFallsSilentIsOpenedAgain() throws Exception {
        screen.viewer().sees("LOOK_HERE");

        screen.viewer().sees("STEP_AWAY");

        awaitTold("LOOK_HERE", "STEP_AWAY");
    }

    @Test
    void whatIsNoPromptIsNotToldAndWhatIsTooLongEndsTheStream() throws Exception {
        Viewer rubbish = screen.viewer();
        rubbish.send("data:not json\n\ndata:{}\n\ndata:{\"prompt\":\"<b>\"}\n\ndata:[1]\n\n");
        rubbish.sees("LOOK_HERE");
        rubbish.send("data:" + "x".repeat(EventStream.LONGEST));

        screen.viewer().sees("WALK_OUT");

        awaitTold("LOOK_HERE", "WALK_OUT");
    }

    @Test
    void whoLooksAwayEndsTheConnectionAndIsToldNothingMore() throws Exception {
        Viewer viewer = screen.viewer();
        viewer.sees("LOOK_HERE");
        awaitTold("LOOK_HERE");

        feed.close();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThatThrownBy(() -> viewer.sees("WALK_OUT")).isInstanceOf(IOException.class));
        assertThat(told).containsExactly("LOOK_HERE");
    }

    @Test
    void whatTheScreenShowsTurnsTheHeadBeforeTheCamera() throws Exception {
        Stance ahead = new Stance(
                List.of(filled(Color.GRAY)),
                Optional.empty(),
                Map.of("TURN_HEAD_LEFT", new Answer.Turn(List.of(filled(Color.RED)))));
        Responsive traveller = Scenes.obliging(ahead, 1);
        screen.viewer();
        try (ScreenFeed eyes = ScreenFeed.start(HttpClient.newHttpClient(), screen.stream(), traveller::shown)) {
            Viewer hisScreen = screen.viewer();
            hisScreen.sees("LOOK_HERE");
            assertThat(isRed(traveller.next().orElseThrow())).isFalse();

            hisScreen.sees("TURN_HEAD_LEFT");

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> isRed(traveller.next().orElseThrow()));
        }
    }

    private static BufferedImage filled(Color colour) {
        BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, 32, 32);
        brush.dispose();
        return picture;
    }

    private static boolean isRed(byte[] jpeg) throws IOException {
        Color middle = new Color(ImageIO.read(new ByteArrayInputStream(jpeg)).getRGB(16, 16));
        return middle.getRed() > 200 && middle.getGreen() < 60;
    }

    private void awaitTold(String... prompts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told).containsExactly(prompts));
    }
}
