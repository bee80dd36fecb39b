// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.rig.plan.Chance;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.time.ProcessTime;
import org.gatehouse.rig.time.VirtualClock;
import org.junit.jupiter.api.Test;

class BrokerTest {
    private final VirtualClock clock = new VirtualClock();
    private final Broker broker = new Broker(clock);
    private final List<String> heard = new ArrayList<>();
    private final NetLink senderLink = new NetLink(clock, new Chance(1));
    private final NetLink hearerLink = new NetLink(clock, new Chance(2));
    private final ProcessTime senderTime = new ProcessTime(clock, 0, 1);
    private final Connection sender = connection("sender", senderLink, senderTime, List.of(), new ArrayList<>());

    @Test
    void whatIsKeptIsToldToWhoeverComesLater() {
        start(sender);
        sender.publish("a/b/state", bytes("open"), 1, true, 0);
        pass(50);
        start(hearer("a/+/state"));

        assertThat(heard).containsExactly("up", "a/b/state open kept");
    }

    @Test
    void anEmptyMessageClearsWhatIsKept() {
        start(sender);
        sender.publish("a/b/state", bytes("open"), 1, true, 0);
        sender.publish("a/b/state", new byte[0], 1, true, 0);
        pass(50);
        start(hearer("a/b/state"));

        assertThat(heard).containsExactly("up");
    }

    @Test
    void theWillOfAKilledProcessIsTold() {
        start(sender);
        start(hearer("life"));
        senderTime.end();
        sender.die();
        pass(50);

        assertThat(heard).contains("life gone live");
    }

    @Test
    void whoeverSaysGoodbyeHasNoWill() {
        start(sender);
        start(hearer("life"));
        sender.close();
        pass(50);

        assertThat(heard).containsExactly("up");
    }

    @Test
    void whoeverComesUnderTheSameNameTakesThePlace() {
        Connection first = hearer("x");
        start(first);
        start(connection("hearer", hearerLink, new ProcessTime(clock, 0, 1), List.of("x"), new ArrayList<>()));

        assertThat(heard).contains("down");
    }

    @Test
    void whatWaitsInTheBrokerTooLongIsDropped() {
        start(sender);
        start(hearer("x"));
        hearerLink.trouble(FaultKind.DELAY, 840, 5_000);
        sender.publish("x", bytes("late"), 1, false, 2);
        sender.publish("x", bytes("for ever"), 1, false, 0);
        pass(10_000);

        assertThat(heard).containsExactly("up", "x for ever live");
    }

    @Test
    void aRestartCutsEverybodyAndEverybodyComesBack() {
        start(sender);
        start(hearer("x"));
        broker.restart(1_000, true);
        assertThat(sender.publish("x", bytes("lost"), 1, false, 0)).isFalse();
        pass(5_000);

        assertThat(heard).startsWith("up", "down").endsWith("up");
        assertThat(sender.up()).isTrue();
    }

    @Test
    void aHangingLinkSwallowsEverythingAndTellsNobody() {
        start(sender);
        start(hearer("x"));
        hearerLink.hang(true);
        sender.publish("x", bytes("lost"), 1, false, 0);
        pass(1_000);

        assertThat(heard).containsExactly("up");
    }

    private Connection hearer(String filter) {
        return connection("hearer", hearerLink, new ProcessTime(clock, 0, 1), List.of(filter), heard);
    }

    private Connection connection(String id, NetLink link, ProcessTime time, List<String> filters, List<String> told) {
        return new Connection(
                broker,
                link,
                time,
                new Connection.Settings(id, new Broker.Will("life", bytes("gone")), nth -> filters, false, 250, 500),
                new Connection.Events() {
                    @Override
                    public void opening() {
                        // Nothing to prepare.
                    }

                    @Override
                    public void up() {
                        told.add("up");
                    }

                    @Override
                    public void down() {
                        told.add("down");
                    }

                    @Override
                    public void message(String topic, byte[] payload, boolean retained) {
                        told.add(topic + " " + new String(payload, StandardCharsets.UTF_8)
                                + (retained ? " kept" : " live"));
                    }
                });
    }

    private void start(Connection connection) {
        connection.start();
        pass(50);
    }

    private void pass(long millis) {
        clock.until(millis, () -> false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
