// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is wrong with a camera, written to the log when it changes. Safe for several threads. */
final class Health {
    private static final Logger LOG = Logger.getLogger(MjpegCamera.class);

    private @Nullable CameraFault fault;
    private String advice = "";

    /** The stream ended, and may be back before anybody misses a picture. */
    private @Nullable CameraException lost;

    synchronized Optional<CameraFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** Whether nothing is known to be wrong, not even the beginning of it. */
    synchronized boolean clean() {
        return fault == null && lost == null;
    }

    /** The stream ended; told only when it is {@link #missed()}. */
    synchronized void lost(CameraException why) {
        lost = why;
    }

    /** Pictures are missed: what was lost is a fault now. */
    synchronized void missed() {
        CameraException why = lost;
        if (why != null) {
            broken(why);
        }
    }

    synchronized void broken(CameraException why) {
        if (why.fault() != fault || !why.advice().equals(advice)) {
            LOG.warnf("%s: %s %s", why.fault(), why.fault().sentence(), why.advice());
        }
        lost = null;
        fault = why.fault();
        advice = why.advice();
    }

    synchronized void well() {
        if (fault != null) {
            LOG.infof("%s is over.", fault);
        }
        lost = null;
        fault = null;
        advice = "";
    }
}
