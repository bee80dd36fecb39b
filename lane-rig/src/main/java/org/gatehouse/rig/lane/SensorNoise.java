// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.nio.charset.StandardCharsets;
import org.gatehouse.rig.plan.FaultKind;

/**
 * What the sensors of a lane say while they flap: nobody where somebody is, somebody where nobody is, more people than there are, or a
 * count that nobody is sure of. Never fewer people, unless none: no controller could know better.
 */
final class SensorNoise {
    private final Bench bench;

    SensorNoise(Bench bench) {
        this.bench = bench;
    }

    byte[] on(String name, byte[] payload) {
        boolean flaps = name.startsWith("sensor/") && bench.ground().weather().is(FaultKind.SENSORS_FLAP);
        if (!flaps || bench.chance().oneIn(2)) {
            return payload;
        }
        String text = new String(payload, StandardCharsets.UTF_8);
        String wrong = switch (name) {
            case "sensor/presence/state" ->
                text.contains("true") ? text.replace("true", "false") : text.replace("false", "true");
            case "sensor/count/state" ->
                bench.chance().oneIn(2)
                        ? text.replace("\"persons\":", "\"persons\":1")
                        : text.replaceAll("\"confidence\":[0-9.]+", "\"confidence\":0.3");
            default -> text;
        };
        return wrong.getBytes(StandardCharsets.UTF_8);
    }
}
