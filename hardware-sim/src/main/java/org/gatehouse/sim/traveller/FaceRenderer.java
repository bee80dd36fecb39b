// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.sim.traveller.head.Head;
import org.gatehouse.sim.traveller.light.Picture;
import org.gatehouse.sim.traveller.light.Pose;
import org.gatehouse.sim.traveller.light.Projection;
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

    /**
     * Where the 468 points of the face mesh are in the picture that {@link #render} makes of the same arguments: the truth
     * beside what a landmark model finds. Two values a point, pixels from the left and from the top.
     */
    public float[] landmarks(FaceIdentity identity, Framing framing, Shot shot) {
        float[] posed = new Pose(shot.attitude()).move(head(identity).landmarks(shot));
        float[] screen = Projection.of(framing, shot.placement(), 1).apply(posed);
        float[] points = new float[screen.length / 3 * 2];
        for (int at = 0; at < screen.length / 3; at++) {
            points[at * 2] = screen[at * 3];
            points[at * 2 + 1] = screen[at * 3 + 1];
        }
        return points;
    }

    private Head head(FaceIdentity identity) {
        synchronized (heads) {
            return heads.computeIfAbsent(identity, wanted -> new Head(wanted, topology));
        }
    }
}
