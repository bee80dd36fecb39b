// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.face.model.CatalogueWriter;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.SecurityLevel;

/** The models as the build leaves them. */
public final class TestModels {
    /** Where the build writes them. */
    public static final Path FOLDER = Path.of("target/models");

    private TestModels() {}

    static FaceMatcher matcher() throws ModelException {
        return FaceMatcher.load(FOLDER, SecurityLevel.FMR_1_IN_1000);
    }

    /** The catalogue that the build wrote. */
    public static ModelCatalogue catalogue() throws ModelException {
        return ModelCatalogue.read(FOLDER);
    }

    /** Puts a catalogue file into a folder, beside links to the build's models. */
    public static Path write(ModelCatalogue catalogue, Path folder) throws IOException {
        for (ModelPart part : catalogue.parts()) {
            Path built = FOLDER.resolve(part.file()).toAbsolutePath();
            if (Files.exists(built) && !Files.exists(folder.resolve(part.file()))) {
                Files.createSymbolicLink(folder.resolve(part.file()), built);
            }
        }
        return Files.write(folder.resolve(ModelCatalogue.FILE_NAME), CatalogueWriter.json(catalogue));
    }
}
