// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gatehouse.document.ocr.PageReader;
import org.gatehouse.gate.lane.PageTrouble;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.scenario.DemoStories;
import org.gatehouse.sim.scenario.Laying;
import org.gatehouse.sim.scenario.PageScan;
import org.gatehouse.sim.scenario.ScannerGlass;
import org.gatehouse.sim.scenario.Story;
import org.gatehouse.sim.scenario.Travellers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A printed passport on the rig's glass, laid in every way, before the page reader that the lane uses. */
class ScannedPagesTest {
    private static final long SEED = 11;
    private static final BufferedImage FACE = new BufferedImage(350, 450, BufferedImage.TYPE_INT_RGB);

    private static Travellers travellers;
    private static IssuedPassport passport;
    private static PageReader reader;
    private static final Map<Laying, PageScan> SCANS = new EnumMap<>(Laying.class);

    @BeforeAll
    static void lay() throws Exception {
        Story story = DemoStories.named("upside-down").orElseThrow();
        travellers =
                new Travellers(List.of(story), SEED, Clock.systemUTC(), new SecureRandom(), new SplittableRandom(SEED));
        passport = travellers.passport(story);
        ScannerGlass glass = new ScannerGlass(SEED);
        for (Laying laying : Laying.values()) {
            SCANS.put(laying, glass.scan(passport, FACE, laying));
        }
        reader = PageReader.open();
    }

    @AfterAll
    static void close() {
        reader.close();
        travellers.close();
    }

    @Test
    void aPassportLaidAsMeantIsReadInBothLights() {
        isRead(Laying.DATA_PAGE);
    }

    @Test
    void aPassportLaidUpsideDownIsReadWithoutAsking() {
        isRead(Laying.UPSIDE_DOWN);
    }

    @Test
    void theCoverIsTheWrongSide() {
        assertThat(found(Laying.COVER).trouble()).contains(PageTrouble.NO_MRZ);
    }

    @Test
    void aPassportThatIsNotPushedInIsCutOff() {
        assertThat(found(Laying.PARTLY_BESIDE).trouble()).contains(PageTrouble.CUT_OFF);
    }

    @Test
    void twoPassportsInTwoLightsDisagree() throws Exception {
        Story other = DemoStories.named("genuine-pace").orElseThrow();
        PageScan foreign = new ScannerGlass(SEED).scan(travellers.passport(other), FACE, Laying.DATA_PAGE);
        PageFinding finding = PageFinding.of(
                Optional.of(sight(SCANS.get(Laying.DATA_PAGE).infrared())), Optional.of(sight(foreign.visible())));
        assertThat(finding.trouble()).contains(PageTrouble.LIGHTS_DISAGREE);
    }

    @Test
    void anMrzOnlyInVisibleLightIsNotUsed() {
        PageFinding finding = PageFinding.of(
                Optional.of(sight(SCANS.get(Laying.COVER).infrared())),
                Optional.of(sight(SCANS.get(Laying.DATA_PAGE).visible())));
        assertThat(finding.trouble()).contains(PageTrouble.NOT_IN_INFRARED);
    }

    @Test
    void whatIsNoPictureIsNotClear() {
        byte[] torn = SCANS.get(Laying.DATA_PAGE).infrared();
        byte[] head = java.util.Arrays.copyOf(torn, 40);
        for (byte[] rubbish : List.of(new byte[0], new byte[] {1, 2, 3}, head)) {
            assertThat(sight(rubbish).decoded()).isFalse();
        }
    }

    private static void isRead(Laying laying) {
        PageScan scan = SCANS.get(laying);
        assertThat(sight(scan.infrared()).reading().lines()).isEqualTo(passport.mrzLines());
        assertThat(sight(scan.visible()).reading().lines()).isEqualTo(passport.mrzLines());
        assertThat(found(laying).trouble()).isEmpty();
        assertThat(found(laying).mrz()).isPresent();
    }

    private static PageFinding found(Laying laying) {
        PageScan scan = SCANS.get(laying);
        return PageFinding.of(Optional.of(sight(scan.infrared())), Optional.of(sight(scan.visible())));
    }

    private static PageOcr.Sight sight(byte[] picture) {
        return new PageReaderOcr(reader).read(picture);
    }
}
