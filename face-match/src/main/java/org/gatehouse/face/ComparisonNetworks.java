// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.List;
import java.util.Optional;
import org.gatehouse.face.compare.FusedEmbedder;
import org.gatehouse.face.detect.Detection;
import org.gatehouse.face.detect.FaceDetector;
import org.gatehouse.face.detect.FaceFinder;
import org.gatehouse.face.detect.FaceMesh;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Network;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.Picture;

/**
 * The networks that lead from a picture to an embedding. They know no threshold. Not thread-safe.
 *
 * @param detector finds faces
 * @param mesh finds landmarks
 * @param embedder makes vectors
 * @param finder looks again where a first look finds nothing; of the same detector and mesh
 */
record ComparisonNetworks(FaceDetector detector, FaceMesh mesh, FusedEmbedder embedder, FaceFinder finder)
        implements AutoCloseable {

    /** Loads all or none, for so many processor threads: a number that OpenCV knows once for the whole process. */
    static ComparisonNetworks load(ModelCatalogue catalogue, int threads) throws ModelException {
        Network.useThreads(threads);
        FaceDetector detector = FaceDetector.load(catalogue);
        FaceMesh mesh = orClose(() -> FaceMesh.load(catalogue), detector::close);
        FusedEmbedder embedder = orClose(() -> FusedEmbedder.load(catalogue), () -> {
            detector.close();
            mesh.close();
        });
        return new ComparisonNetworks(detector, mesh, embedder, new FaceFinder(detector, mesh));
    }

    /** The first face's, where the mesh sees one. */
    Optional<Landmarks> landmarks(Picture picture, List<Detection> faces) {
        return faces.isEmpty() ? Optional.empty() : mesh.locate(picture, faces.get(0));
    }

    void forget() {
        detector.forget();
        mesh.forget();
        embedder.forget();
    }

    @Override
    public void close() {
        detector.close();
        mesh.close();
        embedder.close();
    }

    /** Something that reads a model's file. */
    interface Loading<T> {
        T load() throws ModelException;
    }

    static <T> T orClose(Loading<T> loading, Runnable alreadyLoaded) throws ModelException {
        try {
            return loading.load();
        } catch (ModelException e) {
            alreadyLoaded.run();
            throw e;
        }
    }
}
