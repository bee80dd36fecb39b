// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import org.gatehouse.face.model.LiveClassSettings;

/** The operator's network over the last frames: a running mean, because single frames go wrong. */
final class ModelCue implements PassiveCue {
    private static final int ENOUGH = 5;
    private static final double NEWEST = 0.15;

    private final AttackModel model;
    private double mean;
    private int frames;

    ModelCue(AttackModel model) {
        this.model = model;
    }

    @Override
    public void see(FaceView view) {
        double score = model.score(view.picture, view.box);
        mean = frames++ == 0 ? score : mean + NEWEST * (score - mean);
    }

    @Override
    public CueFinding finding() {
        LiveClassSettings settings = model.settings();
        if (frames < ENOUGH) {
            return new CueFinding(Cue.MODEL, mean, settings.attackBelow(), CueOpinion.NEUTRAL);
        }
        // Written so that a score that is not a number is an attack.
        if (!(mean >= settings.attackBelow())) {
            return new CueFinding(Cue.MODEL, mean, settings.attackBelow(), CueOpinion.ATTACK);
        }
        return new CueFinding(
                Cue.MODEL,
                mean,
                settings.liveFrom(),
                mean >= settings.liveFrom() ? CueOpinion.LIVE : CueOpinion.NEUTRAL);
    }

    @Override
    public void restart() {
        mean = 0;
        frames = 0;
    }
}
