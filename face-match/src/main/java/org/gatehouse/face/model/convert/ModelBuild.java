// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.face.model.CatalogueWriter;
import org.gatehouse.face.model.FaceModel;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.Sha256;

/**
 * The build step that fills the models folder from the installed npm packages. It changes nothing when the folder already
 * holds what the catalogue wants, and fails the build with a sentence when a source or a result is not the known one.
 */
public final class ModelBuild {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path nodeModules;
    private final Path models;

    ModelBuild(Path nodeModules, Path models) {
        this.nodeModules = nodeModules;
        this.models = models;
    }

    /** Arguments: the {@code node_modules} folder, the models folder. */
    public static void main(String[] arguments) throws ModelException, IOException {
        new ModelBuild(Path.of(arguments[0]), Path.of(arguments[1])).run();
    }

    void run() throws ModelException, IOException {
        Files.createDirectories(models);
        for (FaceModel model : FaceModel.values()) {
            if (!present(model)) {
                write(model.part().file(), checked(model, make(model)));
            }
        }
        write(ModelCatalogue.FILE_NAME, CatalogueWriter.json(catalogue()));
    }

    private boolean present(FaceModel model) {
        try {
            catalogue().read(model.part());
            return true;
        } catch (ModelException e) {
            return false;
        }
    }

    private static byte[] checked(FaceModel model, byte[] made) throws ModelException {
        String found = Sha256.of(made);
        if (!found.equals(model.part().sha256())) {
            throw new ModelException(
                    ModelErrorCode.WRONG_DIGEST,
                    "The conversion made a " + model.part().file() + " of SHA-256 " + found + " and should have made "
                            + model.part().sha256() + ": its sources or the converter changed.");
        }
        return made;
    }

    private byte[] make(FaceModel model) throws ModelException, IOException {
        return switch (model) {
            case DETECT -> ModelSource.DETECT.read(nodeModules);
            case MESH -> ModelSource.MESH.read(nodeModules);
            case DLIB -> {
                JsonNode manifest = JSON.readTree(ModelSource.DLIB_MANIFEST.read(nodeModules));
                byte[] data = ModelSource.DLIB_WEIGHTS.read(nodeModules);
                yield DlibNetwork.convert(new TfjsWeights(manifest.path(0).path("weights"), data));
            }
            case FACERES -> {
                JsonNode topology = JSON.readTree(ModelSource.FACERES_TOPOLOGY.read(nodeModules));
                JsonNode weights = topology.path("weightsManifest").path(0).path("weights");
                byte[] data = ModelSource.FACERES_WEIGHTS.read(nodeModules);
                yield FaceresNetwork.convert(topology.path("modelTopology"), new TfjsWeights(weights, data));
            }
        };
    }

    private ModelCatalogue catalogue() {
        List<ModelPart> parts =
                Arrays.stream(FaceModel.values()).map(FaceModel::part).toList();
        return new ModelCatalogue(models, parts, FaceModel.calibration());
    }

    /** Never leaves half a file under the final name. */
    private void write(String name, byte[] content) throws IOException {
        Path part = models.resolve(name + ".part");
        Files.write(part, content);
        Files.move(part, models.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
