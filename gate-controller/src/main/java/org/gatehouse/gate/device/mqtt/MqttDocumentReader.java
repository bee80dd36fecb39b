// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.gate.device.DocumentReader;
import org.gatehouse.gate.device.PagePictures;
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

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private enum Event {
        PLACED,
        PAGE,
        REMOVED
    }

    private final LaneLink link;
    private final ChipSource chip;
    private final Sequences sequences = new Sequences();
    private final PageAssembly pages;
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
        this.pages = new PageAssembly((reason, detail) -> link.dropped("reader/page", reason, detail));
        link.on(LaneTopics.READER_DOCUMENT, 1, this::document);
        link.on(LaneTopics.PAGE_INFRARED, 1, message -> picture(PageAssembly.Light.INFRARED, message));
        link.on(LaneTopics.PAGE_VISIBLE, 1, message -> picture(PageAssembly.Light.VISIBLE, message));
        link.whenOpening(this::forget);
        link.reader().whenBorn(this::born);
        link.reader().whenChanged(this::report);
        link.whenBroker(up -> {
            brokerUp = up;
            report();
        });
        link.every(LOOK_MILLIS, this::report);
        link.every(LOOK_MILLIS, this::lookForPictures);
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
        link.inLane(() -> {
            listener = null;
            pages.clear();
        });
    }

    private void document(Incoming message) throws DroppedMessageException {
        message.requireLive();
        Payload fields = message.fields();
        Event event = fields.word("event", Event.class);
        long seq = fields.integer("seq", 1, Payload.MAX_INTEGER);
        boolean pictured = event == Event.PAGE && fields.has("pictures");
        List<String> lines = event == Event.PAGE && !pictured ? fields.lines("mrzLines", 2, 3, LINE) : List.of();
        List<PageAssembly.Named> pictures = pictured ? named(fields.objects("pictures", 1, 2)) : List.of();
        if (lines.isEmpty() && fields.has("mrzLines")) {
            throw new DroppedMessageException(DropReason.MESSAGE_MALFORMED, "mrzLines without PAGE or beside pictures");
        } else if (!pictured && fields.has("pictures")) {
            throw new DroppedMessageException(DropReason.MESSAGE_MALFORMED, "pictures without PAGE");
        }
        Listener hearing = listener;
        if (!sequences.isNew(message.name(), seq) || hearing == null || !up()) {
            return;
        }
        switch (event) {
            case PLACED -> {
                pages.placed();
                hearing.documentPlaced();
            }
            case PAGE -> {
                if (pictured) {
                    pages.page(pictures, link.now()).ifPresent(hearing::pagePictured);
                } else {
                    hearing.pageRead(lines);
                }
            }
            case REMOVED -> {
                pages.removed(link.now());
                hearing.documentRemoved();
            }
        }
    }

    private static List<PageAssembly.Named> named(List<Payload> pictures) throws DroppedMessageException {
        List<PageAssembly.Named> named = new ArrayList<>();
        for (Payload picture : pictures) {
            PageAssembly.Light light = picture.word("light", PageAssembly.Light.class);
            if (named.stream().anyMatch(other -> other.light() == light)) {
                throw new DroppedMessageException(DropReason.MESSAGE_MALFORMED, "two pictures in one light");
            }
            named.add(new PageAssembly.Named(
                    light, picture.text("sha256", SHA_256), picture.integer("bytes", 1, PagePictures.MAX_BYTES)));
        }
        return named;
    }

    /** Takes the picture over, unless it is refused. */
    private void picture(PageAssembly.Light light, Incoming message) throws DroppedMessageException {
        message.requireLive();
        Listener hearing = listener;
        if (hearing == null || !up() || message.payload().length == 0) {
            throw new DroppedMessageException(DropReason.PICTURE_UNNAMED, "no reader that may be used has sent it");
        }
        pages.picture(light, message.payload(), link.now()).ifPresent(hearing::pagePictured);
    }

    private void lookForPictures() {
        Listener hearing = listener;
        if (pages.look(link.now()) && hearing != null) {
            hearing.pageLost();
        }
    }

    private void forget() {
        sequences.forget();
        pages.clear();
    }

    /** A reader that was switched off and on has forgotten the document on its glass. */
    private void born() {
        forget();
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
