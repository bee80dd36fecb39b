// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.gate.device.PagePictures;
import org.junit.jupiter.api.Test;

class TransactionVaultTest {
    private final TransactionVault vault = new TransactionVault();

    @Test
    void whatComesAfterTheWipeIsOverwrittenOnArrival() {
        vault.wipe(() -> {});
        byte[] late = {1, 2, 3};
        vault.keepProbe(late);
        assertThat(late).containsOnly(0);
        assertThat(vault.probeCopy()).isEmpty();
        assertThat(vault.enter()).isFalse();
    }

    @Test
    void wipingIsReportedOnlyWhenNoWorkerHoldsAnythingAnyMore() {
        AtomicInteger told = new AtomicInteger();
        assertThat(vault.enter()).isTrue();
        vault.wipe(told::incrementAndGet);
        assertThat(told).hasValue(0);
        vault.leave();
        assertThat(told).hasValue(1);
    }

    @Test
    void thePicturesOfAPageAreOverwrittenByAnotherPageByItsMrzAndByTheEnd() throws Exception {
        byte[] first = {1, 2};
        byte[] second = {3};
        byte[] third = {4};
        byte[] late = {5};
        vault.lay(new PagePictures(Optional.of(first), Optional.empty()), 1);
        vault.lay(new PagePictures(Optional.empty(), Optional.of(second)), 2);
        assertThat(first).containsOnly(0);
        assertThat(vault.pictures(1)).isEmpty();
        assertThat(vault.pictures(2)).isPresent();
        vault.page(MrzParser.parse(TestMrz.of("850101", "310101")), 2);
        assertThat(second).containsOnly(0);
        vault.lay(new PagePictures(Optional.of(third), Optional.empty()), 3);
        vault.wipe(() -> {});
        assertThat(third).containsOnly(0);
        vault.lay(new PagePictures(Optional.of(late), Optional.empty()), 4);
        assertThat(late).containsOnly(0);
        assertThat(vault.pictures(4)).isEmpty();
    }

    @Test
    void aNewerProbeOverwritesTheOlder() {
        byte[] older = {1, 2};
        byte[] newer = {3, 4};
        vault.keepProbe(older);
        vault.keepProbe(newer);
        assertThat(older).containsOnly(0);
        assertThat(vault.probeCopy())
                .hasValueSatisfying(copy -> assertThat(copy).containsExactly(3, 4));
        vault.wipe(() -> {});
        assertThat(newer).containsOnly(0);
    }

    @Test
    void anotherComparisonOverwritesThePictureOfTheLast() {
        byte[] earlier = {1, 2};
        vault.keepProbe(earlier);
        vault.dropProbe();
        assertThat(earlier).containsOnly(0);
        assertThat(vault.probeCopy()).isEmpty();
    }

    @Test
    void thereIsNothingToCompareByEyeBeforeBothPicturesAreThere() {
        assertThat(vault.bothPictures()).isFalse();
        vault.keepPortrait(new byte[] {1}, 0);
        assertThat(vault.bothPictures()).isFalse();
        vault.keepProbe(new byte[] {2});
        assertThat(vault.bothPictures()).isTrue();
        vault.wipe(() -> {});
        assertThat(vault.bothPictures()).isFalse();
    }

    @Test
    void aVaultOfWhichSomethingWasNotOverwrittenIsNeverReportedAsEmpty() {
        AtomicInteger told = new AtomicInteger();
        assertThat(vault.enter()).isTrue();
        vault.notOverwritten();
        vault.leave();
        vault.wipe(told::incrementAndGet);
        assertThat(told).hasValue(0);
    }

    @Test
    void anEnrolmentOfAnEarlierRoundIsClosedAtOnce() {
        AtomicInteger closed = new AtomicInteger();
        assertThat(vault.keep((FaceComparer.Enrolled) closed::incrementAndGet, 5))
                .isFalse();
        assertThat(closed).hasValue(1);
    }
}
