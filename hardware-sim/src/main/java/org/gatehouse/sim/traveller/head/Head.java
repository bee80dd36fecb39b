// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.HairStyle;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.light.AmbientOcclusion;
import org.gatehouse.sim.traveller.light.Material;
import org.gatehouse.sim.traveller.light.Part;
import org.gatehouse.sim.traveller.mesh.HeadTopology;
import org.gatehouse.sim.traveller.mesh.Mesh;
import org.gatehouse.sim.traveller.paint.FacePaint;

/**
 * One person, ready to be pictured: building it takes about a second, an expression some milliseconds. Immutable and
 * thread-safe; about 10 MiB.
 */
public final class Head {

    private final FaceIdentity identity;
    private final HeadTopology topology;
    private final Muscles muscles;
    private final float[] neutral;
    private final float[] rim;
    private final Eyes eyes;
    private final FacePaint paint;
    private final Glasses glasses;
    /** The face is the first. */
    private final List<Part> parts;

    /** Builds a person on the topology that all share. */
    public Head(FaceIdentity identity, HeadTopology topology) {
        this.identity = identity;
        this.topology = topology;
        muscles = new Muscles(topology.canonical());
        neutral = new FaceForm(topology.canonical(), identity).neutral();
        rim = HeadControl.rimShare(topology);
        eyes = new Eyes(neutral);
        glasses = new Glasses(neutral, eyes, identity.seed());
        paint = FacePaint.of(identity, topology.canonicalTexture());
        float[] skin = skin(neutral);
        parts = AmbientOcclusion.apply(assemble(skin));
    }

    /** Whose head it is. */
    public FaceIdentity identity() {
        return identity;
    }

    /** What is painted on the face. */
    public FacePaint paint() {
        return paint;
    }

    /** The surfaces with the expression of a shot, in the space of the neutral head. */
    public List<Part> parts(Shot shot) {
        List<Part> posed = new ArrayList<>(parts);
        posed.set(0, parts.get(0).at(skin(muscles.apply(neutral, shot.expression()))));
        posed.addAll(glasses.parts(shot.eyewear()));
        return posed;
    }

    /** The 468 points of the face mesh with the expression of a shot, three values each, in the same space. */
    public float[] landmarks(Shot shot) {
        return muscles.apply(neutral, shot.expression());
    }

    private float[] skin(float[] face) {
        float[] fine = topology.refine(HeadControl.around(face, eyes), 3);
        eyes.liftLids(fine, rim);
        return fine;
    }

    private List<Part> assemble(float[] skin) {
        List<Part> all = new ArrayList<>();
        Mesh surface =
                topology.surface(HeadControl.around(neutral, eyes), scalp(skin)).at(skin);
        all.add(Part.open(Material.SKIN, surface));
        all.add(Part.open(Material.EYE, eyes.ball(0)));
        all.add(Part.open(Material.EYE, eyes.ball(1)));
        all.add(Part.open(Material.TEETH, Mouth.teeth(neutral)));
        all.add(Part.open(Material.THROAT, Mouth.throat(neutral)));
        HairStyle.Cut cut = identity.hair().cut();
        if (cut != HairStyle.Cut.LONG && cut != HairStyle.Cut.BOB) {
            for (int side = -1; side <= 1; side += 2) {
                int landmark = (side < 0 ? 234 : 454) * 3;
                float size = 1 + 0.08f * Math.max(0, identity.ageYears() - 40) / 40f - 0.08f * identity.childhood();
                all.add(Part.open(
                        Material.SKIN,
                        Ear.mesh(
                                side,
                                Math.abs(neutral[landmark]),
                                neutral[landmark + 1] - 0.2f,
                                neutral[landmark + 2],
                                size)));
            }
        }
        if (cut != HairStyle.Cut.BALD) {
            all.add(Part.open(Material.HAIR, new HairShell(identity, new RadialMap(skin)).mesh()));
        }
        all.add(Part.open(Material.SKIN, Bust.neck(identity.sex(), identity.childhood())));
        all.add(Part.open(Material.CLOTH, Bust.clothes(identity.sex(), identity.childhood())));
        return all;
    }

    /** How far the scalp is darkened by the roots of hair. */
    private float[] scalp(float[] skin) {
        Hairline hairline = new Hairline(identity.hair());
        float strength = identity.hair().cut() == HairStyle.Cut.BALD ? 0.35f : 0.85f;
        float[] shade = new float[skin.length / 3];
        for (int at = 0; at < shade.length; at++) {
            shade[at] = strength * hairline.covers(skin[at * 3], skin[at * 3 + 1], skin[at * 3 + 2]);
        }
        return shade;
    }
}
