// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipLink;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.gate.device.mqtt.LaneKey;
import org.gatehouse.gate.device.mqtt.LaneLink;
import org.gatehouse.gate.device.mqtt.LaneLinkSettings;
import org.gatehouse.gate.device.mqtt.LinkSurroundings;
import org.gatehouse.gate.device.mqtt.MqttDocumentReader;
import org.gatehouse.gate.device.mqtt.MqttDoors;
import org.gatehouse.gate.device.mqtt.MqttSensors;
import org.gatehouse.gate.device.mqtt.MqttTransactionEvents;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.transaction.LaneDevices;
import org.gatehouse.gate.transaction.LaneRuntime;
import org.gatehouse.gate.transaction.LaneStatus;
import org.gatehouse.gate.transaction.LaneThreads;
import org.gatehouse.gate.transaction.Lanes;
import org.gatehouse.gate.transaction.PageOcr;
import org.gatehouse.rig.net.NetLink;
import org.gatehouse.rig.plan.Chance;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.plan.Moment;
import org.gatehouse.rig.time.ProcessTime;
import org.gatehouse.rig.time.Worker;

/**
 * One life of the controller: the real runtime, core, policy and MQTT adapters, put together as a start of the service does, on the
 * rig's clock, network and ports. Killing it leaves nothing of it.
 */
public final class ControllerProcess {
    private static final long TRUST_LOOK_MILLIS = 500;

    private final ProcessTime time;
    private final Lanes lanes;
    private final LaneRuntime runtime;
    private final List<SimulatedBroker> connections = new ArrayList<>();
    private boolean trusted;

    /** Starts it. */
    public ControllerProcess(
            Bench bench,
            NetLink network,
            ProcessTime time,
            DoorControllerProcess doors,
            Consumer<LaneStatus> statuses) {
        this.time = time;
        Chance ids = new Chance(bench.chance().next());
        LaneLink link = new LaneLink(
                new LaneLinkSettings(
                        URI.create("tcp://127.0.0.1:1883"),
                        Optional.empty(),
                        Optional.empty(),
                        Bench.SITE,
                        Bench.LANE,
                        Set.of(Bench.LANE),
                        new LaneKey(bench.key()),
                        "gatehouse",
                        true),
                new LinkSurroundings(time::monoMillis, ids::uuid, time.linkThread(), (s, will, filters, events) -> {
                    SimulatedBroker made = new SimulatedBroker(bench, network, time, will, filters, events);
                    connections.add(made);
                    return made;
                }));
        SimulatedJournal journal = new SimulatedJournal(bench, time);
        LaneDevices devices = new LaneDevices(
                new WatchedDoors(new MqttDoors(link), (permit, door, transaction) -> {
                    bench.referee().issued(permit, door, transaction, doors.bootId());
                    bench.ground().moment(door == Door.ENTRY ? Moment.ENTRY_PERMITTED : Moment.EXIT_PERMITTED);
                    if (bench.ground().telling()) {
                        bench.ground().tell("the controller permits the " + word(door));
                    }
                }),
                new MqttSensors(link),
                new MqttDocumentReader(link, new NoChip()),
                new SimulatedCamera(bench, time),
                new SimulatedWatchlist(bench, time),
                new MqttTransactionEvents(link));
        this.runtime = new LaneRuntime(
                new LaneRuntime.Parts(
                        Bench.LANE,
                        bench.workshop().policy(),
                        devices,
                        picture -> PageOcr.Sight.NONE,
                        new SimulatedExaminer(bench, time),
                        bench.workshop().comparer(new SimulatedComparer(bench)),
                        journal,
                        ids::uuid),
                time,
                new LaneThreads(
                        time.atOnce(),
                        new Worker(time, () -> 50),
                        new Worker(time, () -> 1),
                        new Worker(time, () -> bench.chance().between(5, 60))));
        this.lanes = new Lanes(Map.of(Bench.LANE, runtime));
        lanes.subscribe(statuses::accept);
        runtime.start(bench.referee().ordered());
        link.start();
        journal.listen(there -> runtime.linkChanged(Link.JOURNAL, there));
        time.every(TRUST_LOOK_MILLIS, () -> trust(bench));
    }

    private void trust(Bench bench) {
        boolean now = !bench.ground().weather().is(FaultKind.TRUST_STORE_AWAY);
        if (now != trusted) {
            trusted = now;
            runtime.linkChanged(Link.TRUST_STORE, now);
        }
    }

    private static String word(Door door) {
        return door == Door.ENTRY ? "entry" : "exit";
    }

    /** What the console sees. */
    public Lanes lanes() {
        return lanes;
    }

    public ProcessTime time() {
        return time;
    }

    /** Nobody answers its pings any more, and it notices. */
    public void noticeSilence() {
        connections.forEach(one -> one.connection().noticeSilence());
    }

    /** It is gone at once. */
    public void kill() {
        time.end();
        connections.forEach(one -> one.connection().die());
    }

    /** The examiner knows by the truth what lies there: nobody asks the chip. */
    private record NoChip() implements ChipSource {
        @Override
        public String name() {
            return "simulated";
        }

        @Override
        public ChipLink connect() throws ChipException {
            throw new ChipException(ChipErrorCode.CHIP_ABSENT, "This rig has no chip.");
        }
    }
}
