// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the kernel says of a Video4Linux device. It tells drivers that only pretend to be a camera, where they say so; hardware that is
 * fed with a recording it cannot tell.
 *
 * @param device the device file, or a link to it
 * @param classes where the kernel lists such devices: {@code /sys/class/video4linux}
 */
record VideoDevice(Path device, Path classes) {
    private static final Set<String> PRETENDERS =
            Set.of("v4l2loopback", "v4l2 loopback", "akvcam", "vivid", "vimc", "vim2m", "visl");

    /** A bus that exists in software only: its devices may be fed by any program, or by another machine. */
    private static final Pattern NO_BUS = Pattern.compile("/devices/virtual/|/vhci_hcd|/dummy_hcd|/dummy_udc");

    private static final Pattern NO_CAMERA = Pattern.compile("(?i)loopback|dummy video device|virtual camera|vivid");

    static VideoDevice at(Path device) {
        return new VideoDevice(device, Path.of("/sys/class/video4linux"));
    }

    /**
     * Whether it is no hardware, or nothing says that it is. A device that is not there at all pretends nothing.
     */
    boolean pretended() throws IOException {
        if (!Files.exists(device)) {
            return false;
        }
        Path listed = classes.resolve(device.toRealPath().getFileName());
        if (!Files.exists(listed)) {
            return true;
        }
        Path hardware = listed.resolve("device");
        return !Files.exists(hardware)
                || NO_BUS.matcher(listed.toRealPath() + "/").find()
                || NO_BUS.matcher(hardware.toRealPath() + "/").find()
                || NO_CAMERA.matcher(line(listed.resolve("name"))).find()
                || PRETENDERS.contains(driver(hardware.resolve("driver")));
    }

    private static String driver(Path link) throws IOException {
        return Files.exists(link) ? String.valueOf(link.toRealPath().getFileName()) : "";
    }

    private static String line(Path file) throws IOException {
        return Files.isReadable(file) ? Files.readString(file).strip() : "";
    }
}
