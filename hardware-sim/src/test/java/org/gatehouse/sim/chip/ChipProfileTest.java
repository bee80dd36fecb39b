// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChipProfileTest {

    private static final MrzSecret SECRET = new MrzSecret("AB12345", "800101", "350101");

    @Test
    void filesCannotBeChangedFromOutside() {
        byte[] content = {1, 2, 3};
        ChipProfile profile = ChipProfile.of(SECRET).withFile(ChipProfile.EF_COM, content);
        content[0] = 9;
        Objects.requireNonNull(profile.files().get(ChipProfile.EF_COM))[1] = 9;
        profile.atr()[0] = 9;
        assertThat(profile.file(ChipProfile.EF_COM)).hasValue(new byte[] {1, 2, 3});
        assertThat(profile.atr()).startsWith(0x3B);
    }

    @Test
    void neitherProfileNorSecretPrintsWhatOpensTheChip() {
        assertThat(ChipProfile.of(SECRET).withCan("246810").toString() + SECRET)
                .doesNotContain("AB12345", "800101", "350101", "246810");
    }

    @Test
    void shortDocumentNumbersAreFilledAndLongOnesTakenWhole() {
        assertThat(SECRET.information()).startsWith("AB12345<<");
        assertThat(new MrzSecret("D23145890734", "340712", "950712").information())
                .isEqualTo("D23145890734934071279507122");
    }

    @Test
    void wrongValuesAreRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> new MrzSecret("ab12345", "800101", "350101"))
                .hasMessageContaining("documentNumber")
                .hasMessageNotContaining("ab12345");
        assertThatThrownBy(() -> new MrzSecret("AB12345", "80010", "350101")).hasMessageContaining("birthDate");
        assertThatThrownBy(() -> ChipProfile.of(SECRET).withCan("12")).hasMessageContaining("six digits");
    }
}
