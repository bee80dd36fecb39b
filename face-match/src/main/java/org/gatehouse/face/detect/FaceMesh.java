// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.NetworkInput;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.Scratch;

/** Finds the landmarks in a detected face: looks at a square around the box, turned so that the eyes are level. */
public final class FaceMesh implements AutoCloseable {
    private final Network network;
    private final int side;
    private final double margin;

    private FaceMesh(Network network, NetworkInput input) {
        this.network = network;
        this.side = input.side();
        this.margin = input.crop().orElseThrow();
    }

    /** Loads the catalogue's mesh. */
    public static FaceMesh load(ModelCatalogue catalogue) throws ModelException {
        ModelPart part = catalogue.mesh();
        Network network = Network.load(catalogue, part);
        List<Integer> lengths = network.outputLengths();
        network.require(lengths.size() == 2 && lengths.contains(3 * Landmarks.COUNT) && lengths.contains(1), part);
        return new FaceMesh(network, part.input());
    }

    /** The landmarks, or nothing when the network sees no face where the detector saw one. The caller closes them. */
    public Optional<Landmarks> locate(Picture picture, Detection face) {
        Similarity toSquare = toSquare(face);
        try (Scratch scratch = new Scratch()) {
            Mat square = Warp.square(picture.bgr(), toSquare, side, scratch);
            List<float[]> outputs = network.run(square);
            boolean pointsFirst = outputs.get(0).length > outputs.get(1).length;
            float[] points = outputs.get(pointsFirst ? 0 : 1);
            float presence = outputs.get(pointsFirst ? 1 : 0)[0];
            Optional<Landmarks> found =
                    presence > 0 ? Optional.of(inPicture(points, toSquare.inverse())) : Optional.empty();
            Arrays.fill(points, 0);
            return found;
        }
    }

    private Similarity toSquare(Detection face) {
        FaceBox box = face.box();
        double width = margin * Math.max(box.width(), box.height());
        double dx = face.rightEye().x() - face.leftEye().x();
        double dy = face.rightEye().y() - face.leftEye().y();
        double eyes = Math.max(Math.hypot(dx, dy), 1e-6);
        double a = side / width * dx / eyes;
        double b = -side / width * dy / eyes;
        double x = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2;
        double centre = (side - 1) / 2.0;
        return new Similarity(a, b, centre - (a * x - b * y), centre - (b * x + a * y));
    }

    private static Landmarks inPicture(float[] points, Similarity toPicture) {
        double[] xyz = new double[points.length];
        for (int i = 0; i < points.length; i += 3) {
            Point point = toPicture.apply(points[i], points[i + 1]);
            xyz[i] = point.x();
            xyz[i + 1] = point.y();
            xyz[i + 2] = points[i + 2] * toPicture.scale();
        }
        return new Landmarks(xyz);
    }

    /** Overwrites what the last face left in the network. */
    public void forget() {
        network.forget();
    }

    @Override
    public void close() {
        network.close();
    }
}
