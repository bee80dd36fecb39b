// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.io.EOFException;
import java.net.SocketException;
import javax.net.ssl.SSLException;
import org.eclipse.paho.mqttv5.common.MqttException;

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

    /** From here on a reason code says that something failed (MQTT 5 §2.4). */
    static final int FIRST_FAILURE_CODE = 0x80;

    private static final int LAST_CODE = 0xFF;
    private static final int MOST_CAUSES = 8;

    private final LinkTrouble trouble;

    BrokerLoss(LinkTrouble trouble) {
        this.trouble = trouble;
    }

    /** What to tell the person who looks. */
    LinkTrouble trouble() {
        return trouble;
    }

    /**
     * What an attempt to connect failed for.
     *
     * @param tls whether the broker was called by TLS
     */
    static BrokerLoss of(MqttException failure, boolean tls) {
        int code = failure.getReasonCode();
        if (code >= FIRST_FAILURE_CODE && code <= LAST_CODE) {
            return REFUSED;
        }
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            if (cause instanceof SSLException || (tls && endedAfterHandshake(cause))) {
                return UNPROVED;
            }
            cause = cause.getCause();
        }
        return AWAY;
    }

    /**
     * In TLS 1.3 the handshake is over for the client before the broker has looked at its certificate (RFC 8446 §4.4.2): one that
     * is refused sees the connection end, and the alert that says why often comes too late to be read.
     */
    private static boolean endedAfterHandshake(Throwable cause) {
        return cause instanceof EOFException || cause.getClass() == SocketException.class;
    }
}
