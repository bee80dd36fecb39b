// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.gate.device.DocumentReader;
import org.jspecify.annotations.Nullable;

/**
 * A full-page reader whose scanner speaks MQTT and whose chip reader is met elsewhere. The link is up while the reader has
 * announced itself and the broker connection stands. The listener is called on the lane's thread.
 */
public final class MqttDocumentReader implements DocumentReader {
    private static final long LOOK_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 1_500;
    /** What a machine may have read where an MRZ is: the parser judges it, this only bounds it. */
    private static final Pattern LINE = Pattern.compile("[\\x20-\\x7E]{1,64}");

    private enum Event {
        PLACED,
        PAGE,
        REMOVED
    }

    private final LaneLink link;
    private final ChipSource chip;
    private final Sequences sequences = new Sequences();
    private @Nullable Listener listener;
    private boolean brokerUp;
    private boolean toldUp;
    private long awaySince;

    /**
     * @param link not yet started
     * @param chip the chip reader under the same glass
     */
    public MqttDocumentReader(LaneLink link, ChipSource chip) {
        this.link = link;
        this.chip = chip;
        link.on(LaneTopics.READER_DOCUMENT, 1, this::document);
        link.whenOpening(sequences::forget);
        link.reader().whenBorn(this::born);
        link.reader().whenChanged(this::report);
        link.whenBroker(up -> {
            brokerUp = up;
            report();
        });
        link.every(LOOK_MILLIS, this::report);
    }

    @Override
    public void listen(Listener wanted) {
        link.inLane(() -> {
            listener = wanted;
            toldUp = up();
            wanted.linkChanged(toldUp);
        });
    }

    @Override
    public ChipSource chip() {
        return chip;
    }

    /** Whether the reader called itself simulated when it last spoke. */
    public boolean simulatedPeer() {
        return link.reader().simulated();
    }

    /** Forgets the listener; the link itself is its owner's to close. */
    @Override
    public void close() {
        link.inLane(() -> listener = null);
    }

    private void document(Incoming message) throws DroppedMessageException {
        message.requireLive();
        Payload fields = message.fields();
        Event event = fields.word("event", Event.class);
        long seq = fields.integer("seq", 1, Payload.MAX_INTEGER);
        List<String> lines = event == Event.PAGE ? fields.lines("mrzLines", 2, 3, LINE) : List.of();
        if (event != Event.PAGE && fields.has("mrzLines")) {
            throw new DroppedMessageException(DropReason.MESSAGE_MALFORMED, "mrzLines without PAGE");
        }
        Listener hearing = listener;
        if (!sequences.isNew(message.name(), seq) || hearing == null || !up()) {
            return;
        }
        switch (event) {
            case PLACED -> hearing.documentPlaced();
            case PAGE -> hearing.pageRead(lines);
            case REMOVED -> hearing.documentRemoved();
        }
    }

    /** A reader that was switched off and on has forgotten the document on its glass. */
    private void born() {
        sequences.forget();
        if (toldUp) {
            toldUp = false;
            tell(false);
        }
    }

    private boolean up() {
        return brokerUp && link.reader().present().isPresent();
    }

    private void report() {
        boolean up = up();
        long now = link.now();
        if (up || !brokerUp) {
            awaySince = now;
        }
        link.troubleLog().tell(LinkTrouble.READER_AWAY, brokerUp && !up && now - awaySince > PATIENCE_MILLIS);
        if (up != toldUp) {
            toldUp = up;
            tell(up);
        }
    }

    private void tell(boolean up) {
        Listener hearing = listener;
        if (hearing != null) {
            hearing.linkChanged(up);
        }
    }
}
