// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gatehouse.document.ocr.PageReader;
import org.gatehouse.gate.lane.PageTrouble;
import org.gatehouse.sim.page.PageImages;
import org.gatehouse.sim.scenario.DemoStories;
import org.gatehouse.sim.scenario.LaidAs;
import org.gatehouse.sim.scenario.LaidPassport;
import org.gatehouse.sim.scenario.Story;
import org.gatehouse.sim.scenario.Travellers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A printed passport on the rig's glass, laid in every way, before the page reader that the lane uses. */
class ScannedPagesTest {
    private static final long SEED = 11;

    private static Travellers travellers;
    private static LaidPassport laid;
    private static PageReader reader;

    @BeforeAll
    static void lay() throws Exception {
        Story story = DemoStories.named("upside-down").orElseThrow();
        travellers =
                new Travellers(List.of(story), SEED, Clock.systemUTC(), new SecureRandom(), new SplittableRandom(SEED));
        laid = travellers.laid(story, EnumSet.allOf(LaidAs.class));
        reader = PageReader.open();
    }

    @AfterAll
    static void close() {
        reader.close();
        travellers.close();
    }

    @Test
    void aPassportLaidAsMeantIsReadInBothLights() {
        isRead(LaidAs.DATA_PAGE);
    }

    @Test
    void aPassportLaidUpsideDownIsReadWithoutAsking() {
        isRead(LaidAs.UPSIDE_DOWN);
    }

    @Test
    void theCoverIsTheWrongSide() {
        assertThat(found(LaidAs.COVER).trouble()).contains(PageTrouble.NO_MRZ);
    }

    @Test
    void aPassportThatIsNotPushedInIsCutOff() {
        assertThat(found(LaidAs.NOT_PUSHED_IN).trouble()).contains(PageTrouble.CUT_OFF);
    }

    @Test
    void twoPassportsInTwoLightsDisagree() throws Exception {
        Story other = DemoStories.named("genuine-pace").orElseThrow();
        PageImages foreign = travellers.laid(other).picture(LaidAs.DATA_PAGE);
        PageFinding finding = PageFinding.of(
                Optional.of(sight(laid.picture(LaidAs.DATA_PAGE).infrared())), Optional.of(sight(foreign.visible())));
        assertThat(finding.trouble()).contains(PageTrouble.LIGHTS_DISAGREE);
    }

    @Test
    void anMrzOnlyInVisibleLightIsNotUsed() {
        PageFinding finding = PageFinding.of(
                Optional.of(sight(laid.picture(LaidAs.COVER).infrared())),
                Optional.of(sight(laid.picture(LaidAs.DATA_PAGE).visible())));
        assertThat(finding.trouble()).contains(PageTrouble.NOT_IN_INFRARED);
    }

    @Test
    void whatIsNoPictureIsNotClear() {
        byte[] torn = laid.picture(LaidAs.DATA_PAGE).infrared();
        byte[] head = java.util.Arrays.copyOf(torn, 40);
        for (byte[] rubbish : List.of(new byte[0], new byte[] {1, 2, 3}, head)) {
            assertThat(sight(rubbish).decoded()).isFalse();
        }
    }

    @Test
    void aPageThatTheReaderFailsOverIsNotClear() throws Exception {
        PageReader failing = PageReader.open(Duration.ofSeconds(1), () -> {
            throw new IllegalStateException("no clock");
        });
        try (failing) {
            PageOcr.Sight sight = new PageReaderOcr(failing)
                    .read(laid.picture(LaidAs.DATA_PAGE).infrared());
            assertThat(sight).isEqualTo(PageOcr.Sight.NONE);
            assertThat(PageFinding.of(Optional.of(sight), Optional.empty()).trouble())
                    .contains(PageTrouble.NOT_CLEAR);
        }
    }

    private static void isRead(LaidAs way) {
        PageImages scan = laid.picture(way);
        assertThat(sight(scan.infrared()).reading().lines())
                .isEqualTo(laid.passport().mrzLines());
        assertThat(sight(scan.visible()).reading().lines())
                .isEqualTo(laid.passport().mrzLines());
        assertThat(found(way).trouble()).isEmpty();
        assertThat(found(way).mrz()).isPresent();
    }

    private static PageFinding found(LaidAs way) {
        PageImages scan = laid.picture(way);
        return PageFinding.of(Optional.of(sight(scan.infrared())), Optional.of(sight(scan.visible())));
    }

    private static PageOcr.Sight sight(byte[] picture) {
        return new PageReaderOcr(reader).read(picture);
    }
}
