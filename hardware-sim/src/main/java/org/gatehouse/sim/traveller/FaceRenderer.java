// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.sim.traveller.head.Head;
import org.gatehouse.sim.traveller.light.Picture;
import org.gatehouse.sim.traveller.mesh.CanonicalFace;
import org.gatehouse.sim.traveller.mesh.HeadTopology;

/**
 * Renders synthetic people. The same identity, framing and shot always give the same picture. Thread-safe; the heads of
 * the last {@value #KEPT} identities are kept, because building one takes longer than a picture of it.
 */
public final class FaceRenderer {

    /** Counts up when the same identity and shot give another picture: then kept pictures are out of date. */
    public static final int VERSION = 2;

    private static final int KEPT = 24;

    private final HeadTopology topology = new HeadTopology(CanonicalFace.load());
    private final Map<FaceIdentity, Head> heads = new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<FaceIdentity, Head> eldest) {
            return size() > KEPT;
        }
    };

    /** One picture of one person, 8 bits a channel, RGB. */
    public BufferedImage render(FaceIdentity identity, Framing framing, Shot shot) {
        Head head = head(identity);
        return Picture.of(
                head.parts(shot),
                head.paint(),
                identity.seed(),
                identity.complexion().shine(),
                framing,
                shot);
    }

    private Head head(FaceIdentity identity) {
        synchronized (heads) {
            return heads.computeIfAbsent(identity, wanted -> new Head(wanted, topology));
        }
    }
}
