// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device;

import java.util.function.Consumer;

/** Where no face is looked at: a kiosk. Delivers no frame and has no trouble. */
public final class NoCamera implements FaceCamera {
    @Override
    public Capture start(Consumer<Frame> frames, Consumer<String> trouble) {
        return () -> {};
    }

    @Override
    public void listen(Consumer<Boolean> linkUp) {
        linkUp.accept(true);
    }

    @Override
    public void close() {}
}
