// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.net.URI;
import java.util.Arrays;

/**
 * Where a virtual door controller is wired to.
 *
 * @param broker for example {@code tcp://127.0.0.1:1883}
 * @param key the 32-byte key that it shares with the lane's controller
 * @param build what it calls its software
 */
public record PlcWiring(URI broker, String site, String lane, byte[] key, String build) {
    public PlcWiring {
        key = key.clone();
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlcWiring that
                && broker.equals(that.broker)
                && site.equals(that.site)
                && lane.equals(that.lane)
                && Arrays.equals(key, that.key)
                && build.equals(that.build);
    }

    @Override
    public int hashCode() {
        return lane.hashCode();
    }

    @Override
    public String toString() {
        return "PlcWiring[" + broker + ", " + site + "/" + lane + "]";
    }
}
