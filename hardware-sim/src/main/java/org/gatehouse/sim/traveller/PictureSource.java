// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.awt.image.BufferedImage;

/** Where pictures of travellers come from: {@link FaceRenderer#render} itself, or {@link PictureCache#picture}. */
@FunctionalInterface
public interface PictureSource {

    /** One picture of one person, 8 bits a channel, RGB; the caller does not change it. */
    BufferedImage picture(FaceIdentity identity, Framing framing, Shot shot);
}
