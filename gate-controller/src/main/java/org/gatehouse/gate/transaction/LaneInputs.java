// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.gate.device.DocumentReader;
import org.gatehouse.gate.device.Doors;
import org.gatehouse.gate.device.PagePictures;
import org.gatehouse.gate.device.Sensors;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Occupancy;
import org.gatehouse.gate.lane.PageTrouble;
import org.gatehouse.gate.lane.Safety;

/** Turns what the devices report into events of the lane. */
final class LaneInputs implements Doors.Listener, Sensors.Listener {
    private static final int MOST_UNTAKEN = 4;

    private final LaneRuntime.Parts parts;
    private final LaneRuntime lane;
    private final LaneEffects effects;
    private boolean present = true;
    private int persons;
    private double confidence;

    LaneInputs(LaneRuntime.Parts parts, LaneRuntime lane, LaneEffects effects) {
        this.parts = parts;
        this.lane = lane;
        this.effects = effects;
    }

    void listen() {
        parts.devices().doors().listen(this);
        parts.devices().sensors().listen(this);
        parts.devices().reader().listen(new Reader());
        parts.devices().camera().listen(effects.faces()::cameraLink);
    }

    @Override
    public void doorMoved(Door door, DoorPosition position) {
        lane.inMailbox(() -> effects.doors().seen(door, position));
        lane.post(new LaneEvent.DoorMoved(door, position));
    }

    @Override
    public void permitAnswered(UUID permitId, Door door, boolean accepted, String reason) {
        lane.inMailbox(() -> effects.doors().answered(permitId, door, accepted));
    }

    @Override
    public void safetyChanged(Safety safety) {
        lane.inMailbox(() -> effects.doors().safetySeen(safety));
        lane.post(new LaneEvent.SafetyChanged(safety));
    }

    @Override
    public void linkChanged(boolean up) {
        lane.post(new LaneEvent.LinkChanged(Link.DOORS, up));
        if (up) {
            // The core forgot who is inside when the link went; the sensors speak only of changes.
            occupancy();
        }
    }

    @Override
    public void presenceChanged(boolean occupied) {
        synchronized (this) {
            present = occupied;
        }
        occupancy();
    }

    @Override
    public void personsCounted(int counted, double sure) {
        synchronized (this) {
            persons = counted;
            confidence = sure;
        }
        occupancy();
    }

    private synchronized void occupancy() {
        lane.post(new LaneEvent.OccupancyChanged(
                Occupancy.of(present, persons, confidence, parts.policy().countConfidence())));
    }

    @Override
    public void itemChanged(boolean left) {
        lane.post(new LaneEvent.ItemChanged(left));
    }

    @Override
    public void assistanceAsked() {
        lane.post(new LaneEvent.AssistanceAsked());
    }

    @Override
    public void exitPassed() {
        lane.post(new LaneEvent.ExitPassed());
    }

    /** What the document reader reports. */
    private final class Reader implements DocumentReader.Listener {
        /** Pages whose pictures are in the mailbox: each is up to 8 MiB, and the mailbox has room for hundreds. */
        private final AtomicInteger untaken = new AtomicInteger();

        @Override
        public void documentPlaced() {
            // Whatever lay there before is gone, even where nobody said so.
            lane.inMailbox(effects.pages()::gone);
            lane.post(new LaneEvent.DocumentPlaced());
        }

        @Override
        public void pageRead(List<String> mrzLines) {
            PageFinding page = PageFinding.of(mrzLines);
            lane.inMailbox(() -> effects.pages().read(page));
        }

        @Override
        public void pagePictured(PagePictures pictures) {
            boolean wanted = untaken.incrementAndGet() <= MOST_UNTAKEN
                    && lane.inMailbox(() -> {
                        untaken.decrementAndGet();
                        effects.pages().pictured(pictures);
                    });
            if (!wanted) {
                untaken.decrementAndGet();
                pictures.wipe();
            }
        }

        @Override
        public void pageLost() {
            PageFinding lost = PageFinding.of(PageTrouble.NOT_CLEAR);
            lane.inMailbox(() -> effects.pages().read(lost));
        }

        @Override
        public void documentRemoved() {
            lane.inMailbox(effects.pages()::gone);
            lane.post(new LaneEvent.DocumentRemoved());
        }

        @Override
        public void linkChanged(boolean up) {
            if (!up) {
                // Another document may lie there before the reader can say so.
                lane.inMailbox(effects.pages()::gone);
            }
            lane.post(new LaneEvent.LinkChanged(Link.READER, up));
        }
    }
}
