// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

/** The stream ended for a named reason. */
final class CameraException extends Exception {
    private static final long serialVersionUID = 1L;

    private final CameraErrorCode code;

    CameraException(CameraErrorCode code) {
        super(code.sentence());
        this.code = code;
    }

    CameraErrorCode code() {
        return code;
    }
}
