// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

/** What may be wrong with a lane's link. A closed set; every name has a line in docs/failure-codes.md. */
public enum LinkTrouble {
    /** The broker does not answer, or let the connection go. */
    BROKER_AWAY("The MQTT broker cannot be reached; the lane stays closed and keeps trying."),
    /** The broker refuses this controller. */
    BROKER_REFUSED("The MQTT broker refuses this controller; the lane stays closed and keeps trying."),
    /** The broker does not let the controller say what it must. */
    BROKER_DENIES(
            "The MQTT broker does not let this lane's controller publish: compare its access rules with the common name"
                    + " of the lane's certificate."),
    /** TLS with the broker fails: one of the two does not accept the other's certificate, name or version. */
    BROKER_UNPROVED("TLS with the MQTT broker fails: compare the certificates, their CA and the broker's host name; the"
            + " lane stays closed and keeps trying."),
    /** The files of the lane's certificate cannot be used any more. */
    IDENTITY_UNUSABLE("The lane's own certificate or key cannot be used, the line before says why; the lane stays"
            + " closed and keeps trying."),
    /** No fresh heartbeat of the door controller. */
    DOOR_CONTROLLER_SILENT("The door controller sends no heartbeat; no door is opened."),
    /** The door controller calls itself simulated, and this is no rig. */
    DOOR_CONTROLLER_SIMULATED("The door controller is simulated; production refuses it (ICAO Doc 9303-2, C.1)."),
    /** The document reader is not there. */
    READER_AWAY("The document reader is not on the wire; no document is read."),
    /** The document reader calls itself simulated, and this is no rig. */
    READER_SIMULATED("The document reader is simulated; production refuses it (ICAO Doc 9303-2, C.1).");

    private final String sentence;

    LinkTrouble(String sentence) {
        this.sentence = sentence;
    }

    /** What to tell the person who looks. */
    public String sentence() {
        return sentence;
    }
}
