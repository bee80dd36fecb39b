// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.TestModels;
import org.gatehouse.face.detect.Detection;
import org.gatehouse.face.detect.FaceDetector;
import org.gatehouse.face.detect.FaceMesh;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.ImageBounds;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.PictureDecoder;
import org.gatehouse.sim.traveller.Jpeg;

/** One transaction before a simulated camera of ten frames a second, through JPEG, detector, mesh and watch. */
final class Trial implements AutoCloseable {
    private static final long FRAME_NANOS = 100_000_000L;

    private final List<Long> costs = new ArrayList<>();
    private final FaceDetector detector;
    private final FaceMesh mesh;

    Trial() throws ModelException {
        detector = FaceDetector.load(TestModels.catalogue());
        mesh = FaceMesh.load(TestModels.catalogue());
    }

    /** Plays until the verdict cannot change any more or the time is over. */
    PresentationResult play(
            Presenter presenter, PresentationPolicy policy, Optional<AttackModel> model, long seed, double seconds)
            throws FaceException {
        Stage stage = new Stage(seed, 1.5);
        try (PresentationWatch watch = new PresentationWatch(policy, new Random(seed), model)) {
            Optional<ChallengeStep> step = Optional.empty();
            double shown = 0;
            PresentationResult result = watch.result();
            for (int frame = 0; frame < 10 * seconds; frame++) {
                double now = frame / 10.0;
                Presenter.Prompt prompt = step.isEmpty()
                        ? Presenter.Prompt.NONE
                        : new Presenter.Prompt(step.get() == ChallengeStep.TURN_LEFT ? 26 : -26, now - shown);
                show(watch, presenter.frame(stage, now, prompt), frame * FRAME_NANOS);
                result = watch.result();
                if (result.verdict() != PresentationVerdict.UNDETERMINED && now > 2) {
                    break;
                }
                // As a lane would: the passive cues have two seconds before anything is asked.
                if (now > 2 && watch.challengeWanted()) {
                    watch.challenge();
                }
                Optional<ChallengeStep> next = watch.prompt();
                if (next.isPresent()) {
                    step = next;
                    shown = now;
                    watch.promptShown(frame * FRAME_NANOS + 1);
                }
            }
            return result;
        }
    }

    /** Shows the watch one frame, if there is a face in it. */
    void show(PresentationWatch watch, BufferedImage frame, long nanos) throws FaceException {
        try (Picture picture = PictureDecoder.decode(Jpeg.encode(frame, 0.85f), ImageBounds.PROBE)) {
            List<Detection> faces = detector.detect(picture);
            if (faces.isEmpty()) {
                return;
            }
            Optional<Landmarks> found = mesh.locate(picture, faces.get(0));
            if (found.isPresent()) {
                try (Landmarks landmarks = found.get()) {
                    long before = processorNanos();
                    watch.observe(new PresentationFrame(
                            picture, landmarks, faces.get(0).box(), nanos));
                    costs.add(processorNanos() - before);
                }
            }
        }
    }

    /** Processor time of one {@link PresentationWatch#observe}, milliseconds: the given share of frames was cheaper. */
    double costMillis(double share) {
        List<Long> sorted = costs.stream().sorted().toList();
        return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }

    /** Of this thread, so that what else the machine does is not counted. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public void close() {
        detector.close();
        mesh.close();
    }
}
