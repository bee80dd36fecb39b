// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/**
 * Hair, brows and beard. All values in 0..1 unless said.
 *
 * @param cut shape of the hair
 * @param darkness 0 blond to 1 black
 * @param red share of red pigment
 * @param grey share of grey
 * @param curl 0 straight to 1 frizzy
 * @param volume thickness of the hair
 * @param hairline 0 low on the forehead to 1 far back
 * @param parting side of the parting, -1..1
 * @param browThickness height of the brows
 * @param browDensity number of brow hairs
 * @param browArch how far the brows bend upwards
 * @param beard form of the beard
 * @param beardDensity number of beard hairs
 */
public record HairStyle(
        Cut cut,
        float darkness,
        float red,
        float grey,
        float curl,
        float volume,
        float hairline,
        float parting,
        float browThickness,
        float browDensity,
        float browArch,
        Beard beard,
        float beardDensity) {

    /** Shape of the hair. */
    public enum Cut {
        BALD,
        CROP,
        SHORT,
        TIED,
        BOB,
        LONG
    }

    /** Form of the beard. */
    public enum Beard {
        NONE,
        STUBBLE,
        MOUSTACHE,
        GOATEE,
        FULL
    }
}
