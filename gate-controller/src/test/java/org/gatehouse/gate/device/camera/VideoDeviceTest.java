// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders as the kernel lays them under /sys. */
class VideoDeviceTest {
    private static final String WEBCAM = "devices/pci0000:00/0000:00:14.0/usb1/1-4/1-4:1.0";

    @TempDir
    private Path root;

    private Path device;

    @BeforeEach
    void plugIn() throws IOException {
        Files.createDirectories(root.resolve("class"));
        device = Files.createFile(root.resolve("video0"));
    }

    @Test
    void aWebcamOnItsBusIsACamera() throws IOException {
        list(WEBCAM, "uvcvideo", "HD Pro Webcam C920");
        assertThat(pretended(device)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "devices/virtual/bdi, v4l2loopback, HD Pro Webcam C920",
        "devices/platform/vivid.0, vivid, HD Pro Webcam C920",
        "devices/platform/vimc.0, vimc, Raw Capture 0",
        "devices/pci0000:00/usb1, uvcvideo, OBS Virtual Camera",
        "devices/pci0000:00/usb1, uvcvideo, Dummy video device (0x0000)",
        "devices/platform/vhci_hcd.0/usb9/9-1/9-1:1.0, uvcvideo, HD Pro Webcam C920",
        "devices/platform/dummy_hcd.0/usb9/9-1/9-1:1.0, uvcvideo, HD Pro Webcam C920"
    })
    void whatAProgramCanFeedIsNone(String hardware, String driver, String name) throws IOException {
        list(hardware, driver, name);
        assertThat(pretended(device)).isTrue();
    }

    @Test
    void aDeviceBehindWhichThereIsNoHardwareIsNone() throws IOException {
        Path listed = Files.createDirectories(root.resolve("devices/virtual/video4linux/video0"));
        Files.writeString(listed.resolve("name"), "HD Pro Webcam C920");
        Files.createSymbolicLink(root.resolve("class/video0"), listed);
        assertThat(pretended(device)).isTrue();
    }

    @Test
    void aDeviceThatTheKernelDoesNotListIsNone() throws IOException {
        assertThat(pretended(device)).isTrue();
    }

    @Test
    void aLinkToADeviceIsJudgedAsTheDevice() throws IOException {
        list(WEBCAM, "uvcvideo", "HD Pro Webcam C920");
        Path link = Files.createSymbolicLink(root.resolve("by-id"), device);
        assertThat(pretended(link)).isFalse();
    }

    @Test
    void aDeviceThatIsNotThereIsNotCalledSimulated() throws IOException {
        assertThat(pretended(root.resolve("video7"))).isFalse();
    }

    private boolean pretended(Path file) throws IOException {
        return new VideoDevice(file, root.resolve("class")).pretended();
    }

    private void list(String hardware, String driver, String name) throws IOException {
        Path bus = Files.createDirectories(root.resolve(hardware));
        Path listed = Files.createDirectories(bus.resolve("video4linux/video0"));
        Path module = Files.createDirectories(root.resolve("drivers/" + driver));
        Files.createSymbolicLink(bus.resolve("driver"), module);
        Files.createSymbolicLink(listed.resolve("device"), bus);
        Files.writeString(listed.resolve("name"), name + "\n");
        Files.createSymbolicLink(root.resolve("class/video0"), listed);
    }
}
