// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gatehouse.gate.device.FaceCamera;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.time.ProcessTime;
import org.gatehouse.rig.world.Ground;
import org.gatehouse.rig.world.Weather;

/** Shows whoever stands between the doors, five times a second, unless it stalls or is away. */
final class SimulatedCamera implements FaceCamera {
    private static final long FRAME_MILLIS = 200;
    private static final long LOOK_MILLIS = 500;

    private final Ground ground;
    private final ProcessTime time;
    private Consumer<Boolean> link = up -> {};
    private boolean up;

    SimulatedCamera(Bench bench, ProcessTime time) {
        this.ground = bench.ground();
        this.time = time;
        time.every(LOOK_MILLIS, this::look);
    }

    private void look() {
        boolean now = !ground.weather().is(FaultKind.CAMERA_AWAY);
        if (now != up) {
            up = now;
            link.accept(now);
        }
    }

    @Override
    public void listen(Consumer<Boolean> linkUp) {
        link = linkUp;
        linkUp.accept(up);
    }

    @Override
    public Capture start(Consumer<Frame> frames, Consumer<String> trouble) {
        Running running = new Running(frames, trouble);
        time.afterMillis(FRAME_MILLIS, running::shoot);
        return running;
    }

    @Override
    public void close() {
        link = nobody -> {};
    }

    private final class Running implements Capture {
        private final Consumer<Frame> frames;
        private final Consumer<String> trouble;
        private boolean closed;

        Running(Consumer<Frame> frames, Consumer<String> trouble) {
            this.frames = frames;
            this.trouble = trouble;
        }

        void shoot() {
            if (closed) {
                return;
            }
            Weather weather = ground.weather();
            if (weather.is(FaultKind.CAMERA_STALLED) || weather.is(FaultKind.CAMERA_AWAY)) {
                closed = true;
                trouble.accept("The picture stands still.");
                return;
            }
            List<Ground.Body> inside = ground.inside();
            byte[] picture = inside.isEmpty()
                    ? Likeness.of(0, Set.of())
                    : Likeness.of(inside.get(0).id(), inside.get(0).deeds());
            frames.accept(new Frame(ground.memory().given(picture), time.nanos()));
            time.afterMillis(FRAME_MILLIS, this::shoot);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
