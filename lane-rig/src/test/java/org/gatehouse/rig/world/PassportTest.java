// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gatehouse.document.mrz.MrzException;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.gate.lane.Verdict;
import org.gatehouse.rig.plan.DeedKind;
import org.junit.jupiter.api.Test;

class PassportTest {

    @Test
    void itsLinesAreAValidMrz() throws MrzException {
        assertThat(MrzParser.parse(new Passport(210, Set.of()).lines()).valid()).isTrue();
    }

    @Test
    void whatIsOutOfTheOrdinaryShows() {
        assertThat(new Passport(1, Set.of(DeedKind.UNDER_AGE)).eligible()).isFalse();
        assertThat(new Passport(1, Set.of(DeedKind.SUSPECT_DOCUMENT)).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(new Passport(1, Set.of(DeedKind.IMPOSTOR)).verdict()).isEqualTo(Verdict.SUCCESSFUL);
    }

    @Test
    void aBufferThatIsNotOverwrittenIsNoticed() {
        Memory memory = new Memory();
        byte[] buffer = memory.given(new byte[] {0, 1, 0});

        assertThat(memory.overwritten()).isFalse();
        java.util.Arrays.fill(buffer, (byte) 0);
        assertThat(memory.overwritten()).isTrue();
    }
}
