// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.gatehouse.face.detect.FaceBox;
import org.gatehouse.face.detect.Network;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.Sha256;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.Scratch;

/** Runs an operator's network. Not thread-safe, like every network; one a worker, shared by its transactions. */
public final class AttackModel implements AutoCloseable {
    /** No file of this kind is as large; bytes. */
    private static final long LARGEST = 256L << 20;

    private final AttackModelPart part;
    private final Network network;

    private AttackModel(AttackModelPart part, Network network) {
        this.part = part;
        this.network = network;
    }

    /**
     * Loads from the very bytes whose digest was checked.
     *
     * @throws ModelException if the file is missing, is another one, or is no network of so many classes
     */
    public static AttackModel load(AttackModelPart part) throws ModelException {
        byte[] content = read(part);
        if (!Sha256.of(content).equals(part.sha256())) {
            throw new ModelException(
                    ModelErrorCode.WRONG_DIGEST,
                    "The presentation attack model " + part.file() + " is not the file that the configuration names:"
                            + " correct its sha256 or put the right file there.");
        }
        Network network = Network.load(
                content,
                part.file().toString(),
                new Network.Input(part.side(), part.scale(), part.means(), part.redFirst()));
        AttackModel model = new AttackModel(part, network);
        try (Scratch scratch = new Scratch()) {
            Mat nothing =
                    scratch.keep(new Mat(part.side(), part.side(), org.bytedeco.opencv.global.opencv_core.CV_8UC3));
            Scratch.wipe(nothing);
            model.run(nothing);
        } catch (RuntimeException e) {
            network.close();
            throw new ModelException(
                    ModelErrorCode.NOT_LOADABLE,
                    "The presentation attack model " + part.file()
                            + " does not run as configured: check side and classes.",
                    e);
        }
        return model;
    }

    private static byte[] read(AttackModelPart part) throws ModelException {
        try {
            if (Files.size(part.file()) > LARGEST) {
                throw new ModelException(
                        ModelErrorCode.WRONG_SIZE, "The presentation attack model " + part.file() + " is too large.");
            }
            return Files.readAllBytes(part.file());
        } catch (IOException e) {
            throw new ModelException(
                    ModelErrorCode.FILE_MISSING,
                    "The presentation attack model " + part.file() + " is missing or cannot be read.",
                    e);
        }
    }

    /** How it is configured. */
    public AttackModelPart part() {
        return part;
    }

    /** Score of the live class for one face, 0..1: the square around the box, mirrored where it reaches over the edge. */
    public double score(Picture picture, FaceBox box) {
        int side = Math.max(2, (int) Math.round(part.cropFactor() * Math.max(box.width(), box.height())));
        int x = (int) Math.round(box.x() + box.width() / 2 - side / 2.0);
        int y = (int) Math.round(box.y() + box.height() / 2 - side / 2.0);
        try (Scratch scratch = new Scratch();
                Size size = new Size(part.side(), part.side())) {
            Mat square = square(picture, x, y, side, scratch);
            Mat scaled = scratch.mat();
            resize(square, scaled, size, 0, 0, side > part.side() ? INTER_AREA : INTER_LINEAR);
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
        if (logits.length != part.classes()) {
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
        double score = Math.exp(logits[part.liveClass()] - highest) / sum;
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
