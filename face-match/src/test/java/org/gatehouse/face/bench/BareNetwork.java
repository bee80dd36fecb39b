// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImage;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromONNX;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromTFLite;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;
import org.gatehouse.face.model.ChannelOrder;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.NetworkFormat;
import org.gatehouse.face.model.NetworkInput;
import org.gatehouse.face.portrait.Picture;

/** A network of the catalogue as OpenCV runs it, with its input prepared once: what cannot be done faster with it. */
final class BareNetwork implements AutoCloseable {
    private final Net net;
    private final StringVector outputs;
    private final Mat input;
    private final int passes;

    /** @param picture is drawn into the network's square; how it is cut matters to nobody's time */
    BareNetwork(ModelCatalogue catalogue, ModelPart part, Picture picture) throws ModelException {
        byte[] content = catalogue.read(part);
        try (BytePointer bytes = new BytePointer(content)) {
            net = part.format() == NetworkFormat.ONNX
                    ? readNetFromONNX(bytes, content.length)
                    : readNetFromTFLite(bytes, content.length);
        }
        outputs = net.getUnconnectedOutLayersNames();
        input = prepared(part.input(), picture);
        passes = part.compared().map(embedder -> embedder.mirrored() ? 2 : 1).orElse(1);
    }

    private static Mat prepared(NetworkInput input, Picture picture) {
        try (Size size = new Size(input.side(), input.side());
                Scalar mean = new Scalar(
                        input.mean().get(0), input.mean().get(1), input.mean().get(2), 0)) {
            Mat blob = new Mat();
            blobFromImage(
                    picture.bgr(), blob, input.scale(), size, mean, input.order() == ChannelOrder.RGB, true, CV_32F);
            return blob;
        }
    }

    /** As many passes as one face needs. */
    void run() {
        for (int pass = 0; pass < passes; pass++) {
            try (MatVector results = new MatVector()) {
                net.setInput(input);
                net.forward(results, outputs);
            }
        }
    }

    @Override
    public void close() {
        input.close();
        outputs.close();
        net.close();
    }
}
