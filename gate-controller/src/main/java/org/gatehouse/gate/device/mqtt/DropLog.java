// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Counts dropped messages and logs them by topic and reason only, each reason at most once in ten seconds: whoever sends
 * rubbish must not be able to fill the log. Safe for several threads.
 */
final class DropLog {
    private static final Logger LOG = Logger.getLogger(DropLog.class);
    private static final long QUIET_MILLIS = 10_000;
    private static final int MAX_TOPIC = 120;

    private final LongSupplier monoMillis;
    private final Map<DropReason, Long> counts = new EnumMap<>(DropReason.class);
    private final Map<DropReason, Long> lastLogged = new EnumMap<>(DropReason.class);

    DropLog(LongSupplier monoMillis) {
        this.monoMillis = monoMillis;
    }

    synchronized void dropped(String topic, DropReason reason, String detail) {
        long count = counts.merge(reason, 1L, Long::sum);
        long now = monoMillis.getAsLong();
        Long last = lastLogged.get(reason);
        if (last == null || now - last >= QUIET_MILLIS) {
            lastLogged.put(reason, now);
            LOG.warnf("%s: a message on %s was dropped (%s); %d so far.", reason, printable(topic), detail, count);
        }
    }

    synchronized Map<DropReason, Long> counts() {
        return Map.copyOf(counts);
    }

    private static String printable(String topic) {
        String plain = topic.replaceAll("[^A-Za-z0-9_/.-]", "?");
        return plain.length() <= MAX_TOPIC ? plain : plain.substring(0, MAX_TOPIC) + "...";
    }
}
