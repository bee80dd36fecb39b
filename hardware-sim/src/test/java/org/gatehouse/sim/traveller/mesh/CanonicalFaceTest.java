// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalFaceTest {

    private final CanonicalFace face = CanonicalFace.load();

    @Test
    void theNoseIsTheForemostPointAndTheEyesStandLevel() {
        float[] positions = face.positions();
        for (int vertex = 0; vertex < 468; vertex++) {
            assertThat(positions[vertex * 3 + 2]).isLessThanOrEqualTo(positions[4 * 3 + 2] + 0.2f);
        }
        assertThat(positions[33 * 3 + 1]).isCloseTo(positions[263 * 3 + 1], within(1e-3f));
        assertThat(positions[33 * 3]).isNegative();
    }

    @Test
    void theHeadIsOneSurfaceWithoutAnEdgeThatThreeTrianglesShare() {
        HeadTopology topology = new HeadTopology(face);
        float[] control = new float[HeadTopology.VERTICES * 3];
        int[] triangles = topology.surface(control, new float[0]).triangles();
        Set<Long> directed = new HashSet<>();
        for (int corner = 0; corner < triangles.length; corner++) {
            int next = triangles[corner - corner % 3 + (corner + 1) % 3];
            // Each direction of an edge belongs to one triangle: so all are turned the same way.
            assertThat(directed.add((long) triangles[corner] << 32 | next)).isTrue();
        }
        assertThat(triangles).hasSizeGreaterThan(3 * 20_000);
    }

    @Test
    void assetsOfAnotherVersionStopTheBuild(@TempDir Path folder) throws IOException {
        Path packed = Files.write(folder.resolve("packed.data"), new byte[4_000_000]);

        assertThatThrownBy(() -> CanonicalFaceAsset.main(new String[] {packed.toString(), folder.toString()}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("SHA-256");
    }

    @Test
    void aMeshThatClaimsMoreBytesThanThereAreIsRefused() {
        byte[] lying = {10, (byte) 0xff, (byte) 0xff, (byte) 0xff, 7, 0x1d, 0, 0, 0, 0};

        assertThatThrownBy(() -> new GeometryMetadata(lying)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new GeometryMetadata(Arrays.copyOf(new byte[] {9}, 10)))
                .isInstanceOf(IOException.class);
    }
}
