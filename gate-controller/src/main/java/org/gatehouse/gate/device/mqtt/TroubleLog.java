// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.EnumSet;
import java.util.Set;
import org.jboss.logging.Logger;

/** The troubles of one lane now; a sentence goes to the log when one comes and when it goes, never in between. */
final class TroubleLog {
    private static final Logger LOG = Logger.getLogger(TroubleLog.class);

    private final String lane;
    private final Set<LinkTrouble> present = EnumSet.noneOf(LinkTrouble.class);

    TroubleLog(String lane) {
        this.lane = lane;
    }

    synchronized void tell(LinkTrouble trouble, boolean isPresent) {
        if (isPresent && present.add(trouble)) {
            LOG.warnf("Lane %s: %s: %s", lane, trouble, trouble.sentence());
        } else if (!isPresent && present.remove(trouble)) {
            LOG.infof("Lane %s: %s is over.", lane, trouble);
        }
    }

    synchronized Set<LinkTrouble> present() {
        return Set.copyOf(present);
    }
}
