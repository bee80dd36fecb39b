// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gatehouse.face.TestModels;
import org.gatehouse.face.portrait.ImageBounds;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.PictureDecoder;
import org.gatehouse.sim.traveller.EmptyScene;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Jpeg;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.Shots;
import org.junit.jupiter.api.Test;

class DistantFacesTest {

    @Test
    void whoStandsThreeMetresAwayIsSeenAtTheSecondLookWhereHeIs() throws Exception {
        Shot away = Shots.portrait().standing(3.6f, 0, 0.05f);
        FaceRenderer renderer = new FaceRenderer();
        FaceIdentity traveller = FaceIdentity.of(2);
        float[] truth = renderer.landmarks(traveller, Framing.GATE, away);
        try (FaceDetector detector = FaceDetector.load(TestModels.catalogue());
                Picture picture = decoded(Jpeg.encode(renderer.render(traveller, Framing.GATE, away), 0.9f))) {
            List<Detection> faces = DistantFaces.find(picture, detector);

            assertThat(faces).hasSize(1);
            FaceBox box = faces.get(0).box();
            // The tip of the nose.
            assertThat(box.x() + box.width() / 2).isCloseTo(truth[2], within(box.width() / 3));
            assertThat(box.y() + box.height() / 2).isCloseTo(truth[3], within(box.height() / 3));
        }
    }

    @Test
    void inAnEmptyGateNobodyIsSeen() throws Exception {
        try (FaceDetector detector = FaceDetector.load(TestModels.catalogue());
                Picture picture = decoded(Jpeg.encode(EmptyScene.picture(Framing.GATE, Shots.portrait()), 0.9f))) {
            assertThat(DistantFaces.find(picture, detector)).isEmpty();
        }
    }

    private static Picture decoded(byte[] jpeg) throws Exception {
        return PictureDecoder.decode(jpeg, ImageBounds.PROBE);
    }
}
