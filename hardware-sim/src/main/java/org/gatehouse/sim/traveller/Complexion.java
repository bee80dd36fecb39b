// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/**
 * Skin and eyes. All values in 0..1 unless said.
 *
 * @param tone 0 very light to 1 very dark
 * @param redness blood under the skin
 * @param blotches unevenness of the tone
 * @param freckles density of freckles
 * @param moles number of moles
 * @param wrinkles depth of wrinkles
 * @param underEyes darkness below the eyes
 * @param lips colour of the lips from the skin's to deep red
 * @param iris 0 blue, 0.35 green-grey, 0.6 hazel, 1 dark brown
 * @param shine oiliness of the skin
 */
public record Complexion(
        float tone,
        float redness,
        float blotches,
        float freckles,
        int moles,
        float wrinkles,
        float underEyes,
        float lips,
        float iris,
        float shine) {}
