// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.nio.file.Path;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.OperatingPoint;

/** The models as the build leaves them. */
public final class TestModels {
    /** Where the build writes them. */
    public static final Path FOLDER = Path.of("target/models");

    private TestModels() {}

    static FaceMatcher matcher() throws ModelException {
        return FaceMatcher.load(FOLDER, OperatingPoint.FMR_1_IN_1000);
    }
}
