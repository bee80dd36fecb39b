// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkModelTest {

    private static final int[] FILES = {22, 2_000, 93, 18_000};
    private static final int HEADER = 4;

    /** A protected answer with AES: DO'87, DO'99, DO'8E and the status word. */
    private static int response(int plainBytes) {
        int value = (plainBytes / 16 + 1) * 16 + 1;
        int header = value < 0x80 ? 2 : value < 0x100 ? 3 : 4;
        return header + value + 4 + 10 + 2;
    }

    /** Every file is selected, its header is read, and then the rest in blocks. */
    private static Duration reading(LinkModel link, int block) {
        int read = block > 223 ? 23 : 19;
        Duration total = Duration.ZERO;
        for (int length : FILES) {
            total = total.plus(link.duration(35, 16)).plus(link.duration(19, response(HEADER)));
            for (int rest = length - HEADER; rest > 0; rest -= block) {
                total = total.plus(link.duration(read, response(Math.min(rest, block))));
            }
        }
        return total;
    }

    @ParameterizedTest(name = "{0} bit/s: {1}, {2}, {3} s")
    @CsvSource({
        "106000, 2.55, 2.05, 1.91",
        "212000, 1.50, 1.10, 1.00",
        "424000, 0.97, 0.62, 0.54",
        "848000, 0.70, 0.38, 0.31"
    })
    void readingTimesOfAPassportAreThoseOfTheFormula(int rate, double at223, double at1000, double at4000) {
        LinkModel link = LinkModel.at(rate);
        assertThat(seconds(reading(link, 223))).isCloseTo(at223, within(0.01));
        assertThat(seconds(reading(link, 1_000))).isCloseTo(at1000, within(0.01));
        assertThat(seconds(reading(link, 4_000))).isCloseTo(at4000, within(0.01));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    @Test
    void oneFrameEachWayIsCountedByHand() {
        // 35 + 16 bytes and two frames of 3 more: 57 bytes of 9 bits at 106 kbit/s, four frame delays, 4 ms of the
        // chip.
        assertThat(LinkModel.at(106_000).duration(35, 16)).isEqualTo(Duration.ofNanos(4_839_622 + 400_000 + 4_000_000));
    }

    @Test
    void chainedFramesAreAcknowledged() {
        LinkModel link = LinkModel.at(848_000).withChipTime(Duration.ZERO, Duration.ZERO);
        Duration one = link.duration(10, 253);
        Duration two = link.duration(10, 254);
        // One byte more, a frame's three and an acknowledgement's three: 7 bytes of 9 bits, and two more frame delays.
        assertThat(two.minus(one)).isBetween(Duration.ofNanos(274_291), Duration.ofNanos(274_293));
    }

    @Test
    void impossibleLinksAreRefused() {
        assertThatThrownBy(() -> LinkModel.at(115_200)).hasMessageContaining("bitsPerSecond");
        assertThatThrownBy(() -> new LinkModel(106_000, 8, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("frameBytes");
        assertThatThrownBy(() -> LinkModel.at(106_000).withChipTime(Duration.ofNanos(-1), Duration.ZERO))
                .hasMessageContaining("times");
    }
}
