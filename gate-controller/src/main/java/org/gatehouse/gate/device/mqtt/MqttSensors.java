// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.Objects;
import org.gatehouse.gate.device.Sensors;
import org.jspecify.annotations.Nullable;

/** The presence, counting and left-item sensors of one lane over MQTT. The listener is called on the lane's thread. */
public final class MqttSensors implements Sensors {
    private static final int MOST_PERSONS = 100;

    /** A head count and how sure it is. */
    private record Count(int persons, double confidence) {}

    /** No passage was told of in this birth: the first number is where counting begins. */
    private static final long UNHEARD = -1;

    private final LaneLink link;
    private final Sequences sequences = new Sequences();
    private @Nullable Listener listener;
    private @Nullable Boolean occupied;
    private @Nullable Count count;
    private @Nullable Boolean item;
    private boolean pressed;
    private long passed = UNHEARD;

    /** @param link not yet started */
    public MqttSensors(LaneLink link) {
        this.link = link;
        link.on(LaneTopics.PRESENCE, 1, this::presence);
        link.on(LaneTopics.COUNT, 1, this::count);
        link.on(LaneTopics.ITEM, 1, this::item);
        link.on(LaneTopics.BEAM, 1, this::beams);
        link.on(LaneTopics.ASSISTANCE, 1, this::assistance);
        // What was heard stays true for the eye, but a new connection or birth counts its messages anew.
        link.whenOpening(sequences::forget);
        link.plc().whenBorn(this::born);
    }

    @Override
    public void listen(Listener wanted) {
        link.inLane(() -> {
            listener = wanted;
            if (occupied != null) {
                wanted.presenceChanged(occupied);
            }
            if (count != null) {
                wanted.personsCounted(count.persons(), count.confidence());
            }
            if (item != null) {
                wanted.itemChanged(item);
            }
        });
    }

    /** Forgets the listener; the link itself is its owner's to close. */
    @Override
    public void close() {
        link.inLane(() -> listener = null);
    }

    private void presence(Incoming message) throws DroppedMessageException {
        Payload fields = message.fields();
        boolean now = fields.flag("occupied");
        if (isNews(message, fields) && !Objects.equals(occupied, now)) {
            occupied = now;
            if (listener != null) {
                listener.presenceChanged(now);
            }
        }
    }

    private void count(Incoming message) throws DroppedMessageException {
        Payload fields = message.fields();
        Count now = new Count((int) fields.integer("persons", 0, MOST_PERSONS), fields.fraction("confidence"));
        if (isNews(message, fields) && !now.equals(count)) {
            count = now;
            if (listener != null) {
                listener.personsCounted(now.persons(), now.confidence());
            }
        }
    }

    private void item(Incoming message) throws DroppedMessageException {
        Payload fields = message.fields();
        boolean now = fields.flag("left");
        if (isNews(message, fields) && !Objects.equals(item, now)) {
            item = now;
            if (listener != null) {
                listener.itemChanged(now);
            }
        }
    }

    private void born() {
        sequences.forget();
        passed = UNHEARD;
        pressed = false;
    }

    /** How many have gone through the exit since the door controller started; each one more is told once. */
    private void beams(Incoming message) throws DroppedMessageException {
        Payload fields = message.fields();
        fields.integer("entryInwards", 0, Payload.MAX_INTEGER);
        fields.integer("entryOutwards", 0, Payload.MAX_INTEGER);
        long now = fields.integer("exitOutwards", 0, Payload.MAX_INTEGER);
        if (isNews(message, fields)) {
            long more = passed == UNHEARD ? 0 : Math.min(MOST_PERSONS, now - passed);
            passed = now;
            for (long i = 0; i < more && listener != null; i++) {
                listener.exitPassed();
            }
        }
    }

    /** The button is held down or let go; each time it goes down somebody asks. */
    private void assistance(Incoming message) throws DroppedMessageException {
        Payload fields = message.fields();
        boolean now = fields.flag("pressed");
        if (isNews(message, fields) && now != pressed) {
            pressed = now;
            if (now && listener != null) {
                listener.assistanceAsked();
            }
        }
    }

    private boolean isNews(Incoming message, Payload fields) throws DroppedMessageException {
        fields.integer("monoMillis", 0, Payload.MAX_INTEGER);
        return sequences.isNew(message.name(), fields.integer("seq", 1, Payload.MAX_INTEGER));
    }
}
