// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.behaviour;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Jpeg;
import org.gatehouse.sim.traveller.PictureCache;

/**
 * A picture of every traveller in every {@link Condition}, rendered when first asked for and kept on disk by the
 * {@link PictureCache} behind: 24 travellers make some 500 pictures. The last {@value #KEPT} are kept decoded. Thread-safe.
 */
public final class FrameBank {

    private static final int KEPT = 32;

    private final PictureCache cache;
    private final Map<String, BufferedImage> decoded = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BufferedImage> eldest) {
            return size() > KEPT;
        }
    };

    /** A bank over a cache. */
    public FrameBank(PictureCache cache) {
        this.cache = cache;
    }

    /** The picture of a traveller in a condition; do not change it. */
    public BufferedImage picture(FaceIdentity identity, Condition condition) {
        String key = identity.seed() + " " + identity.sex() + " " + identity.ageYears() + " " + condition;
        synchronized (decoded) {
            return decoded.computeIfAbsent(
                    key, missing -> Jpeg.decode(cache.jpeg(identity, Framing.GATE, condition.shot())));
        }
    }
}
