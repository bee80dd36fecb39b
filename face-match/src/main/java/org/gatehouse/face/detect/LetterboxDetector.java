// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.PartKind;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.Scratch;

/** A network that sees the whole picture in the middle of a square, and the code that reads its kind of answer. */
final class LetterboxDetector implements FaceDetector {
    /** A face that fills the picture, and what a detector adds to it; what is larger would be cut out of nothing but edge. */
    private static final double MOST_FRAMES = 2;

    private final Network network;
    private final int side;
    private final DetectorOutput output;

    private LetterboxDetector(Network network, int side, DetectorOutput output) {
        this.network = network;
        this.side = side;
        this.output = output;
    }

    static FaceDetector load(ModelCatalogue catalogue) throws ModelException {
        ModelPart part = catalogue.detector();
        Network network = Network.load(catalogue, part);
        int side = part.input().side();
        boolean yunet = part.kind() == PartKind.YUNET;
        network.require(
                yunet
                        ? YuNetOutput.fits(network.outputNames(), network.outputLengths(), side)
                        : BlazeFaceOutput.fits(network.outputLengths(), side),
                part);
        return new LetterboxDetector(
                network, side, yunet ? new YuNetOutput(network.outputNames(), side) : new BlazeFaceOutput());
    }

    @Override
    public List<Detection> detect(Picture picture) {
        Similarity toSquare = letterbox(picture.width(), picture.height());
        try (Scratch scratch = new Scratch()) {
            Mat square = Warp.square(picture.bgr(), toSquare, side, scratch);
            List<float[]> outputs = network.run(square);
            List<Detection> faces = inPicture(bounded(output.decode(outputs), side), toSquare.inverse());
            outputs.forEach(values -> Arrays.fill(values, 0));
            return faces;
        }
    }

    /** The whole picture in the middle of the square. */
    private Similarity letterbox(int width, int height) {
        double scale = (double) side / Math.max(width, height);
        double centre = (side - 1) / 2.0;
        return new Similarity(scale, 0, centre - scale * (width - 1) / 2.0, centre - scale * (height - 1) / 2.0);
    }

    /**
     * Leaves out boxes wider or higher than two frames, or that are no boxes: an operator's network answers what it likes, and later steps
     * take memory for the square around a box.
     */
    static List<Detection> bounded(List<Detection> inSquare, int side) {
        return inSquare.stream().filter(face -> bounded(face.box(), side)).toList();
    }

    private static boolean bounded(FaceBox box, int side) {
        double most = MOST_FRAMES * side;
        // Written so that what is not a number is left out.
        return box.width() > 0
                && box.width() <= most
                && box.height() > 0
                && box.height() <= most
                && Math.abs(box.x()) <= most
                && Math.abs(box.y()) <= most;
    }

    private static List<Detection> inPicture(List<Detection> inSquare, Similarity toPicture) {
        List<Detection> faces = new ArrayList<>();
        for (Detection detection : inSquare) {
            FaceBox box = detection.box();
            Point corner = toPicture.apply(box.x(), box.y());
            double scale = toPicture.scale();
            faces.add(new Detection(
                    new FaceBox(corner.x(), corner.y(), box.width() * scale, box.height() * scale, box.score()),
                    toPicture.apply(detection.leftEye().x(), detection.leftEye().y()),
                    toPicture.apply(
                            detection.rightEye().x(), detection.rightEye().y())));
        }
        faces.sort(Comparator.comparingDouble((Detection face) -> -face.box().area()));
        return faces;
    }

    @Override
    public void forget() {
        network.forget();
    }

    @Override
    public void close() {
        network.close();
    }
}
