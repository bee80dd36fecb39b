// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.TestModels;
import org.gatehouse.face.detect.Detection;
import org.gatehouse.face.detect.FaceDetector;
import org.gatehouse.face.detect.FaceMesh;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.ImageBounds;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.PictureDecoder;
import org.gatehouse.sim.traveller.Jpeg;

/** What a simulated camera shows, through JPEG, detector, mesh and watch. */
final class Trial implements AutoCloseable {
    private final FaceDetector detector;
    private final FaceMesh mesh;

    Trial() throws ModelException {
        detector = FaceDetector.load(TestModels.catalogue());
        mesh = FaceMesh.load(TestModels.catalogue());
    }

    /** Shows the watch one frame, if there is a face in it. */
    void show(PresentationWatch watch, BufferedImage frame, long nanos) throws FaceException {
        try (Picture picture = PictureDecoder.decode(Jpeg.encode(frame, 0.85f), ImageBounds.PROBE)) {
            List<Detection> faces = detector.detect(picture);
            if (faces.isEmpty()) {
                return;
            }
            Optional<Landmarks> found = mesh.locate(picture, faces.get(0));
            if (found.isPresent()) {
                try (Landmarks landmarks = found.get()) {
                    watch.observe(new PresentationFrame(
                            picture, landmarks, faces.get(0).box(), nanos));
                }
            }
        }
    }

    @Override
    public void close() {
        detector.close();
        mesh.close();
    }
}
