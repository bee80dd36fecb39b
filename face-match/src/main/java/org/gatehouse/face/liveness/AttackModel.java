// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.gatehouse.face.detect.FaceBox;
import org.gatehouse.face.detect.Network;
import org.gatehouse.face.model.LiveClassSettings;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.NetworkInput;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.Scratch;

/** Runs an operator's network. Not thread-safe, like every network; one a worker, shared by its transactions. */
public final class AttackModel implements AutoCloseable {
    private final NetworkInput input;
    private final LiveClassSettings settings;
    private final Network network;

    private AttackModel(NetworkInput input, LiveClassSettings settings, Network network) {
        this.input = input;
        this.settings = settings;
        this.network = network;
    }

    /**
     * Loads the part of a catalogue that is against presentation attacks, if it has one.
     *
     * @throws ModelException if the file is missing, is another one, or is no network of so many classes
     */
    public static Optional<AttackModel> load(ModelCatalogue catalogue) throws ModelException {
        Optional<ModelPart> part = catalogue.presentationAttack();
        return part.isEmpty() ? Optional.empty() : Optional.of(load(catalogue, part.get()));
    }

    private static AttackModel load(ModelCatalogue catalogue, ModelPart part) throws ModelException {
        LiveClassSettings settings = part.live().orElseThrow();
        AttackModel model = new AttackModel(part.input(), settings, Network.load(catalogue, part));
        try (Scratch scratch = new Scratch()) {
            Mat nothing = scratch.keep(new Mat(part.input().side(), part.input().side(), CV_8UC3));
            Scratch.wipe(nothing);
            model.run(nothing);
        } catch (RuntimeException e) {
            model.close();
            throw new ModelException(
                    ModelErrorCode.NOT_LOADABLE,
                    "The model " + part.name() + " against presentation attacks does not give " + settings.classes()
                            + " numbers: correct its live.classes in the catalogue.",
                    e);
        }
        return model;
    }

    /** How its answer is read. */
    public LiveClassSettings settings() {
        return settings;
    }

    /** Score of the live class for one face, 0..1: the square around the box, mirrored where it reaches over the edge. */
    public double score(Picture picture, FaceBox box) {
        double wanted = input.crop().orElseThrow() * Math.max(box.width(), box.height());
        // What is cut is copied with its mirrored rim: more than twice the picture says nothing and costs memory.
        double most = 2.0 * Math.max(picture.width(), picture.height());
        int side = (int) Math.round(Math.max(2, Math.min(most, wanted)));
        int x = (int) Math.round(box.x() + box.width() / 2 - side / 2.0);
        int y = (int) Math.round(box.y() + box.height() / 2 - side / 2.0);
        try (Scratch scratch = new Scratch();
                Size size = new Size(input.side(), input.side())) {
            Mat square = square(picture, x, y, side, scratch);
            Mat scaled = scratch.mat();
            resize(square, scaled, size, 0, 0, side > input.side() ? INTER_AREA : INTER_LINEAR);
            return run(scaled);
        }
    }

    private static Mat square(Picture picture, int x, int y, int side, Scratch scratch) {
        int left = clamp(x, picture.width() - 1);
        int top = clamp(y, picture.height() - 1);
        int right = Math.max(left + 1, Math.min(picture.width(), x + side));
        int bottom = Math.max(top + 1, Math.min(picture.height(), y + side));
        Mat padded = scratch.mat();
        try (Rect rect = new Rect(left, top, right - left, bottom - top);
                Mat inside = new Mat(picture.bgr(), rect);
                Scalar black = new Scalar(0, 0, 0, 0)) {
            copyMakeBorder(
                    inside,
                    padded,
                    Math.max(0, top - y),
                    Math.max(0, y + side - bottom),
                    Math.max(0, left - x),
                    Math.max(0, x + side - right),
                    BORDER_REFLECT_101,
                    black);
        }
        return padded;
    }

    private static int clamp(int value, int most) {
        return Math.max(0, Math.min(most, value));
    }

    private double run(Mat square) {
        List<float[]> outputs = network.run(square);
        float[] logits = outputs.get(0);
        if (logits.length != settings.classes()) {
            throw new IllegalStateException("The network gives " + logits.length + " values");
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - highest);
        }
        double score = Math.exp(logits[settings.liveClass()] - highest) / sum;
        outputs.forEach(values -> Arrays.fill(values, 0));
        return score;
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
