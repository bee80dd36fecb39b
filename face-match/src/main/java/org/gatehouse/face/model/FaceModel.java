// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The models that the build makes, from which it writes the catalogue. What runs knows the catalogue only. The notice of each
 * stands beside this class as {@code NOTICE-<file>.txt}.
 */
public enum FaceModel {
    /** BlazeFace, short range: finds faces. */
    DETECT(new ModelPart(
            "blazeface-short",
            PartKind.BLAZEFACE,
            NetworkFormat.TFLITE,
            "detect.tflite",
            229_032,
            "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633",
            "Apache-2.0",
            "npm:@mediapipe/face_detection@0.4.1657300184",
            new NetworkInput(128, ChannelOrder.RGB, List.of(127.5, 127.5, 127.5), 1 / 127.5, OptionalDouble.empty()),
            Optional.empty(),
            Optional.empty())),
    /** The 468-point face mesh: finds eyes, nose and mouth. */
    MESH(new ModelPart(
            "face-mesh-468",
            PartKind.MEDIAPIPE_MESH,
            NetworkFormat.TFLITE,
            "mesh.tflite",
            1_241_896,
            "c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1",
            "Apache-2.0",
            "npm:@mediapipe/face_mesh@0.4.1657299874",
            new NetworkInput(192, ChannelOrder.RGB, List.of(0.0, 0.0, 0.0), 1 / 255.0, OptionalDouble.of(1.5)),
            Optional.empty(),
            Optional.empty())),
    /** dlib's ResNet-29: 128 values a face. */
    DLIB(new ModelPart(
            "dlib-resnet-29",
            PartKind.FACE_VECTOR,
            NetworkFormat.ONNX,
            "dlib.onnx",
            22_437_010,
            "f495b7ae562a480f57cfe1408e85f0b7e786dc253b6705d7af3c2fb014342272",
            "CC0-1.0 (weights), MIT (package)",
            "npm:@vladmandic/face-api@1.7.15, converted",
            new NetworkInput(
                    150, ChannelOrder.RGB, List.of(122.782, 117.001, 104.298), 1 / 255.0, OptionalDouble.empty()),
            Optional.of(new EmbedderSettings(AlignmentTemplate.DLIB_150, 128, true, Metric.COSINE, 1)),
            Optional.empty())),
    /** HSE_FaceRec_tf's features: 1024 values a face. The weight was chosen on the photographs of the calibration. */
    FACERES(new ModelPart(
            "hse-facerec",
            PartKind.FACE_VECTOR,
            NetworkFormat.ONNX,
            "faceres.onnx",
            12_790_393,
            "8f76305ce145e574bf1054879ad5b7869cb181625b81965ebeeb318e4d7ac08c",
            "Apache-2.0 (weights), MIT (package)",
            "npm:@vladmandic/human@3.3.6, converted",
            new NetworkInput(224, ChannelOrder.BGR, List.of(103.939, 116.779, 123.68), 1, OptionalDouble.empty()),
            Optional.of(new EmbedderSettings(AlignmentTemplate.ARCFACE_224_WIDE, 1024, true, Metric.COSINE, 0.3)),
            Optional.empty()));

    private final ModelPart part;

    FaceModel(ModelPart part) {
        this.part = part;
    }

    /** Its line in the catalogue. */
    public ModelPart part() {
        return part;
    }

    /**
     * What is known of the scores of these models. Measured is one point: 1.107 at FMR 0.1 %, on 557 photographs of public
     * benchmark people. The photographs are few kinds of cameras, no chip portraits against live frames, without a split by
     * age, sex or origin, and the weight of the fusion was chosen on them: a place to start from, which an operator replaces
     * by what he measures on his own gate. ADR 0017 says where the slope comes from. Rendered faces never calibrate.
     */
    public static Calibration calibration() {
        return new Calibration(
                "photographs-557",
                "557 photographs of public benchmark people, no chip portraits, no live frames; the weight of the fusion was"
                        + " chosen on them. Measured: the first point. The others continue it by 0.072 of score for each tenth"
                        + " of the rate: an exponential tail through the highest fifth of 1,210 impostor scores of 55"
                        + " photographs, twice as wide as the tail of their highest tenth.",
                2_193,
                120_372,
                MESH.part.identity(),
                List.of(DLIB.part.identity(), FACERES.part.identity()),
                List.of(
                        new CalibrationPoint(1e-3, 1.107, Evidence.MEASURED),
                        new CalibrationPoint(1e-4, 1.179, Evidence.EXTRAPOLATED),
                        new CalibrationPoint(1e-5, 1.251, Evidence.EXTRAPOLATED)));
    }
}
