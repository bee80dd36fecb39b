// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceSetTest {
    @TempDir
    Path folder;

    private void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }

    @Test
    void theFirstFolderNamesThePersonHoweverDeepThePictureLies() throws Exception {
        file("s2/session1/b.PGM");
        file("s2/a.jpg");
        file("s1/x.JPeG");
        file("s1/notes.txt");
        file("s1/._x.jpg");
        file("loose.png");
        file(".cache/y.png");

        FaceSet set = FaceSet.of(folder);

        assertThat(set.persons()).containsExactly("s1", "s2");
        assertThat(set.files())
                .extracting(entry -> entry.person() + " " + entry.file().getFileName())
                .containsExactly("0 x.JPeG", "1 a.jpg", "1 b.PGM");
        assertThat(set.ignored()).isEqualTo(4);
        assertThat(set).hasToString("FaceSet[2 persons, 3 photographs]");
    }

    @Test
    void whereThereIsNothingASentenceSaysWhatBelongsThere() throws Exception {
        assertThat(refused(folder.resolve("none")).code()).isEqualTo(FaceSetErrorCode.SET_MISSING);
        file("loose.jpg");
        assertThat(refused(folder).code()).isEqualTo(FaceSetErrorCode.SET_EMPTY);
        assertThat(refused(folder)).hasMessageContaining("one folder for each person");
    }

    @Test
    void failuresCountAsRejectionsInTheGeneralizedRates() {
        // Ten photographs of two people, five each: 20 genuine and 25 impostor pairs. One of each person failed.
        Acquisition acquisition =
                new Acquisition(10, new TreeMap<>(Map.of("IMAGE_UNDECODABLE", 2)), 0, 0, 2, 0, 20, 25);
        // 12 genuine and 16 impostor pairs were compared; three errors of the one kind, two of the other.
        assertThat(acquisition.failureToAcquire()).isEqualTo(new Proportion(2, 10));
        assertThat(acquisition.generalizedFalseRejects(new Proportion(3, 12))).isEqualTo(new Proportion(11, 20));
        assertThat(acquisition.generalizedFalseAccepts(new Proportion(2, 16))).isEqualTo(new Proportion(2, 25));
    }

    private static FaceSetException refused(Path path) {
        return catchThrowableOfType(FaceSetException.class, () -> FaceSet.of(path));
    }
}
