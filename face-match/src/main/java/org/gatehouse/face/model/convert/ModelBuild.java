// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model.convert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gatehouse.face.model.FaceModel;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.OperatingPoint;

/**
 * The build step that fills the models folder from the installed npm packages. It changes nothing when the folder already
 * holds what the catalogue wants, and fails the build with a sentence when a source or a result is not the known one.
 */
public final class ModelBuild {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

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
                byte[] content = make(model);
                model.check(content, models.resolve(model.fileName()));
                write(model.fileName(), content);
            }
        }
        write("models.json", JSON.writeValueAsBytes(describe()));
    }

    private boolean present(FaceModel model) {
        try {
            model.read(models);
            return true;
        } catch (ModelException e) {
            return false;
        }
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

    private static ObjectNode describe() {
        ObjectNode root = JSON.createObjectNode();
        for (FaceModel model : FaceModel.values()) {
            root.withArray("models")
                    .addObject()
                    .put("name", model.name())
                    .put("file", model.fileName())
                    .put("bytes", model.bytes())
                    .put("sha256", model.sha256())
                    .put("licence", model.licence())
                    .put("source", model.source())
                    .put("preprocessing", model.preprocessing());
        }
        OperatingPoint point = OperatingPoint.FMR_1_IN_1000;
        root.putObject("comparison")
                .put("metric", "cosine(dlib) + 0.3 cosine(faceres)")
                .put("operatingPoint", point.name())
                .put("falseMatchRate", point.falseMatchRate())
                .put("threshold", point.threshold())
                .put("calibration", point.calibration());
        return root;
    }

    /** Never leaves half a file under the final name. */
    private void write(String name, byte[] content) throws IOException {
        Path part = models.resolve(name + ".part");
        Files.write(part, content);
        Files.move(part, models.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
