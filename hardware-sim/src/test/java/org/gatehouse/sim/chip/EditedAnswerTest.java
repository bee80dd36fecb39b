// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.behaviour.AnswerEdit;
import org.junit.jupiter.api.Test;

class EditedAnswerTest {

    private static final String ANSWER = "7C088602AABB8A02CCDD";

    private static String edited(AnswerEdit edit) {
        return edited(ANSWER, edit);
    }

    private static String edited(String data, AnswerEdit edit) {
        return Hex.toHexString(
                        EditedAnswer.of(Answer.success(Hex.decode(data)), edit).data())
                .toUpperCase(Locale.ROOT);
    }

    @Test
    void objectsInsideConstructedOnesAreFound() {
        assertThat(edited(new AnswerEdit.ReplaceTag(0x8A, 0x8B))).isEqualTo("7C088602AABB8B02CCDD");
        assertThat(edited(new AnswerEdit.ReplaceTag(0x7C, 0x7D))).isEqualTo("7D088602AABB8A02CCDD");
    }

    @Test
    void lengthsAroundAnObjectArePutRight() {
        assertThat(edited(new AnswerEdit.ReplaceValue(0x86, new byte[1]))).isEqualTo("7C078601008A02CCDD");
        assertThat(edited(new AnswerEdit.RemoveObject(0x86))).isEqualTo("7C048A02CCDD");
        assertThat(edited(new AnswerEdit.AddObject(0x7C, 0x87, new byte[] {1})))
                .isEqualTo("7C0B8602AABB8A02CCDD870101");
    }

    @Test
    void bytesAreCutTurnedAndAdded() {
        assertThat(edited(new AnswerEdit.Truncate(3))).isEqualTo("7C088602AABB8A");
        assertThat(edited(new AnswerEdit.Truncate(99))).isEmpty();
        assertThat(edited(new AnswerEdit.FlipBits(0, 0x01))).isEqualTo("7D088602AABB8A02CCDD");
        assertThat(edited(new AnswerEdit.FlipBits(-1, 0xFF))).isEqualTo("7C088602AABB8A02CC22");
        assertThat(edited(new AnswerEdit.Append(new byte[] {7}))).isEqualTo(ANSWER + "07");
    }

    @Test
    void whatFindsNothingChangesNothing() {
        assertThat(edited(new AnswerEdit.RemoveObject(0x99))).isEqualTo(ANSWER);
        assertThat(edited(new AnswerEdit.FlipBits(10, 1))).isEqualTo(ANSWER);
        assertThat(edited("7C05", new AnswerEdit.RemoveObject(0x7C))).isEqualTo("7C05");
    }

    @Test
    void nestingIsFollowedToFourLevelsOnly() {
        String deep = "7C0A" + "7C08" + "7C06" + "7C04" + "7C02" + "8600";
        assertThat(edited(deep, new AnswerEdit.ReplaceTag(0x86, 0x87))).isEqualTo(deep);
        String four = "7C08" + "7C06" + "7C04" + "7C02" + "8600";
        assertThat(edited(four, new AnswerEdit.ReplaceTag(0x86, 0x87))).isEqualTo("7C087C067C047C028700");
    }
}
