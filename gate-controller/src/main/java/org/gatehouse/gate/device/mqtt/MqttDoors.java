// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gatehouse.gate.device.DoorLinkException;
import org.gatehouse.gate.device.Doors;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.Safety;
import org.jspecify.annotations.Nullable;

/**
 * The doors of one lane over MQTT, as docs/contract describes them. The link counts as up only while the broker connection
 * stands, the door controller has announced its birth and the position of every door, and a heartbeat of that birth is fresh;
 * otherwise every door is {@link DoorPosition#UNKNOWN} and no permit is made.
 *
 * <p>Safe for use by several threads. The listener is called on the lane's thread: a door's position and the safety state
 * always before the link goes up, and the link always down before positions become unknown.
 */
public final class MqttDoors implements Doors {
    static final long HEARTBEAT_LIMIT_MILLIS = 1_500;
    /** Within the contract's 1500 ms: a permit that takes longer than this to arrive is better asked for again. */
    static final long PERMIT_TTL_MILLIS = 1_200;

    private static final long LOOK_MILLIS = 100;
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(60);
    private static final int PERMITS_REMEMBERED = 64;

    private static final Pattern NOTHING = Pattern.compile("");
    private static final Pattern CAUSE = Pattern.compile("[A-Z_]{1,32}");

    private enum Outcome {
        ACCEPTED,
        REJECTED,
        DONE
    }

    /** The contract's reason words. */
    private enum Refusal {
        RETAINED,
        MALFORMED,
        KEY_UNKNOWN,
        KEY_RETIRED,
        MAC,
        BOOT_ID,
        PLC_BOOT_ID,
        SEQUENCE,
        EXPIRED,
        HEARTBEAT,
        SAFETY,
        DOOR_STATE,
        INTERLOCK
    }

    /** A fresh link: to which birth of the door controller, and until when if no other heartbeat comes. */
    private record Fresh(UUID plcBootId, long untilMonoMillis) {}

    private final LaneLink link;
    private final Sequences sequences = new Sequences();
    private final Map<Door, DoorPosition> heard = new EnumMap<>(Door.class);
    private final Map<Door, DoorPosition> told = new EnumMap<>(Door.class);
    private final Set<UUID> unanswered = new LinkedHashSet<>();
    private final Object permitOrder = new Object();
    private @Nullable Listener listener;
    private Safety safety = Safety.NORMAL;
    private boolean keyAtAuto = true;
    private @Nullable Safety toldSafety;
    private boolean toldUp;
    private boolean brokerUp;
    private long silentSince;
    private volatile @Nullable Fresh fresh;
    private long permitSeq;

    /** @param link not yet started */
    public MqttDoors(LaneLink link) {
        this.link = link;
        for (Door door : Door.values()) {
            link.on(LaneTopics.doorState(door), 1, m -> position(door, m));
            link.on(LaneTopics.doorAnswer(door), 1, m -> answer(door, m));
        }
        link.on(LaneTopics.PLC_HB, 0, this::beat);
        link.on(LaneTopics.SAFETY, 1, this::safety);
        link.on(LaneTopics.KEY_SWITCH, 1, this::keySwitch);
        link.whenOpening(this::forget);
        link.plc().whenBorn(this::forget);
        link.plc().whenChanged(this::report);
        link.whenBroker(this::broker);
        link.every(LOOK_MILLIS, this::report);
    }

    @Override
    public void listen(Listener wanted) {
        link.inLane(() -> {
            listener = wanted;
            told.clear();
            toldSafety = null;
            toldUp = false;
            tellPositions(false);
            wanted.linkChanged(false);
            report();
        });
    }

    @Override
    public UUID permit(Door door, UUID transaction, Duration openMax) throws DoorLinkException {
        if (openMax.isNegative() || openMax.isZero() || openMax.compareTo(LONGEST_OPENING) > 0) {
            throw new IllegalArgumentException("a door opens for at most " + LONGEST_OPENING);
        }
        synchronized (permitOrder) {
            Fresh now = fresh;
            long mono = link.now();
            if (now == null || mono > now.untilMonoMillis()) {
                throw new DoorLinkException("The link to the door controller is down: no permit was made.");
            }
            Permit permit = new Permit(
                    link.freshId(),
                    transaction,
                    link.bootId(),
                    now.plcBootId(),
                    ++permitSeq,
                    door,
                    openMax.toMillis(),
                    mono,
                    PERMIT_TTL_MILLIS);
            remember(permit.permitId());
            if (!link.publish(Outgoing.command(LaneTopics.doorCommand(door), permit.sealed(link.seal())))) {
                throw new DoorLinkException("The broker takes no permit now: none was sent.");
            }
            return permit.permitId();
        }
    }

    /** Whether the door controller called itself simulated when it last spoke. */
    public boolean simulatedPeer() {
        return link.plc().simulated();
    }

    /** Forgets the listener; the link itself is its owner's to close. */
    @Override
    public void close() {
        link.inLane(() -> listener = null);
    }

    private void remember(UUID permitId) {
        synchronized (unanswered) {
            unanswered.add(permitId);
            if (unanswered.size() > PERMITS_REMEMBERED) {
                unanswered.remove(unanswered.iterator().next());
            }
        }
    }

    private void broker(boolean up) {
        brokerUp = up;
        silentSince = link.now();
        if (!up) {
            forget();
        }
        report();
    }

    /** What was heard belongs to a connection or a birth that is over. */
    private void forget() {
        fresh = null;
        silentSince = link.now();
        keyAtAuto = true;
        heard.clear();
        sequences.forget();
        report();
    }

    private void beat(Incoming message) throws DroppedMessageException {
        message.requireLive();
        Payload fields = message.fields();
        UUID birth = fields.uuid("bootId");
        long seq = fields.integer("seq", 1, Payload.MAX_INTEGER);
        fields.integer("monoMillis", 0, Payload.MAX_INTEGER);
        fields.integer("lastPermitSeq", 0, Payload.MAX_INTEGER);
        Safety state = fields.word("safety", Safety.class);
        boolean present = link.plc().present().filter(birth::equals).isPresent();
        if (present && sequences.isNew(LaneTopics.PLC_HB, seq)) {
            silentSince = message.arrivedMonoMillis();
            fresh = new Fresh(birth, message.arrivedMonoMillis() + HEARTBEAT_LIMIT_MILLIS);
            safety = state;
            report();
        }
    }

    private void position(Door door, Incoming message) throws DroppedMessageException {
        Payload fields = message.fields();
        DoorPosition position = fields.word("position", DoorPosition.class);
        fields.text("cause", CAUSE);
        if (isNews(message, fields)) {
            heard.put(door, position);
            report();
        }
    }

    private void safety(Incoming message) throws DroppedMessageException {
        Payload fields = message.fields();
        Safety state = fields.word("safety", Safety.class);
        if (isNews(message, fields)) {
            safety = state;
            report();
        }
    }

    /** Somebody with the key at the gate moves the doors himself. */
    private void keySwitch(Incoming message) throws DroppedMessageException {
        Payload fields = message.fields();
        KeyPosition position = fields.word("position", KeyPosition.class);
        if (isNews(message, fields)) {
            keyAtAuto = position == KeyPosition.AUTO;
            report();
        }
    }

    /** What the lane is told: the door controller's own word first. */
    private Safety mirrored() {
        boolean normal = safety == Safety.NORMAL || safety == Safety.OBSTRUCTED;
        return normal && !keyAtAuto ? Safety.KEY_SWITCH : safety;
    }

    private void answer(Door door, Incoming message) throws DroppedMessageException {
        message.requireLive();
        Payload fields = message.fields();
        UUID permitId = fields.uuid("permitId");
        Outcome outcome = fields.word("outcome", Outcome.class);
        String reason = outcome == Outcome.REJECTED
                ? fields.word("reason", Refusal.class).name()
                : fields.text("reason", NOTHING);
        fields.integer("monoMillis", 0, Payload.MAX_INTEGER);
        if (outcome == Outcome.DONE) {
            return;
        }
        boolean first;
        synchronized (unanswered) {
            first = unanswered.remove(permitId);
        }
        Listener hearing = listener;
        if (first && hearing != null) {
            hearing.permitAnswered(permitId, door, outcome == Outcome.ACCEPTED, reason);
        }
    }

    private boolean isNews(Incoming message, Payload fields) throws DroppedMessageException {
        fields.integer("monoMillis", 0, Payload.MAX_INTEGER);
        return sequences.isNew(message.name(), fields.integer("seq", 1, Payload.MAX_INTEGER));
    }

    private boolean up() {
        Fresh now = fresh;
        return brokerUp
                && heard.size() == Door.values().length
                && now != null
                && link.now() <= now.untilMonoMillis()
                && link.plc().present().equals(Optional.of(now.plcBootId()));
    }

    private void report() {
        boolean up = up();
        if (!up) {
            fresh = null;
        }
        link.troubleLog()
                .tell(
                        LinkTrouble.DOOR_CONTROLLER_SILENT,
                        brokerUp && !up && link.now() - silentSince > HEARTBEAT_LIMIT_MILLIS);
        Listener hearing = listener;
        if (hearing == null) {
            return;
        }
        if (!up && toldUp) {
            toldUp = false;
            hearing.linkChanged(false);
        }
        tellPositions(up);
        if (up && mirrored() != toldSafety) {
            toldSafety = mirrored();
            hearing.safetyChanged(toldSafety);
        }
        if (up && !toldUp) {
            toldUp = true;
            hearing.linkChanged(true);
        }
    }

    private void tellPositions(boolean up) {
        Listener hearing = listener;
        for (Door door : Door.values()) {
            DoorPosition position = up ? heard.getOrDefault(door, DoorPosition.UNKNOWN) : DoorPosition.UNKNOWN;
            if (hearing != null && told.put(door, position) != position) {
                hearing.doorMoved(door, position);
            }
        }
    }
}
