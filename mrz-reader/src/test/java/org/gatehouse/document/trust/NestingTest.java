// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0500",
                "3003020101",
                "30800201010000",
                // Objects without a length beside one another, and inside one that has one.
                "300C308000003080000030800000",
                "7F7803020101",
                "3081030201013000",
                "30820003020101",
                "04820100"
            })
    void whatIsWellNestedPasses(String text) {
        byte[] bytes = HexFormat.of().parseHex(text.equals("04820100") ? text + "00".repeat(256) : text);
        assertThatCode(() -> Nesting.check(bytes)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30",
                "3001",
                "300202",
                "3003020201",
                "02020100FF02",
                "3085FFFFFFFFFF",
                "308480000000",
                "3084FFFFFFFF",
                "3082",
                "1F",
                "7F81",
                "3004300302010101"
            })
    void whatReachesOutOfTheTextIsRefused(String text) {
        byte[] bytes = HexFormat.of().parseHex(text);
        assertThatThrownBy(() -> Nesting.check(bytes)).isInstanceOf(IOException.class);
    }

    @Test
    void thirtyOneObjectsInsideOneAnotherPassAndMoreDoNot() {
        assertThatCode(() -> Nesting.check(nested(31))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Nesting.check(nested(32))).hasMessageContaining("without end");
        assertThatCode(() -> Nesting.check(endless(31))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Nesting.check(endless(32))).hasMessageContaining("without end");
    }

    @Test
    void objectsWithoutALengthEndAndMayFollowOneAnother() {
        // Forty of them, each with a number inside, and the two zero bytes that end it.
        byte[] many = HexFormat.of().parseHex("3081F0" + "308005000000".repeat(40));
        assertThatCode(() -> Nesting.check(many)).doesNotThrowAnyException();
        // The same bytes mean nothing where nothing waits for an end.
        byte[] zeros = HexFormat.of().parseHex("3006000000003000");
        assertThatCode(() -> Nesting.check(zeros)).doesNotThrowAnyException();
    }

    private static byte[] nested(int depth) {
        byte[] text = new byte[2 * depth];
        for (int i = 0; i < depth; i++) {
            text[2 * i] = 0x30;
            text[2 * i + 1] = (byte) (2 * (depth - 1 - i));
        }
        return text;
    }

    private static byte[] endless(int depth) {
        byte[] text = new byte[4 * depth];
        for (int i = 0; i < depth; i++) {
            text[2 * i] = 0x30;
            text[2 * i + 1] = (byte) 0x80;
        }
        return text;
    }
}
