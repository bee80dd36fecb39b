// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormTokenTest {
    private final FormToken token = new FormToken(new SecureRandom());
    private final UUID caseId = UUID.randomUUID();

    @Test
    void fitsItsOfficerAndItsCaseOnly() {
        var made = token.of("officer", caseId);
        assertThat(token.matches(made, "officer", caseId)).isTrue();
        assertThat(token.matches(made, "other", caseId)).isFalse();
        assertThat(token.matches(made, "officer", UUID.randomUUID())).isFalse();
        assertThat(token.matches("", "officer", caseId)).isFalse();
        assertThat(token.matches(null, "officer", caseId)).isFalse();
    }

    @Test
    void doesNotOutliveItsProcess() {
        var later = new FormToken(new SecureRandom());
        assertThat(later.matches(token.of("officer", caseId), "officer", caseId))
                .isFalse();
    }
}
