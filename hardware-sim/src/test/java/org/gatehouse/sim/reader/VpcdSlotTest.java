// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.chip.FaultPlan;
import org.gatehouse.sim.chip.FaultPlan.Vanish;
import org.gatehouse.sim.chip.FaultyChip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VpcdSlotTest {

    private static final String ATR = Hex.toHexString(TestChips.open().atr());
    private static final String ASK_ATR = "000104";
    private static final String POWER_ON = "000101";
    private static final String RESET = "000102";
    private static final String SELECT = "0007" + "00A4020C022F01";
    private static final String READ_FOUR = "0005" + "00B0000004";

    private VpcdSlot slot;

    @BeforeEach
    void aListeningSlot() throws IOException {
        slot = VpcdSlot.listening("test", 0);
    }

    @AfterEach
    void close() {
        slot.close();
    }

    @Test
    void emptySlotHangsUp() throws IOException {
        try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
            assertThat(vpcd.isHungUp()).isTrue();
        }
        await().untilAsserted(() -> assertThat(slot.polls()).isEqualTo(1));
    }

    @Test
    void chipAnswersThroughTheFrames() throws IOException {
        slot.insert(TestChips.open());
        try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
            vpcd.send(POWER_ON);
            vpcd.send(ASK_ATR);
            assertThat(vpcd.receive()).isEqualTo(ATR);
            vpcd.send(SELECT);
            assertThat(vpcd.receive()).isEqualTo("9000");
            vpcd.send(READ_FOUR);
            assertThat(vpcd.receive()).isEqualTo("000102039000");
        }
    }

    @Test
    void severalMessagesInOneSegmentAndOneMessageInSeveralAreUnderstood() throws IOException {
        slot.insert(TestChips.open());
        try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
            vpcd.send(POWER_ON + RESET + ASK_ATR + SELECT);
            assertThat(vpcd.receive()).isEqualTo(ATR);
            assertThat(vpcd.receive()).isEqualTo("9000");
            for (int i = 0; i < READ_FOUR.length(); i += 2) {
                vpcd.send(READ_FOUR.substring(i, i + 2));
            }
            assertThat(vpcd.receive()).isEqualTo("000102039000");
        }
    }

    @Test
    void resetReachesTheChip() throws IOException {
        slot.insert(TestChips.open());
        try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
            vpcd.send(SELECT + RESET + READ_FOUR);
            assertThat(vpcd.receive()).isEqualTo("9000");
            assertThat(vpcd.receive()).as("the selection is gone").isEqualTo("6986");
        }
    }

    @Test
    void aLongAnswerIsOneFrame() throws IOException {
        slot.insert(TestChips.open());
        try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
            vpcd.send(SELECT + "0007" + "00B00000000000");
            vpcd.receive();
            assertThat(vpcd.receive()).hasSize(2 * (TestChips.longFile().length + 2));
        }
    }

    @Test
    void removalHangsUpAndReinsertionIsMetAtTheNextConnection() throws IOException {
        slot.insert(TestChips.open());
        try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
            vpcd.send(ASK_ATR);
            vpcd.receive();
            slot.remove();
            assertThat(vpcd.isHungUp()).isTrue();
        }
        slot.insert(TestChips.open());
        try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
            vpcd.send(ASK_ATR);
            assertThat(vpcd.receive()).isEqualTo(ATR);
        }
    }

    @Test
    void aChipThatVanishesHangsUpWithoutAnAnswer() throws IOException {
        slot.insert(new FaultyChip(TestChips.open(), FaultPlan.after(0, new Vanish())));
        try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
            vpcd.send(SELECT);
            assertThat(vpcd.isHungUp()).isTrue();
        }
        await().untilAsserted(() -> assertThat(slot.isOccupied()).isFalse());
    }

    @Test
    void aChipThatFailsCountsAsRemovedAndTheSlotLivesOn() throws IOException {
        slot.insert(new BrokenChip());
        try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
            vpcd.send(SELECT);
            assertThat(vpcd.isHungUp()).isTrue();
        }
        slot.insert(TestChips.open());
        try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
            vpcd.send(ASK_ATR);
            assertThat(vpcd.receive()).isEqualTo(ATR);
        }
    }

    @Test
    void theChipStaysWhenPcscdRestarts() throws IOException {
        slot.insert(TestChips.open());
        for (int restart = 0; restart < 3; restart++) {
            try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
                vpcd.send(POWER_ON + ASK_ATR);
                assertThat(vpcd.receive()).isEqualTo(ATR);
            }
            assertThat(slot.isOccupied()).isTrue();
        }
    }

    @Test
    void anUnknownControlByteEndsTheConnectionOnly() throws IOException {
        slot.insert(TestChips.open());
        try (FakeVpcd vpcd = FakeVpcd.connectedTo(slot)) {
            vpcd.send("000109");
            assertThat(vpcd.isHungUp()).isTrue();
        }
        assertThat(slot.isOccupied()).isTrue();
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (ServerSocket otherAddress = new ServerSocket()) {
            otherAddress.bind(new InetSocketAddress("127.0.0.2", slot.port()));
            assertThat(otherAddress.isBound())
                    .as("a socket on all addresses would keep the port from its neighbours")
                    .isTrue();
        }
    }

    @Test
    void connectingSlotComesWithAChipAndComesAgainAfterARestart() throws IOException {
        try (ServerSocket vpcdPort = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                VpcdSlot connecting = VpcdSlot.connectingTo(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), vpcdPort.getLocalPort()), "test")) {
            vpcdPort.setSoTimeout(10_000);
            connecting.insert(TestChips.open());
            for (int restart = 0; restart < 2; restart++) {
                try (FakeVpcd vpcd = new FakeVpcd(vpcdPort.accept())) {
                    vpcd.send(ASK_ATR);
                    assertThat(vpcd.receive()).isEqualTo(ATR);
                }
            }
        }
    }

    private static final class BrokenChip implements ChipCore {

        @Override
        public byte[] power() {
            return atr();
        }

        @Override
        public byte[] reset() {
            return atr();
        }

        @Override
        public byte[] atr() {
            return Hex.decode(ATR);
        }

        @Override
        public byte[] process(byte[] commandApdu) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
