// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class YuNetOutputTest {
    private static final int SIDE = 64;
    private static final List<String> NAMES = List.of(
            "bbox_16", "bbox_32", "bbox_8", "cls_16", "cls_32", "cls_8", "kps_16", "kps_32", "kps_8", "obj_16",
            "obj_32", "obj_8");

    private final List<float[]> outputs = new ArrayList<>();
    private final YuNetOutput yunet = new YuNetOutput(NAMES, SIDE);

    @BeforeEach
    void nothingIsSeen() {
        for (String name : NAMES) {
            int stride = Integer.parseInt(name.substring(name.indexOf('_') + 1));
            int numbers = name.startsWith("bbox") ? 4 : name.startsWith("kps") ? 10 : 1;
            outputs.add(new float[(SIDE / stride) * (SIDE / stride) * numbers]);
        }
    }

    @Test
    void silenceIsNoFace() {
        assertThat(yunet.decode(outputs)).isEmpty();
    }

    @Test
    void aCellSaysWhereItsFaceAndItsEyesAre() {
        // Row 1, column 2 of the 4 x 4 grid; a box of e^0 = 1 cell, so 16 pixels.
        see(16, 6, 0.9f);
        set("kps_16", 6 * 10, 0.25f, 0.5f, 0.75f, 0.5f);
        Detection face = yunet.decode(outputs).get(0);
        assertThat(face.box().score()).isCloseTo(0.9, within(1e-6));
        assertThat(face.box().x() + face.box().width() / 2).isCloseTo(32, within(1e-6));
        assertThat(face.box().width()).isEqualTo(face.box().height()).isCloseTo(16 * 1.04, within(1e-6));
        assertThat(face.leftEye()).isEqualTo(new Point(2.25 * 16, 1.5 * 16));
        assertThat(face.rightEye()).isEqualTo(new Point(2.75 * 16, 1.5 * 16));
    }

    @Test
    void neighboursThatSeeOneFaceAreOneAndTheSurestCounts() {
        see(8, 9, 0.8f);
        see(8, 10, 0.95f);
        set("bbox_8", 9 * 4, 1, 0, 0, 0);
        assertThat(yunet.decode(outputs))
                .singleElement()
                .satisfies(face -> assertThat(face.box().score()).isCloseTo(0.95, within(1e-6)));
    }

    @Test
    void anUnsureCellAndScoresThatAreNoneAreNoFace() {
        see(32, 0, 0.69f);
        see(32, 3, Float.NaN);
        assertThat(yunet.decode(outputs)).isEmpty();
    }

    @Test
    void aBoxOfAnySizeStaysANumber() {
        see(8, 0, 1);
        set("bbox_8", 0, 0, 0, 1e30f, 1e30f);
        assertThat(yunet.decode(outputs).get(0).box().width()).isFinite();
    }

    @Test
    void onlyItsTwelveOutputsFit() {
        List<Integer> lengths = outputs.stream().map(values -> values.length).toList();
        assertThat(YuNetOutput.fits(NAMES, lengths, SIDE)).isTrue();
        assertThat(YuNetOutput.fits(NAMES, lengths, 96)).isFalse();
        assertThat(YuNetOutput.fits(NAMES.subList(1, 12), lengths.subList(1, 12), SIDE))
                .isFalse();
        List<Integer> shorter = new ArrayList<>(lengths);
        shorter.set(11, 63);
        assertThat(YuNetOutput.fits(NAMES, shorter, SIDE)).isFalse();
    }

    private void see(int stride, int cell, float score) {
        set("cls_" + stride, cell, score);
        set("obj_" + stride, cell, score);
    }

    private void set(String name, int at, float... values) {
        float[] output = outputs.get(NAMES.indexOf(name));
        System.arraycopy(values, 0, output, at, values.length);
        assertThat(Arrays.copyOfRange(output, at, at + values.length)).isEqualTo(values);
    }
}
