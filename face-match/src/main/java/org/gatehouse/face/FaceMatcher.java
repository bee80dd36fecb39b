// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gatehouse.face.compare.Embedding;
import org.gatehouse.face.compare.FusedEmbedder;
import org.gatehouse.face.detect.Detection;
import org.gatehouse.face.detect.FaceBox;
import org.gatehouse.face.detect.FaceDetector;
import org.gatehouse.face.detect.FaceMesh;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Network;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.OperatingPoint;
import org.gatehouse.face.portrait.ImageBounds;
import org.gatehouse.face.portrait.JpegEncoder;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.PictureDecoder;
import org.gatehouse.face.portrait.PortraitDecoder;
import org.gatehouse.face.quality.FaceQuality;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityLimits;

/**
 * Compares a chip's portrait with live frames: decode, detect, locate landmarks, measure quality, align, embed, compare.
 *
 * <p>One instance per worker: an instance is not thread-safe, because the networks behind it are not. Call
 * {@link #forget()} when a transaction ends.
 */
public final class FaceMatcher implements AutoCloseable {
    /** A second face counts when it is at least this wide, as a fraction of the widest: people in the queue are smaller. */
    private static final double COMPARABLE_WIDTH = 0.5;

    private final OperatingPoint point;
    private final PortraitDecoder portraits;
    private final QualityLimits limits = QualityLimits.forProbes();
    private final FaceDetector detector;
    private final FaceMesh mesh;
    private final FusedEmbedder embedder;

    private FaceMatcher(
            OperatingPoint point,
            PortraitDecoder portraits,
            FaceDetector detector,
            FaceMesh mesh,
            FusedEmbedder embedder) {
        this.point = point;
        this.portraits = portraits;
        this.detector = detector;
        this.mesh = mesh;
        this.embedder = embedder;
    }

    /**
     * Loads the networks, for one processor thread, from the folder that the build fills
     * ({@code face-match/target/models}).
     *
     * @throws ModelException if a file is missing or is not, by its SHA-256, the one in the catalogue
     */
    public static FaceMatcher load(Path modelDirectory, OperatingPoint point) throws ModelException {
        return load(modelDirectory, point, 1);
    }

    /**
     * The same with a number of processor threads for each step. The number holds for every matcher in the process:
     * OpenCV knows only one.
     *
     * @param threads 1..64
     */
    public static FaceMatcher load(Path modelDirectory, OperatingPoint point, int threads) throws ModelException {
        return load(modelDirectory, point, threads, PortraitDecoder.inThisProcess());
    }

    /**
     * The same with a decoder for portraits of strangers' chips.
     *
     * @param portraits whoever made it closes it, after the matcher
     */
    public static FaceMatcher load(Path modelDirectory, OperatingPoint point, int threads, PortraitDecoder portraits)
            throws ModelException {
        Network.useThreads(threads);
        FaceDetector detector = FaceDetector.load(modelDirectory);
        FaceMesh mesh = orClose(() -> FaceMesh.load(modelDirectory), detector::close);
        FusedEmbedder embedder = orClose(() -> FusedEmbedder.load(modelDirectory), () -> {
            detector.close();
            mesh.close();
        });
        return new FaceMatcher(point, portraits, detector, mesh, embedder);
    }

    /** The operating point that decides between match and no match. */
    public OperatingPoint operatingPoint() {
        return point;
    }

    /**
     * Decodes, detects, aligns and embeds the image of data group 2 (Doc 9303-10, EF.DG2). Call it only with bytes whose
     * hash a verified SOD confirms. The caller wipes {@code encoded}.
     *
     * @param encoded JPEG, JP2 or raw JPEG 2000 codestream, at most 256 KiB, 4096 pixels a side and 8 million in all
     * @throws FaceException if the image is unusable or shows no or several faces
     */
    public Reference enrol(byte[] encoded) throws FaceException {
        try (Picture picture = portraits.decode(encoded)) {
            List<Detection> faces = detector.detect(picture);
            if (severalFaces(faces)) {
                throw new FaceException(FaceErrorCode.PORTRAIT_WITH_SEVERAL_FACES);
            }
            try (Landmarks landmarks = landmarks(picture, faces)
                    .orElseThrow(() -> new FaceException(FaceErrorCode.PORTRAIT_WITHOUT_FACE))) {
                List<QualityFinding> findings = FaceQuality.measure(picture, landmarks, limits);
                return new Reference(embedder.embed(picture, landmarks), findings);
            }
        }
    }

    /**
     * Compares one frame. The caller wipes {@code jpegFrame}.
     *
     * @param reference of this or another matcher of the same models
     * @param jpegFrame an image of at most 4 MiB, 4096 pixels a side and 12 million in all
     * @throws FaceException if the frame cannot be decoded, or the reference was closed
     */
    public ProbeResult compare(Reference reference, byte[] jpegFrame) throws FaceException {
        try (Picture picture = PictureDecoder.decode(jpegFrame, ImageBounds.PROBE)) {
            List<Detection> faces = detector.detect(picture);
            List<FaceBox> boxes = faces.stream().map(Detection::box).toList();
            Optional<Landmarks> found = landmarks(picture, faces);
            if (found.isEmpty()) {
                return new ProbeResult(Optional.empty(), ProbeVerdict.NO_FACE, List.of(), boxes);
            }
            try (Landmarks landmarks = found.get()) {
                List<QualityFinding> findings = FaceQuality.measure(picture, landmarks, limits);
                if (severalFaces(faces)) {
                    return new ProbeResult(Optional.empty(), ProbeVerdict.SEVERAL_FACES, findings, boxes);
                }
                if (!findings.stream().allMatch(QualityFinding::acceptable)) {
                    return new ProbeResult(Optional.empty(), ProbeVerdict.LOW_QUALITY, findings, boxes);
                }
                double score = score(reference, picture, landmarks);
                // Written so that a score that is not a number is no match.
                ProbeVerdict verdict = score >= point.threshold() ? ProbeVerdict.MATCH : ProbeVerdict.NO_MATCH;
                return new ProbeResult(Optional.of(score), verdict, findings, boxes);
            }
        }
    }

    /**
     * The image of data group 2 as a JPEG for the officer's screen, decoded under the same bounds as for {@link #enrol}
     * and encoded anew, so that nothing but pixels reaches a browser. Needs no models and is thread-safe. The caller
     * wipes the result.
     *
     * @throws FaceException if the image is unusable
     */
    public static byte[] portraitAsJpeg(byte[] encoded) throws FaceException {
        return portraitAsJpeg(encoded, PortraitDecoder.inThisProcess());
    }

    /**
     * The same with a decoder for portraits of strangers' chips.
     *
     * @throws FaceException if the image is unusable
     */
    public static byte[] portraitAsJpeg(byte[] encoded, PortraitDecoder portraits) throws FaceException {
        try (Picture picture = portraits.decode(encoded)) {
            return JpegEncoder.encode(picture);
        }
    }

    /** Overwrites what the last faces left in the networks' layers; as dear as one comparison of one frame. */
    public void forget() {
        detector.forget();
        mesh.forget();
        embedder.forget();
    }

    /** Frees the networks. */
    @Override
    public void close() {
        detector.close();
        mesh.close();
        embedder.close();
    }

    private interface Loading<T> {
        T load() throws ModelException;
    }

    private static <T> T orClose(Loading<T> loading, Runnable alreadyLoaded) throws ModelException {
        try {
            return loading.load();
        } catch (ModelException e) {
            alreadyLoaded.run();
            throw e;
        }
    }

    private Optional<Landmarks> landmarks(Picture picture, List<Detection> faces) {
        return faces.isEmpty() ? Optional.empty() : mesh.locate(picture, faces.get(0));
    }

    private double score(Reference reference, Picture picture, Landmarks landmarks) throws FaceException {
        try (Embedding probe = embedder.embed(picture, landmarks)) {
            return reference.score(probe);
        }
    }

    private static boolean severalFaces(List<Detection> faces) {
        return faces.size() > 1
                && faces.get(1).box().width()
                        >= COMPARABLE_WIDTH * faces.get(0).box().width();
    }
}
