// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.gatehouse.face.acquire.Acquisition;
import org.gatehouse.face.acquire.AcquisitionPolicy;
import org.gatehouse.face.acquire.AnalysedFrame;
import org.gatehouse.face.acquire.FrameAnalyser;
import org.gatehouse.face.compare.Embedding;
import org.gatehouse.face.detect.Detection;
import org.gatehouse.face.detect.FaceOrder;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.liveness.AttackModel;
import org.gatehouse.face.liveness.PresentationPolicy;
import org.gatehouse.face.liveness.PresentationWatch;
import org.gatehouse.face.model.ComparisonBasis;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.OperatingPoint;
import org.gatehouse.face.model.SecurityLevel;
import org.gatehouse.face.model.TransactionRule;
import org.gatehouse.face.portrait.JpegEncoder;
import org.gatehouse.face.portrait.Picture;
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
    private final ModelCatalogue catalogue;
    private final OperatingPoint point;
    private final QualityLimits portraitLimits = QualityLimits.forPortraits();
    private final PortraitDecoder portraits;
    private final ComparisonNetworks networks;
    private final FrameAnalyser analyser;
    private final Optional<AttackModel> attackModel;

    private FaceMatcher(
            ModelCatalogue catalogue,
            OperatingPoint point,
            PortraitDecoder portraits,
            ComparisonNetworks networks,
            Optional<AttackModel> attackModel) {
        this.catalogue = catalogue;
        this.point = point;
        this.portraits = portraits;
        this.networks = networks;
        this.attackModel = attackModel;
        this.analyser = new FrameAnalyser(networks.detector(), networks.mesh(), QualityLimits.forProbes());
    }

    /**
     * Loads the networks, for one processor thread, from a catalogue file or the folder that the build fills
     * ({@code face-match/target/models}).
     *
     * @param level how often an impostor's transaction may match, and by which rule; the calibration gives the threshold
     * @throws ModelException if the catalogue is not sound, a file is missing or is not, by its SHA-256, the one in the
     *     catalogue, or the calibration is not that of these models
     */
    public static FaceMatcher load(Path models, SecurityLevel level) throws ModelException {
        return load(ModelCatalogue.read(models), level, 1);
    }

    /**
     * The same of a catalogue that was read, with a number of processor threads for each step. The number holds for every
     * matcher in the process: OpenCV knows only one.
     *
     * @param threads 1..64
     */
    public static FaceMatcher load(ModelCatalogue catalogue, SecurityLevel level, int threads) throws ModelException {
        return load(catalogue, level, threads, PortraitDecoder.inThisProcess());
    }

    /**
     * The same with a decoder for portraits of strangers' chips.
     *
     * @param portraits whoever made it closes it, after the matcher
     */
    public static FaceMatcher load(
            ModelCatalogue catalogue, SecurityLevel level, int threads, PortraitDecoder portraits)
            throws ModelException {
        OperatingPoint point = catalogue.operatingPoint(level);
        ComparisonNetworks networks = ComparisonNetworks.load(catalogue, threads);
        Optional<AttackModel> attackModel =
                ComparisonNetworks.orClose(() -> AttackModel.load(catalogue), networks::close);
        return new FaceMatcher(catalogue, point, portraits, networks, attackModel);
    }

    /** The models and the threshold that decisions of this matcher rest on, for their records. */
    public ComparisonBasis basis() {
        return catalogue.basis(point);
    }

    /**
     * The false match rate of one comparison that a score stands for, an upper bound as a fraction; 1 where nothing is known
     * of it (TR-03121-3-1, FM CMP-FI-VER: the achieved FMR beside the score).
     */
    public double falseMatchRateAt(double score) {
        return catalogue.calibration().falseMatchRateAt(score);
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
            List<Detection> faces =
                    networks.finder().find(picture, FaceOrder.largest()).faces();
            if (FaceQuality.severalFaces(faces, portraitLimits)) {
                throw new FaceException(FaceErrorCode.PORTRAIT_WITH_SEVERAL_FACES);
            }
            try (Landmarks landmarks = networks.landmarks(picture, faces)
                    .orElseThrow(() -> new FaceException(FaceErrorCode.PORTRAIT_WITHOUT_FACE))) {
                List<QualityFinding> findings = FaceQuality.measure(picture, landmarks, faces, portraitLimits);
                return new Reference(networks.embedder().embed(picture, landmarks), findings);
            }
        }
    }

    /**
     * Reads a photograph with the networks of this matcher ({@link PhotographReader#read}). The caller closes the result.
     *
     * @throws FaceException if it is unusable or shows no face
     */
    public Photograph photograph(byte[] encoded) throws FaceException {
        // Not closed: the networks stay the matcher's.
        return new PhotographReader(networks).read(encoded);
    }

    /**
     * Compares one frame. The caller wipes {@code jpegFrame}.
     *
     * @param reference of this or another matcher of the same models
     * @param jpegFrame an image of at most 4 MiB, 4096 pixels a side and 12 million in all
     * @throws FaceException if the frame cannot be decoded, or the reference was closed
     */
    public ProbeResult compare(Reference reference, byte[] jpegFrame) throws FaceException {
        try (AnalysedFrame frame = analyse(jpegFrame, 0)) {
            return compare(reference, frame);
        }
    }

    /**
     * The steps before a comparison: decode, detect, locate landmarks, measure. Needs no portrait. The caller wipes
     * {@code jpegFrame} and closes the result, or gives it to an {@link org.gatehouse.face.acquire.Acquisition}.
     *
     * @param jpegFrame an image of at most 4 MiB, 4096 pixels a side and 12 million in all
     * @param nanos when it was taken, on any clock that only goes forward
     * @throws FaceException if the frame cannot be decoded
     */
    public AnalysedFrame analyse(byte[] jpegFrame, long nanos) throws FaceException {
        return analyser.analyse(jpegFrame, nanos);
    }

    /**
     * The steps after it: align, embed, compare, for a frame that passes; another is not compared.
     *
     * @param reference of this or another matcher of the same models
     * @param frame open; stays the caller's
     * @throws FaceException if the reference was closed
     */
    public ProbeResult compare(Reference reference, AnalysedFrame frame) throws FaceException {
        ProbeVerdict refusal = switch (frame.verdict()) {
            case NO_FACE -> ProbeVerdict.NO_FACE;
            case SEVERAL_FACES -> ProbeVerdict.SEVERAL_FACES;
            case LOW_QUALITY -> ProbeVerdict.LOW_QUALITY;
            case PASSES -> ProbeVerdict.NO_MATCH;
        };
        Optional<Landmarks> landmarks = frame.landmarks();
        if (refusal != ProbeVerdict.NO_MATCH || landmarks.isEmpty()) {
            return new ProbeResult(Optional.empty(), refusal, frame.findings(), frame.boxes());
        }
        double score = score(reference, frame.picture(), landmarks.get());
        // Written so that a score that is not a number is no match.
        ProbeVerdict verdict = score >= point.threshold() ? ProbeVerdict.MATCH : ProbeVerdict.NO_MATCH;
        return new ProbeResult(Optional.of(score), verdict, frame.findings(), frame.boxes());
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

    /** Begins a transaction: what its rounds are counted in. */
    public FaceTransaction transaction() {
        return new FaceTransaction(point.level().rule());
    }

    /** Begins the only round of a transaction, gathering frames by {@link AcquisitionPolicy#STANDARD}. */
    public FaceSession begin(Reference reference, PresentationPolicy presentation, RandomGenerator random) {
        return begin(reference, transaction(), AcquisitionPolicy.STANDARD, presentation, random);
    }

    /**
     * Begins a round of looking at one traveller; close it when the round is over.
     *
     * @param reference of this matcher; stays its owner's
     * @param transaction of this matcher, the same for all rounds of one traveller
     * @param gathering its timeout ends the round too; how many comparisons there are at most says the matcher's rule instead
     * @param presentation what a living person has to show
     * @param random draws challenges: a {@code SecureRandom} at a gate
     */
    public FaceSession begin(
            Reference reference,
            FaceTransaction transaction,
            AcquisitionPolicy gathering,
            PresentationPolicy presentation,
            RandomGenerator random) {
        TransactionRule rule = point.level().rule();
        AcquisitionPolicy acquisition = gathering.withMost(rule.mostComparisons());
        transaction.tally().startAnew();
        return new FaceSession(
                this,
                reference,
                new Acquisition(acquisition, QualityLimits.forProbes()),
                new PresentationWatch(presentation, random, attackModel, transaction.evidence()),
                transaction.tally(),
                acquisition.timeout());
    }

    /** Overwrites what the last faces left in the networks' layers; as dear as one comparison of one frame. */
    public void forget() {
        networks.forget();
        attackModel.ifPresent(AttackModel::forget);
    }

    /** Frees the networks. */
    @Override
    public void close() {
        networks.close();
        attackModel.ifPresent(AttackModel::close);
    }

    private double score(Reference reference, Picture picture, Landmarks landmarks) throws FaceException {
        try (Embedding probe = networks.embedder().embed(picture, landmarks)) {
            return reference.score(probe);
        }
    }
}
