// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

/** A stream that cannot go on. */
final class CameraException extends Exception {
    private static final long serialVersionUID = 1L;

    private final CameraFault fault;

    CameraException(CameraFault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    CameraFault fault() {
        return fault;
    }
}
