// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gatehouse.sim.chip.LinkModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingFloorTest {

    @Test
    void protectedApdusAreAsLongAsTheClauseMakesThem() {
        assertThat(ProtectedSizes.AES.largestBlock(258)).isEqualTo(223);
        assertThat(ProtectedSizes.TRIPLE_DES.largestBlock(258)).isEqualTo(231);
        assertThat(ProtectedSizes.AES.largestBlock(8192)).isEqualTo(8159);
        assertThat(ProtectedSizes.AES.read(223)).isEqualTo(19);
        assertThat(ProtectedSizes.AES.read(224)).isEqualTo(23);
        assertThat(ProtectedSizes.AES.answer(223)).isEqualTo(1 + 2 + 1 + 224 + 4 + 10 + 2);
        assertThat(ProtectedSizes.AES.answer(0)).isEqualTo(16);
        assertThat(ProtectedSizes.AES.command(15)).isEqualTo(4 + 1 + 19 + 10 + 1);
    }

    /** The formula is written twice, here and in the rig, so that neither is right by itself alone. */
    @ParameterizedTest
    @CsvSource({"106, 5, 2", "212, 19, 253", "424, 19, 254", "424, 506, 507", "848, 23, 8036", "848, 254, 40"})
    void anExchangeTakesAsLongAsTheLinkModelLetsItWait(int rate, int command, int response) {
        LinkModel link = LinkModel.at(rate * 1000);
        ReadingFloor floor = ReadingFloor.empty(link);
        floor.exchange(command, response);
        assertThat(floor.millis()).isCloseTo(link.duration(command, response).toNanos() / 1e6, within(0.001));
    }

    @Test
    void anExchangeOfOneFrameEachWayByHand() {
        ReadingFloor floor = ReadingFloor.empty(LinkModel.at(424_000));
        floor.exchange(19, 40);
        // 65 bytes of nine bit times, four frame delays of 0.1 ms, 4 ms of the chip.
        assertThat(floor.millis()).isCloseTo(65 * 9 / 424.0 + 0.4 + 4, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFloorCountsEveryFileInAsFewBlocksAsItsLengthAllows(boolean extended) throws Exception {
        Specimen specimen = Specimen.pace(extended);
        int block = extended ? 8159 : 223;
        int blocks = specimen.files().stream()
                .mapToInt(file -> (specimen.length(file) + block - 1) / block)
                .sum();
        assertThat(ReadingFloor.of(specimen, LinkModel.at(424_000)).commands()).isEqualTo(5 + 2 + blocks);
    }
}
