// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the face models lie. */
final class FaceModelsOption {
    @Option(
            names = "--models",
            paramLabel = "DIR",
            defaultValue = "${env:FACE_MODELS:-face-match/target/models}",
            description = "folder of the face models (default: those that the build made)")
    Path folder = Path.of("face-match/target/models");
}
