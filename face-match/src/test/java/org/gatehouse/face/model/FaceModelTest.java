// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.gatehouse.face.TestModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaceModelTest {

    @ParameterizedTest
    @EnumSource
    void theBuildLeavesItsFileAndItsLineInTheCatalogue(FaceModel model) throws Exception {
        ModelCatalogue catalogue = TestModels.catalogue();
        assertThat(catalogue.parts()).contains(model.part());
        assertThat(catalogue.read(model.part())).hasSize((int) model.part().bytes());
    }

    @ParameterizedTest
    @EnumSource
    void hasANoticeThatNamesItsSourceAndLicence(FaceModel model) throws IOException {
        try (InputStream notice =
                FaceModel.class.getResourceAsStream("NOTICE-" + model.part().file() + ".txt")) {
            assertThat(notice).isNotNull();
            String text = new String(notice.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .contains(model.part().source().replace(", converted", "").replace("npm:", ""));
            assertThat(text).contains("Licence:");
        }
    }

    @Test
    void whatTheBuildMakesIsWhatItsCalibrationWasMadeWith() throws Exception {
        ModelCatalogue catalogue = TestModels.catalogue();
        assertThat(catalogue.calibration()).isEqualTo(FaceModel.calibration());
        catalogue.checkCalibration();
    }
}
