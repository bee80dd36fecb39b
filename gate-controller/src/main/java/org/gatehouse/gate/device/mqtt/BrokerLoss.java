// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

/** Why there is no connection to the broker. */
public enum BrokerLoss {
    /** It does not answer, or let the connection go. */
    AWAY(LinkTrouble.BROKER_AWAY),
    /** It answered, and does not want this controller (MQTT 5 §3.2.2.2, §3.9.3). */
    REFUSED(LinkTrouble.BROKER_REFUSED),
    /** It and this controller do not agree on TLS: certificates, names, versions. */
    UNPROVED(LinkTrouble.BROKER_UNPROVED),
    /** The controller's own files do not let it prove itself any more. */
    IDENTITY_UNUSABLE(LinkTrouble.IDENTITY_UNUSABLE);

    private final LinkTrouble trouble;

    BrokerLoss(LinkTrouble trouble) {
        this.trouble = trouble;
    }

    /** What to tell the person who looks. */
    LinkTrouble trouble() {
        return trouble;
    }
}
