// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegAdviceTest {

    /** As ffmpeg 5.1 says them. */
    @ParameterizedTest
    @CsvSource({
        "[rtsp @ 0x5595] method DESCRIBE failed: 401 Unauthorized, REFUSED",
        "(address) Server returned 401 Unauthorized (authorization failed), REFUSED",
        "[rtsp @ 0x5595] method DESCRIBE failed: 404 Stream Not Found, NO_STREAM",
        "'[video4linux2,v4l2 @ 0x5595] ioctl(VIDIOC_STREAMON): Device or resource busy', BUSY",
        "'[video4linux2,v4l2 @ 0x5595] Cannot open video device /dev/video0: Permission denied', FORBIDDEN",
        "'[video4linux2,v4l2 @ 0x5595] Cannot open video device /dev/video0: No such file or directory', MISSING",
        "'[video4linux2,v4l2 @ 0x5595] ioctl(VIDIOC_DQBUF): No such device', MISSING",
        "'[video4linux2,v4l2 @ 0x5595] Not a video capture device.', NO_PICTURES",
        "(address) Connection refused, UNREACHABLE",
        "(address) Connection timed out, UNREACHABLE",
        "(address) Invalid data found when processing input, UNREADABLE"
    })
    void whatFfmpegSaysBecomesWhatTheOperatorHasToDo(String line, FfmpegAdvice advice) {
        assertThat(FfmpegAdvice.on(line)).contains(advice);
        assertThat(FfmpegAdvice.isSentence(advice.sentence())).isTrue();
    }

    @Test
    void whatNobodyForesawSaysNothing() {
        assertThat(FfmpegAdvice.on("the moon is full")).isEmpty();
    }
}
