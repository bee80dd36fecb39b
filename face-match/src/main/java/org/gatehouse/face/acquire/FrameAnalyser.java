// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.util.List;
import java.util.Optional;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.detect.Detection;
import org.gatehouse.face.detect.DistantFaces;
import org.gatehouse.face.detect.FaceDetector;
import org.gatehouse.face.detect.FaceMesh;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.portrait.ImageBounds;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.PictureDecoder;
import org.gatehouse.face.quality.FaceQuality;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityLimits;

/**
 * Decodes a frame, finds the faces, the landmarks of the largest, and its quality. The detector looks at every frame: that
 * nobody else is in the picture has to be known "all the time while the acquisition is ongoing" (BSI TR-03121-3-1, PAP ACQ-FI-AUTO-1,
 * step 3), and following the last box instead would save a thirtieth of a comparison. Where it sees nobody it looks once more for
 * {@link DistantFaces}. Not thread-safe, as its networks are not.
 *
 * @param detector not closed here
 * @param mesh not closed here
 * @param limits what the findings are held against
 */
public record FrameAnalyser(FaceDetector detector, FaceMesh mesh, QualityLimits limits) {

    /**
     * Analyses one frame.
     *
     * @param jpeg at most 4 MiB, 4096 pixels a side and 12 million in all; copied, the caller wipes his own
     * @param nanos when it was taken, on any clock that only goes forward
     * @return to be closed by the caller, or by the {@link Acquisition} that takes it over
     * @throws FaceException if the frame cannot be decoded
     */
    public AnalysedFrame analyse(byte[] jpeg, long nanos) throws FaceException {
        Picture picture = PictureDecoder.decode(jpeg, ImageBounds.PROBE);
        try {
            List<Detection> near = detector.detect(picture);
            List<Detection> faces = near.isEmpty() ? DistantFaces.find(picture, detector) : near;
            Optional<Landmarks> found = faces.isEmpty() ? Optional.empty() : mesh.locate(picture, faces.get(0));
            if (found.isEmpty()) {
                return new AnalysedFrame(jpeg.clone(), nanos, picture, faces, null, List.of());
            }
            return measured(jpeg, nanos, picture, faces, found.get());
        } catch (RuntimeException e) {
            picture.close();
            throw e;
        }
    }

    private AnalysedFrame measured(
            byte[] jpeg, long nanos, Picture picture, List<Detection> faces, Landmarks landmarks) {
        try {
            List<QualityFinding> findings = FaceQuality.measure(picture, landmarks, faces, limits);
            return new AnalysedFrame(jpeg.clone(), nanos, picture, faces, landmarks, findings);
        } catch (RuntimeException e) {
            landmarks.close();
            throw e;
        }
    }
}
