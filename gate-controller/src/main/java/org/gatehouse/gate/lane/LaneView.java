// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/**
 * What the lane's devices last reported. Nothing is assumed: until a device has spoken, and again once the link to it is
 * lost, a door is not closed and a lane is not empty.
 *
 * @param doorsLink the door controller can be reached
 * @param readerLink the document reader can be reached
 * @param cameraLink the camera can be reached
 * @param ready journal, trust store and whatever else a decision needs are there
 * @param safe the door controller reports no safety stop
 * @param entryClosed the entry door is reported closed
 * @param exitClosed the exit door is reported closed
 * @param occupancy who is between the doors
 * @param item an object lies between the doors
 * @param document what lies on the reader
 */
public record LaneView(
        boolean doorsLink,
        boolean readerLink,
        boolean cameraLink,
        boolean ready,
        boolean safe,
        boolean entryClosed,
        boolean exitClosed,
        Occupancy occupancy,
        boolean item,
        Glass document) {

    /** What lies on the glass of the document reader. */
    public enum Glass {
        NOTHING,
        /** A document that no transaction has taken up yet. */
        NEW_DOCUMENT,
        /** The document of the present or last transaction. */
        KNOWN_DOCUMENT
    }

    /** Nothing has been reported yet. */
    public static final LaneView UNKNOWN =
            new LaneView(false, false, false, false, false, false, false, Occupancy.UNSURE, false, Glass.NOTHING);

    LaneView after(LaneEvent event) {
        if (event instanceof LaneEvent.DoorMoved moved) {
            boolean closed = moved.position() == DoorPosition.CLOSED;
            return moved.door() == Door.ENTRY
                    ? with(closed, exitClosed, occupancy)
                    : with(entryClosed, closed, occupancy);
        } else if (event instanceof LaneEvent.OccupancyChanged changed) {
            return with(entryClosed, exitClosed, changed.occupancy());
        } else if (event instanceof LaneEvent.LinkChanged changed) {
            return changed.up() ? linked(changed) : linked(changed).without(changed.link());
        } else if (event instanceof LaneEvent.ReadinessChanged changed) {
            return fit(changed.ready(), safe);
        } else if (event instanceof LaneEvent.SafetyChanged changed) {
            // An obstacle stops one door for a moment; the door's own position tells of it.
            return fit(ready, changed.safety() == Safety.NORMAL || changed.safety() == Safety.OBSTRUCTED);
        } else if (event instanceof LaneEvent.ItemChanged changed) {
            return on(changed.left(), document);
        } else if (event instanceof LaneEvent.DocumentPlaced) {
            return on(item, Glass.NEW_DOCUMENT);
        } else if (event instanceof LaneEvent.DocumentRemoved) {
            return on(item, Glass.NOTHING);
        }
        return this;
    }

    /** What is no longer known once that link is lost; a document that may have been left behind is not forgotten. */
    private LaneView without(Link lost) {
        if (lost == Link.DOORS) {
            return with(false, false, Occupancy.UNSURE);
        }
        return lost == Link.READER && document == Glass.NEW_DOCUMENT ? on(item, Glass.NOTHING) : this;
    }

    /** Of a lane without an entry door: as closed as the door controller can be reached. */
    LaneView withoutEntry() {
        return entryClosed == doorsLink ? this : with(doorsLink, exitClosed, occupancy);
    }

    /** Of a kiosk: no door controller, no camera, nobody between doors. */
    LaneView withoutDoors() {
        return new LaneView(true, readerLink, true, ready, true, true, true, Occupancy.EMPTY, false, document);
    }

    LaneView documentTaken() {
        return on(item, document == Glass.NOTHING ? Glass.NOTHING : Glass.KNOWN_DOCUMENT);
    }

    /** Both doors are reported closed. */
    public boolean bothClosed() {
        return entryClosed && exitClosed;
    }

    /** Everything that a new transaction needs can be reached. */
    public boolean inService() {
        return doorsLink && readerLink && cameraLink && ready;
    }

    /** A traveller could be let in: everything is there, doors closed, nobody and nothing inside. */
    public boolean calm() {
        return inService() && safe && quiet();
    }

    /** Doors closed, nobody and nothing inside. */
    public boolean quiet() {
        return bothClosed() && occupancy == Occupancy.EMPTY && !item;
    }

    private LaneView with(boolean entry, boolean exit, Occupancy persons) {
        return new LaneView(doorsLink, readerLink, cameraLink, ready, safe, entry, exit, persons, item, document);
    }

    private LaneView fit(boolean nowReady, boolean nowSafe) {
        return new LaneView(
                doorsLink,
                readerLink,
                cameraLink,
                nowReady,
                nowSafe,
                entryClosed,
                exitClosed,
                occupancy,
                item,
                document);
    }

    private LaneView on(boolean nowItem, Glass nowDocument) {
        return new LaneView(
                doorsLink,
                readerLink,
                cameraLink,
                ready,
                safe,
                entryClosed,
                exitClosed,
                occupancy,
                nowItem,
                nowDocument);
    }

    private LaneView linked(LaneEvent.LinkChanged changed) {
        return new LaneView(
                changed.link() == Link.DOORS ? changed.up() : doorsLink,
                changed.link() == Link.READER ? changed.up() : readerLink,
                changed.link() == Link.CAMERA ? changed.up() : cameraLink,
                ready,
                safe,
                entryClosed,
                exitClosed,
                occupancy,
                item,
                document);
    }
}
