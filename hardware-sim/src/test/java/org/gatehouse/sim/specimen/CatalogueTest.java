// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Map<String, SpecimenData> all = Catalogue.read();

    @Test
    void everyFileIsReadAndEverySpecimenHasAPage() {
        assertThat(all).hasSizeGreaterThan(400);
        assertThat(all.values())
                .allSatisfy(specimen -> assertThat(specimen.texts("mrz"))
                        .hasSize(2)
                        .allSatisfy(line -> assertThat(line).hasSize(44)));
    }

    @Test
    void aSpecimenHasWhatItsBaseHasAndItsOwnBeforeThat() {
        SpecimenData specimen = Objects.requireNonNull(all.get("ISO7816_D_06"));
        assertThat(specimen.text("access")).contains("BAC");
        assertThat(specimen.text("digest")).contains("SHA_256");
        assertThat(specimen.list("ca")).hasSize(1);
        assertThat(specimen.list("ca").get(0).path("group").asText()).isEqualTo("BRAINPOOL_P256R1");
        assertThat(specimen.text("portraits")).isEmpty();
        assertThat(specimen.flag("csca", true)).isTrue();
    }
}
