// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

/** A stream that cannot go on. */
final class CameraException extends Exception {
    private static final long serialVersionUID = 1L;

    private final CameraFault fault;
    private final String advice;

    CameraException(CameraFault fault) {
        this(fault, "");
    }

    /** @param advice what the operator should do, as a sentence without addresses or passwords; empty for nothing to add */
    CameraException(CameraFault fault, String advice) {
        super(fault.sentence());
        this.fault = fault;
        this.advice = advice;
    }

    String advice() {
        return advice;
    }

    CameraFault fault() {
        return fault;
    }
}
