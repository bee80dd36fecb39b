// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/** The format of a model's file. */
public enum NetworkFormat {
    /** Open Neural Network Exchange. */
    ONNX,
    /** TensorFlow Lite. */
    TFLITE
}
