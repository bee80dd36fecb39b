// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.Arrays;
import org.gatehouse.sim.chip.behaviour.PublicKeyFlaw;

/** Spoils the encoding of a public key of one kind of group. */
interface PublicKeyFlaws {

    /**
     * A flaw that only this kind of group knows how to make; the sound key where the flaw does not exist.
     *
     * @param sound the chip's own key as it should be sent
     */
    byte[] own(PublicKeyFlaw flaw, byte[] sound);

    /**
     * What the chip sends instead of its key.
     *
     * @param sound the chip's own key as it should be sent
     * @param received the terminal's key as it came
     */
    default byte[] apply(PublicKeyFlaw flaw, byte[] sound, byte[] received) {
        return switch (flaw) {
            case SHORT -> Arrays.copyOf(sound, sound.length - 1);
            case LONG -> Arrays.copyOf(sound, sound.length + 1);
            case EMPTY -> new byte[0];
            case ECHO -> received.clone();
            default -> own(flaw, sound);
        };
    }
}
