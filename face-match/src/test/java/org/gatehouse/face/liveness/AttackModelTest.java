// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gatehouse.face.TestModels;
import org.gatehouse.face.detect.FaceBox;
import org.gatehouse.face.model.ChannelOrder;
import org.gatehouse.face.model.LiveClassSettings;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.NetworkFormat;
import org.gatehouse.face.model.NetworkInput;
import org.gatehouse.face.model.PartKind;
import org.gatehouse.face.model.Sha256;
import org.gatehouse.face.portrait.ImageBounds;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.PictureDecoder;
import org.gatehouse.sim.traveller.Jpeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttackModelTest {
    private static final Path FILE =
            Path.of(System.getProperty("gatehouse.root", "..")).resolve("../shared/data/models/minifasnet-v2-se.onnx");

    @Test
    void anOperatorsNetworkRunsByDataAloneAlsoAtTheEdgeOfThePicture() throws Exception {
        assumeTrue(Files.exists(FILE), "Skipped: the network that an operator may plug in is not on this machine");
        byte[] frame = Jpeg.encode(TurningHead.nobody(), 0.9f);
        try (AttackModel model = AttackModel.load(catalogue(FILE, 2)).orElseThrow();
                Picture picture = PictureDecoder.decode(frame, ImageBounds.PROBE)) {
            double middle = model.score(picture, new FaceBox(150, 200, 180, 180, 1));
            double edge = model.score(picture, new FaceBox(-60, -40, 180, 180, 1));
            model.forget();
            assertThat(middle).isBetween(0.0, 1.0);
            assertThat(edge).isBetween(0.0, 1.0).isNotEqualTo(middle);
            assertThat(model.score(picture, new FaceBox(150, 200, 180, 180, 1))).isEqualTo(middle);
        }
    }

    @Test
    void anotherNumberOfClassesIsRefusedAtTheStart() throws Exception {
        assumeTrue(Files.exists(FILE), "Skipped: the network that an operator may plug in is not on this machine");
        assertThat(refused(catalogue(FILE, 7))).isEqualTo(ModelErrorCode.NOT_LOADABLE);
    }

    @Test
    void aFileThatIsNoNetworkIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("pad.onnx"), new byte[] {1, 2, 3});
        assertThat(refused(catalogue(file, 2))).isEqualTo(ModelErrorCode.NOT_LOADABLE);
    }

    @Test
    void aCatalogueWithoutOneHasNone() throws Exception {
        assertThat(AttackModel.load(TestModels.catalogue())).isEmpty();
    }

    @Test
    void limitsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new LiveClassSettings(2, 0, 0.9, 0.5, false))
                .hasMessage("attackBelow and liveFrom are between 0 and 1, in this order");
    }

    private static ModelErrorCode refused(ModelCatalogue catalogue) {
        return catchThrowableOfType(ModelException.class, () -> AttackModel.load(catalogue))
                .code();
    }

    private static ModelCatalogue catalogue(Path file, int classes) throws Exception {
        byte[] content = Files.readAllBytes(file);
        ModelCatalogue built = TestModels.catalogue();
        List<ModelPart> parts = new ArrayList<>(built.parts());
        parts.add(new ModelPart(
                "operators",
                PartKind.LIVE_CLASSES,
                NetworkFormat.ONNX,
                file.getFileName().toString(),
                content.length,
                Sha256.of(content),
                "Apache-2.0",
                "the operator",
                new NetworkInput(128, ChannelOrder.RGB, List.of(0.0, 0.0, 0.0), 1 / 255.0, OptionalDouble.of(1.5)),
                Optional.empty(),
                Optional.of(new LiveClassSettings(classes, 0, 0.1, 0.9, false))));
        return new ModelCatalogue(file.toAbsolutePath().getParent(), parts, built.calibration());
    }
}
