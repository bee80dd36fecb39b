// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.model.FaceModel;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.Scratch;

/** Finds the faces in a picture with BlazeFace's short-range network: faces of about a tenth of the picture's side and more. */
public final class FaceDetector implements AutoCloseable {
    private static final int SIDE = 128;
    /** RGB, -1..1. */
    private static final Network.Input INPUT = new Network.Input(SIDE, 1 / 127.5, List.of(127.5, 127.5, 127.5), true);

    private final Network network;

    private FaceDetector(Network network) {
        this.network = network;
    }

    /** Loads {@link FaceModel#DETECT}. */
    public static FaceDetector load(Path folder) throws ModelException {
        return new FaceDetector(Network.load(FaceModel.DETECT, folder, INPUT));
    }

    /** All faces, largest first. */
    public List<Detection> detect(Picture picture) {
        Similarity toSquare = letterbox(picture.width(), picture.height());
        try (Scratch scratch = new Scratch()) {
            Mat square = Warp.square(picture.bgr(), toSquare, SIDE, scratch);
            List<float[]> outputs = network.run(square);
            boolean boxesFirst = outputs.get(0).length > outputs.get(1).length;
            float[] regressors = outputs.get(boxesFirst ? 0 : 1);
            float[] logits = outputs.get(boxesFirst ? 1 : 0);
            return inPicture(BlazeFaceOutput.decode(regressors, logits), toSquare.inverse());
        }
    }

    /** The whole picture in the middle of the square. */
    private static Similarity letterbox(int width, int height) {
        double scale = (double) SIDE / Math.max(width, height);
        double centre = (SIDE - 1) / 2.0;
        return new Similarity(scale, 0, centre - scale * (width - 1) / 2.0, centre - scale * (height - 1) / 2.0);
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

    /** Overwrites what the last picture left in the network. */
    public void forget() {
        network.forget();
    }

    @Override
    public void close() {
        network.close();
    }
}
