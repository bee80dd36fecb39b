// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

/**
 * What a page reader sends of one page: two pictures of the same size, JPEG files in grey.
 *
 * @param visible in white light
 * @param infrared in infra-red (B900)
 */
public record PageImages(byte[] visible, byte[] infrared) {

    public PageImages {
        visible = visible.clone();
        infrared = infrared.clone();
    }

    @Override
    public byte[] visible() {
        return visible.clone();
    }

    @Override
    public byte[] infrared() {
        return infrared.clone();
    }

    /** Gives the lengths only. */
    @Override
    public String toString() {
        return "PageImages[" + visible.length + " and " + infrared.length + " bytes]";
    }
}
