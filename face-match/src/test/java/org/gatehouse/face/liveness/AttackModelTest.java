// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.face.detect.FaceBox;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
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
        try (AttackModel model = AttackModel.load(part(FILE, Sha256.of(Files.readAllBytes(FILE)), 2));
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
        AttackModelPart part = part(FILE, Sha256.of(Files.readAllBytes(FILE)), 7);
        assertThat(refused(part)).isEqualTo(ModelErrorCode.NOT_LOADABLE);
    }

    @Test
    void aFileWithAnotherDigestIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("pad.onnx"), new byte[] {1, 2, 3});
        assertThat(refused(part(file, "0".repeat(64), 2))).isEqualTo(ModelErrorCode.WRONG_DIGEST);
        assertThat(refused(part(folder.resolve("none.onnx"), "0".repeat(64), 2)))
                .isEqualTo(ModelErrorCode.FILE_MISSING);
    }

    @Test
    void aFileThatIsNoNetworkIsRefused(@TempDir Path folder) throws Exception {
        byte[] nothing = {1, 2, 3};
        Path file = Files.write(folder.resolve("pad.onnx"), nothing);
        assertThat(refused(part(file, Sha256.of(nothing), 2))).isEqualTo(ModelErrorCode.NOT_LOADABLE);
    }

    @Test
    void limitsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new AttackModelPart(
                        FILE, "0".repeat(64), 128, true, 1, List.of(0.0, 0.0, 0.0), 1.5, 2, 0, 0.9, 0.5, false))
                .hasMessage("Presentation attack model: limits must be 0 <= attackBelow <= liveFrom <= 1.");
    }

    private static ModelErrorCode refused(AttackModelPart part) {
        return catchThrowableOfType(ModelException.class, () -> AttackModel.load(part))
                .code();
    }

    private static AttackModelPart part(Path file, String sha256, int classes) {
        return new AttackModelPart(
                file, sha256, 128, true, 1 / 255.0, List.of(0.0, 0.0, 0.0), 1.5, classes, 0, 0.1, 0.9, false);
    }
}
