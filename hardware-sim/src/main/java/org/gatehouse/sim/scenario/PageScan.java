// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

/**
 * What the scanner sees of a passport on its glass, as JPEG.
 *
 * @param infrared in near infra-red light
 * @param visible in visible light
 */
public record PageScan(byte[] infrared, byte[] visible) {
    @Override
    public String toString() {
        return "PageScan[" + infrared.length + " and " + visible.length + " bytes]";
    }
}
