// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.gate.device.mqtt.PageAssembly.Light.INFRARED;
import static org.gatehouse.gate.device.mqtt.PageAssembly.Light.VISIBLE;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageAssemblyTest {
    private final List<DropReason> dropped = new ArrayList<>();
    private final PageAssembly assembly = new PageAssembly((reason, detail) -> dropped.add(reason));
    private final byte[] infrared = {1, 2, 3};
    private final byte[] visible = {4, 5};

    @Test
    void picturesAndThenPageAreOnePage() throws Exception {
        assertThat(assembly.picture(INFRARED, infrared, 0)).isEmpty();
        assertThat(assembly.picture(VISIBLE, visible, 1)).isEmpty();
        assertThat(assembly.page(List.of(named(INFRARED, infrared), named(VISIBLE, visible)), 2))
                .hasValueSatisfying(page -> {
                    assertThat(page.infrared()).containsSame(infrared);
                    assertThat(page.visible()).containsSame(visible);
                });
        assertThat(dropped).isEmpty();
        assertThat(infrared).containsExactly(1, 2, 3);
    }

    @Test
    void aPageThatOvertakesItsPicturesWaitsForBoth() throws Exception {
        assertThat(assembly.page(List.of(named(INFRARED, infrared), named(VISIBLE, visible)), 0))
                .isEmpty();
        assertThat(assembly.picture(VISIBLE, visible, 1)).isEmpty();
        assertThat(assembly.picture(INFRARED, infrared, 2)).isPresent();
        assertThat(dropped).isEmpty();
    }

    @Test
    void aPictureWithAnotherDigestIsNotTakenForTheNamedOne() throws Exception {
        byte[] foreign = {9, 9, 9};
        assembly.picture(INFRARED, foreign, 0);
        assertThat(assembly.page(List.of(named(INFRARED, infrared)), 1)).isEmpty();
        assembly.look(2_002);
        assertThat(dropped).containsExactly(DropReason.PICTURE_MISSING);
        assembly.look(5_001);
        assertThat(dropped).containsExactly(DropReason.PICTURE_MISSING, DropReason.PICTURE_UNNAMED);
        assertThat(foreign).containsOnly(0);
    }

    @Test
    void theRightPictureInTheWrongLightIsNotTaken() throws Exception {
        assembly.picture(VISIBLE, infrared, 0);
        assertThat(assembly.page(List.of(named(INFRARED, infrared)), 1)).isEmpty();
    }

    @Test
    void whatIsBesideTheNamedPicturesIsOverwrittenAndCounted() throws Exception {
        byte[] beside = {7, 7};
        assembly.picture(VISIBLE, beside, 0);
        assembly.picture(INFRARED, infrared, 1);
        assertThat(assembly.page(List.of(named(INFRARED, infrared)), 2))
                .hasValueSatisfying(page -> assertThat(page.visible()).isEmpty());
        assertThat(beside).containsOnly(0);
        assertThat(dropped).containsExactly(DropReason.PICTURE_UNNAMED);
    }

    @Test
    void aPictureThatIsDeliveredTwiceIsHeldOnce() throws Exception {
        byte[] again = infrared.clone();
        assembly.picture(INFRARED, infrared, 0);
        assembly.picture(INFRARED, again, 1);
        assertThat(infrared).containsOnly(0);
        assertThat(assembly.page(List.of(named(INFRARED, again)), 2)).isPresent();
        assertThat(dropped).isEmpty();
    }

    @Test
    void aFloodOfPicturesHoldsFourAndOverwritesTheOldest() {
        List<byte[]> flood = new ArrayList<>();
        for (byte i = 1; i <= 6; i++) {
            flood.add(new byte[] {i});
            assembly.picture(VISIBLE, flood.get(i - 1), i);
        }
        assertThat(flood.stream().filter(picture -> picture[0] == 0)).hasSize(2);
        assertThat(dropped).containsExactly(DropReason.PICTURE_UNNAMED, DropReason.PICTURE_UNNAMED);
    }

    @Test
    void aPageWhosePicturesDoNotComeIsTold() throws Exception {
        assembly.page(List.of(named(INFRARED, infrared)), 0);
        assertThat(assembly.look(2_000)).isFalse();
        assertThat(assembly.look(2_001)).isTrue();
        assertThat(assembly.look(2_002)).as("once").isFalse();
    }

    @Test
    void aPageOfADocumentThatIsGoneIsNotMissed() throws Exception {
        assembly.page(List.of(named(INFRARED, infrared)), 0);
        assembly.removed(100);
        assertThat(assembly.look(2_001)).isFalse();
        assembly.page(List.of(named(INFRARED, infrared)), 3_000);
        assembly.placed();
        assertThat(assembly.look(6_000)).isFalse();
    }

    @Test
    void picturesThatOvertookTheRemovalOfTheLastDocumentAreTheNextOnes() throws Exception {
        byte[] old = {8, 8};
        assembly.picture(VISIBLE, old, 0);
        assembly.picture(INFRARED, infrared, 400);
        assembly.removed(501);
        assertThat(old).containsOnly(0);
        assembly.placed();
        assertThat(assembly.page(List.of(named(INFRARED, infrared)), 600)).isPresent();
        assertThat(infrared).containsExactly(1, 2, 3);
    }

    @Test
    void aPictureThatOvertookARemovalAndIsNeverNamedIsOverwrittenAsAnyOther() {
        assembly.picture(INFRARED, infrared, 0);
        assembly.removed(100);
        assembly.look(5_001);
        assertThat(infrared).containsOnly(0);
    }

    @Test
    void aLinkThatIsLostTakesEveryPictureAlong() throws Exception {
        assembly.picture(INFRARED, infrared, 0);
        String digest = named(INFRARED, infrared).sha256();
        assembly.clear();
        assertThat(infrared).containsOnly(0);
        assertThat(assembly.page(List.of(new PageAssembly.Named(INFRARED, digest, 3)), 1))
                .isEmpty();
    }

    private static PageAssembly.Named named(PageAssembly.Light light, byte[] picture) throws Exception {
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        return new PageAssembly.Named(light, digest, picture.length);
    }
}
