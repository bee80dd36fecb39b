// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

/** A specimen's data is wrong: a mistake of whoever wrote it, and of no document. */
public final class SpecimenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpecimenException(String message) {
        super(message);
    }

    SpecimenException(String message, Throwable cause) {
        super(message, cause);
    }
}
