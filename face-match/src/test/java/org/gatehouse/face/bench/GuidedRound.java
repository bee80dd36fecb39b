// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.acquire.Acquisition;
import org.gatehouse.face.acquire.AcquisitionPolicy;
import org.gatehouse.face.acquire.FrameAnalyser;
import org.gatehouse.face.acquire.Guidance;
import org.gatehouse.face.acquire.Look;
import org.gatehouse.face.quality.QualityLimits;
import org.gatehouse.sim.camera.GuidedFootage;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.Jpeg;
import org.gatehouse.sim.traveller.behaviour.FrameBank;
import org.gatehouse.sim.traveller.behaviour.GuidedTraveller;
import org.gatehouse.sim.traveller.behaviour.Prompt;

/**
 * Plays one traveller on a clock of its own: frame by frame as the camera sees him, analysed and chosen as at a gate, until a frame
 * is given to the comparison or the time is over. Looking at a frame takes no time on that clock.
 */
final class GuidedRound {

    /** For the head of the table. */
    static final String RATE = "5 frames a second";

    private static final long FRAME_MILLIS = 200;
    private static final float JPEG_QUALITY = 0.8f;

    /** Who is not acquired by then is counted as not acquired. */
    static final Duration LONGEST = Duration.ofSeconds(8);

    private final FrameBank bank;
    private final FrameAnalyser analyser;
    private final QualityLimits limits = QualityLimits.forProbes();

    GuidedRound(FrameBank bank, FrameAnalyser analyser) {
        this.bank = bank;
        this.analyser = analyser;
    }

    /**
     * One round.
     *
     * @param seed of the noise and the tremor
     * @param prompted whether the traveller hears what he is told
     */
    RoundResult play(FaceIdentity face, GuidedTraveller traveller, long seed, boolean prompted) throws FaceException {
        GuidedFootage footage = new GuidedFootage(bank, face, traveller, seed);
        List<Guidance> prompts = new ArrayList<>();
        Optional<Guidance> shown = Optional.empty();
        try (Acquisition acquisition = new Acquisition(AcquisitionPolicy.STANDARD, limits)) {
            for (Duration now = Duration.ZERO; now.compareTo(LONGEST) <= 0; now = now.plusMillis(FRAME_MILLIS)) {
                byte[] jpeg = Jpeg.encode(footage.frameAt(now), JPEG_QUALITY);
                Look look = acquisition.look(analyser.analyse(jpeg, now.toNanos()));
                if (acquisition.toCompare(now.toNanos()).isPresent()) {
                    return new RoundResult(Optional.of(now), prompts);
                }
                look.guidance()
                        .filter(prompt -> prompted)
                        .flatMap(GuidedRound::heard)
                        .ifPresent(hear(footage, now));
                if (!look.guidance().equals(shown)) {
                    look.guidance().ifPresent(prompts::add);
                }
                shown = look.guidance();
            }
        }
        return new RoundResult(Optional.empty(), prompts);
    }

    private static Consumer<Prompt> hear(GuidedFootage footage, Duration now) {
        return prompt -> footage.hear(prompt, now);
    }

    /** What of the gate's words these travellers know; the others mend nothing that is wrong with them. */
    private static Optional<Prompt> heard(Guidance guidance) {
        return Optional.ofNullable(
                switch (guidance) {
                    case LOOK_AT_CAMERA -> Prompt.LOOK_HERE;
                    case COME_CLOSER -> Prompt.COME_CLOSER;
                    case STEP_BACK -> Prompt.STEP_BACK;
                    case STAND_STILL -> Prompt.HOLD_STILL;
                    case TAKE_OFF_SUNGLASSES -> Prompt.TAKE_OFF_GLASSES;
                    case ONE_PERSON, STAND_IN_THE_MIDDLE, HOLD_HEAD_STRAIGHT, OPEN_EYES, CLOSE_MOUTH -> null;
                });
    }
}
