// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.gatehouse.face.TestModels;
import org.gatehouse.face.model.ChannelOrder;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.NetworkFormat;
import org.gatehouse.face.model.NetworkInput;
import org.gatehouse.face.model.PartKind;
import org.gatehouse.face.model.Sha256;
import org.gatehouse.face.portrait.ImageBounds;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.PictureDecoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** YuNet, which the project may not ship, plugged in as an operator would: by a catalogue file that names it. */
class YuNetDetectorTest {
    private static final Path DATA =
            Path.of(System.getProperty("gatehouse.root", "..")).resolve("../shared/data");
    private static final Path YUNET = DATA.resolve("models/face_detection_yunet_2023mar.onnx");
    private static final Path PEOPLE = DATA.resolve("faces/johns");

    @TempDir
    Path folder;

    private ModelCatalogue own;

    @BeforeEach
    void aCatalogueThatNamesYuNet() throws Exception {
        assumeTrue(Files.isRegularFile(YUNET), "Skipped: the model YuNet is not on this machine");
        byte[] content = Files.readAllBytes(YUNET);
        Files.write(folder.resolve("yunet.onnx"), content);
        ModelCatalogue built = TestModels.catalogue();
        List<ModelPart> parts = new ArrayList<>(built.parts());
        parts.set(
                0,
                new ModelPart(
                        "yunet-2023mar",
                        PartKind.YUNET,
                        NetworkFormat.ONNX,
                        "yunet.onnx",
                        content.length,
                        Sha256.of(content),
                        "MIT",
                        "opencv_zoo",
                        new NetworkInput(320, ChannelOrder.BGR, List.of(0.0, 0.0, 0.0), 1, OptionalDouble.empty()),
                        Optional.empty(),
                        Optional.empty()));
        own = ModelCatalogue.read(TestModels.write(new ModelCatalogue(folder, parts, built.calibration()), folder));
    }

    @Test
    void findsThePeopleThatBlazeFaceFindsAndTheMeshLiesTheSame() throws Exception {
        assumeTrue(Files.isDirectory(PEOPLE), "Skipped: the photographs of the cross-check are not on this machine");
        double sum = 0;
        double most = 0;
        List<Path> files = files();
        try (FaceDetector blazeFace = FaceDetector.load(TestModels.catalogue());
                FaceDetector yunet = FaceDetector.load(own);
                FaceMesh mesh = FaceMesh.load(own)) {
            for (Path file : files) {
                try (Picture picture = PictureDecoder.decode(Files.readAllBytes(file), ImageBounds.PORTRAIT)) {
                    List<Detection> usual = blazeFace.detect(picture);
                    List<Detection> found = yunet.detect(picture);
                    assertThat(found).hasSameSizeAs(usual);
                    assertThat(found.get(0).box().overlap(usual.get(0).box())).isGreaterThan(0.7);
                    double shift = shift(mesh, picture, usual.get(0), found.get(0));
                    sum += shift;
                    most = Math.max(most, shift);
                }
            }
        }
        System.out.printf(
                "YuNet and BlazeFace on %d photographs: points of alignment apart by %.4f of the eyes' distance in the mean,"
                        + " %.4f at most%n",
                files.size(), sum / files.size(), most);
        assertThat(sum / files.size()).isLessThan(0.02);
        assertThat(most).isLessThan(0.04);
    }

    @Test
    void forgettingChangesNoLaterDetection() throws Exception {
        assumeTrue(Files.isDirectory(PEOPLE), "Skipped: the photographs of the cross-check are not on this machine");
        try (FaceDetector yunet = FaceDetector.load(own);
                Picture picture = PictureDecoder.decode(Files.readAllBytes(files().get(0)), ImageBounds.PORTRAIT)) {
            List<Detection> before = yunet.detect(picture);
            yunet.forget();
            assertThat(yunet.detect(picture)).isEqualTo(before);
        }
    }

    /** The mean distance of the five points, in distances of the eyes. */
    private static double shift(FaceMesh mesh, Picture picture, Detection usual, Detection found) {
        try (Landmarks one = mesh.locate(picture, usual).orElseThrow();
                Landmarks other = mesh.locate(picture, found).orElseThrow()) {
            double sum = 0;
            for (int i = 0; i < 5; i++) {
                sum += one.alignmentPoints()
                        .get(i)
                        .distance(other.alignmentPoints().get(i));
            }
            return sum / 5 / one.interEyeDistance();
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(PEOPLE)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
