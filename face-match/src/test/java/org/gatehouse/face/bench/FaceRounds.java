// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.Reference;
import org.gatehouse.face.compare.Aligning;
import org.gatehouse.face.compare.Embedding;
import org.gatehouse.face.compare.FusedEmbedder;
import org.gatehouse.face.detect.Detection;
import org.gatehouse.face.detect.FaceDetector;
import org.gatehouse.face.detect.FaceMesh;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.liveness.PresentationFrame;
import org.gatehouse.face.liveness.PresentationPolicy;
import org.gatehouse.face.liveness.PresentationWatch;
import org.gatehouse.face.liveness.TransactionEvidence;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.portrait.ImageBounds;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.PictureDecoder;
import org.gatehouse.face.quality.FaceQuality;
import org.gatehouse.face.quality.QualityLimits;

/**
 * One frame after the other, each through the matcher whole, through its steps one by one, and its networks bare, in turn, so
 * that whatever else the machine does meets all of them alike.
 */
final class FaceRounds implements AutoCloseable {
    private static final long FRAME_NANOS = 100_000_000L;
    /** Frames of one round at a gate, ten a second for fifteen seconds at most. */
    private static final int WATCHED = 100;

    /** Those good enough to be compared: others would be faster. */
    private final List<byte[]> frames = new ArrayList<>();

    private final FaceMatcher matcher;
    private final Reference reference;
    private final ModelCatalogue catalogue;
    private final FaceDetector detector;
    private final FaceMesh mesh;
    private final FusedEmbedder embedder;
    private final Embedding portrait;
    private final QualityLimits limits = QualityLimits.forProbes();
    private final List<BareNetwork> bare = new ArrayList<>();

    FaceRounds(Film film, FaceMatcher matcher, ModelCatalogue catalogue) throws FaceException, ModelException {
        this.matcher = matcher;
        this.catalogue = catalogue;
        reference = matcher.enrol(film.portrait());
        for (byte[] frame : film.frames()) {
            if (matcher.compare(reference, frame).score().isPresent()) {
                frames.add(frame);
            }
        }
        if (frames.isEmpty()) {
            throw new IllegalStateException("None of the rendered frames is good enough to be compared");
        }
        detector = FaceDetector.load(catalogue);
        mesh = FaceMesh.load(catalogue);
        embedder = FusedEmbedder.load(catalogue);
        try (Picture picture = PictureDecoder.decode(film.portrait(), ImageBounds.PROBE);
                Landmarks face =
                        mesh.locate(picture, detector.detect(picture).get(0)).orElseThrow()) {
            portrait = embedder.embed(picture, face);
            for (ModelPart part : parts()) {
                bare.add(new BareNetwork(catalogue, part, picture));
            }
        }
    }

    /** The networks that one frame is shown to, in their order. */
    List<ModelPart> parts() {
        List<ModelPart> parts = new ArrayList<>(List.of(catalogue.detector(), catalogue.mesh()));
        parts.addAll(catalogue.embedders());
        return parts;
    }

    /** Frames that the rounds show in turn. */
    int frames() {
        return frames.size();
    }

    FaceTimings run(int rounds) throws FaceException {
        FaceTimings timings = new FaceTimings(rounds, bare.size());
        Optional<PresentationWatch> watch = Optional.empty();
        for (int round = 0; round < rounds; round++) {
            if (round % WATCHED == 0) {
                watch.ifPresent(PresentationWatch::close);
                watch = Optional.of(new PresentationWatch(
                        PresentationPolicy.DEFAULT,
                        new SplittableRandom(round),
                        Optional.empty(),
                        new TransactionEvidence()));
            }
            byte[] jpeg = frames.get(round % frames.size());
            timings.whole.of(() -> matcher.compare(reference, jpeg));
            for (int i = 0; i < bare.size(); i++) {
                BareNetwork network = bare.get(i);
                timings.bare.get(i).<Boolean, RuntimeException>of(() -> {
                    network.run();
                    return true;
                });
            }
            steps(jpeg, timings, watch.orElseThrow(), round * FRAME_NANOS);
        }
        watch.ifPresent(PresentationWatch::close);
        return timings;
    }

    private void steps(byte[] jpeg, FaceTimings timings, PresentationWatch watch, long nanos) throws FaceException {
        try (Picture picture = timings.decode.of(() -> PictureDecoder.decode(jpeg, ImageBounds.PROBE))) {
            List<Detection> faces = timings.detect.of(() -> detector.detect(picture));
            try (Landmarks face =
                    timings.mesh.of(() -> mesh.locate(picture, faces.get(0))).orElseThrow()) {
                timings.quality.of(() -> FaceQuality.measure(picture, face, faces, limits));
                timings.align.<Boolean, RuntimeException>of(() -> {
                    Aligning.squares(catalogue, picture, face);
                    return true;
                });
                try (Embedding probe = timings.embed.of(() -> embedder.embed(picture, face))) {
                    timings.compare.of(() -> portrait.similarity(probe));
                }
                timings.watch.<Boolean, RuntimeException>of(() -> {
                    watch.observe(
                            new PresentationFrame(picture, face, faces.get(0).box(), nanos));
                    return watch.result().covers(nanos);
                });
            }
        }
    }

    @Override
    public void close() {
        bare.forEach(BareNetwork::close);
        portrait.close();
        embedder.close();
        mesh.close();
        detector.close();
        reference.close();
    }
}
