// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class MrzViewTest {
    @Test
    void showsFieldsAndChecksByNameAndPrintsNothingPersonal() throws MrzException {
        MrzView view = MrzView.of(MrzParser.parse(List.of(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<11")));
        assertThat(view.format()).isEqualTo("TD3");
        assertThat(view.fields())
                .contains(entry("secondaryIdentifier", "ANNA MARIA"), entry("sex", "female"))
                .hasSize(10);
        assertThat(view.checks())
                .containsExactly(
                        entry("documentNumber", true),
                        entry("birthDate", true),
                        entry("expiryDate", true),
                        entry("optionalData", true),
                        entry("composite", false));
        assertThat(view.valid()).isFalse();
        assertThat(view).hasToString("MrzView[TD3, not valid]");
    }
}
