// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gatehouse.sim.wire.Delivery;
import org.junit.jupiter.api.Test;

/** The door controller without thread, clock and wire. */
class PlcProgramTest {
    private final VirtualGate gate = new VirtualGate(LaneBuild.usual(), 0);
    private final List<String> said = new ArrayList<>();
    private PlcProgram plc = program(0);
    private long now;

    private PlcProgram program(long at) {
        return new PlcProgram(UUID.randomUUID(), "test", new byte[32], gate, at);
    }

    @Test
    void itSaysNothingBeforeItIsConnectedAndThenItsLifeFirst() {
        run(1_000);
        assertThat(said).isEmpty();

        plc.connected(now);
        run(10);

        assertThat(said)
                .startsWith("plc/life")
                .contains("plc/hb", "door/entry/state", "door/exit/state", "safety/state", "sensor/count/state");
    }

    @Test
    void itBeatsTwiceASecondAndTellsItsStatesEveryTwoSeconds() {
        plc.connected(now);
        run(10_000);

        assertThat(said.stream().filter("plc/hb"::equals)).hasSizeBetween(20, 22);
        assertThat(said.stream().filter("door/entry/state"::equals)).hasSizeBetween(5, 6);
    }

    @Test
    void whatCouldNotBeSentIsToldAgainAtTheNextScan() {
        plc.connected(now);
        run(10);
        said.clear();
        plc.unsent(new Outbound("safety/state", new byte[0], Delivery.STATE));
        run(10);

        assertThat(said).containsExactly("safety/state");
    }

    @Test
    void anAnswerThatCouldNotBeSentIsGivenOutAgainUntilTheConnectionIsLost() {
        plc.connected(now);
        plc.take();
        plc.heard("bench/echo/req", new byte[] {1}, false, now);
        Outbound echo = plc.take().get(0);
        plc.unsent(echo);
        assertThat(plc.take()).containsExactly(echo);

        plc.unsent(echo);
        plc.disconnected();
        plc.unsent(echo);
        assertThat(plc.take()).isEmpty();
    }

    @Test
    void aLaneAtRestNeedsNoScanUntilTheNextHeartbeat() {
        plc.connected(now);
        run(10);
        int scans = 0;
        said.clear();
        for (long end = now + 10_000; now < end; scans++) {
            now = plc.nextScan(now);
            plc.scan(now);
            plc.take().forEach(m -> said.add(m.name()));
        }

        assertThat(scans).isLessThan(30);
        assertThat(said.stream().filter("plc/hb"::equals)).hasSizeBetween(19, 21);
    }

    @Test
    void aRestartedDoorControllerFindsAnOpenDoorAndClosesItWithThePersonStillInside() {
        gate.push(DoorSide.ENTRY, HandPush.OPEN);
        run(20);
        gate.personsEnter(1, now);
        run(1_000);
        gate.push(DoorSide.ENTRY, HandPush.NONE);

        plc = program(now);
        assertThat(plc.position(DoorSide.ENTRY)).isEqualTo(Position.UNKNOWN);
        run(700);

        assertThat(plc.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
        assertThat(gate.personsInside()).isEqualTo(1);
    }

    @Test
    void anEchoComesBackUnchangedAndAnUnknownTopicIsIgnored() {
        plc.connected(now);
        plc.take();
        byte[] echo = "{\"id\":1,\"monoMicros\":2}".getBytes(StandardCharsets.UTF_8);
        plc.heard("bench/echo/req", echo, false, now);
        plc.heard("no/such/topic", echo, false, now);

        assertThat(plc.take()).singleElement().satisfies(m -> {
            assertThat(m.name()).isEqualTo("bench/echo/res");
            assertThat(m.payload()).isEqualTo(echo);
        });
    }

    private void run(long millis) {
        for (long end = now + millis; now < end; now += PlcProgram.SCAN_MILLIS) {
            plc.scan(now);
            plc.take().forEach(m -> said.add(m.name()));
        }
    }
}
