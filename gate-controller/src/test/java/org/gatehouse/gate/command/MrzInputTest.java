// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MrzInputTest {

    private static MrzInput input(String text, long most) {
        return new MrzInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most);
    }

    @Test
    void exactlyTheLimitIsNotTooMuch() throws IOException {
        MrzInput input = input("ab\ncd", 5);

        assertThat(input.next().orElseThrow().lines()).containsExactly("ab", "cd");
        assertThat(input.next()).isEmpty();
        assertThat(input.exhausted()).isFalse();
    }

    @Test
    void aGroupThatTheLimitCutsIsNotGiven() throws IOException {
        MrzInput input = input("ab\n\ncd\nef", 6);

        assertThat(input.next().orElseThrow().lines()).containsExactly("ab");
        assertThat(input.next()).isEmpty();
        assertThat(input.exhausted()).isTrue();
    }

    @Test
    void aSourceWithoutEndIsLeftAtTheLimit() throws IOException {
        MrzInput input = new MrzInput(
                new InputStream() {
                    @Override
                    public int read() {
                        return 'A';
                    }
                },
                100_000);

        assertThat(input.next()).isEmpty();
        assertThat(input.exhausted()).isTrue();
    }

    @Test
    void ofALongGroupOnlyEnoughIsKeptToTellThatItIsNoMrz() throws IOException {
        MrzInput.Group group = input("A".repeat(1000) + "\n" + "B\n".repeat(1000), 10_000)
                .next()
                .orElseThrow();

        assertThat(group.lines()).hasSize(4);
        assertThat(group.lines().get(0)).hasSizeBetween(45, 64);
        assertThat(group).hasToString("Group[line 1]");
    }
}
