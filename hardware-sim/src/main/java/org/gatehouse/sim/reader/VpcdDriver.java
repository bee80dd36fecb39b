// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The driver libifdvpcd.so, in a form whose reversed mode works.
 *
 * <p>vpcd 3.3, which Debian 12 has, decides between "wait for a client" and "connect again" by whether its server socket is
 * zero, but an unused server socket is -1. So in reversed mode the first empty slot sends it into {@code select} with
 * descriptor -1, and pcscd aborts. The other mode works, but listens on every network interface, which a rig must not. A
 * copy with that one condition corrected (jump if negative, 78, for jump if zero, 74) is free of the fault; drivers
 * that do not contain exactly these instructions are used as they are.
 */
final class VpcdDriver {

    /** Load server socket, test, jump if zero, call (4 bytes of address), test, jump, store -1 as client socket. */
    private static final byte[] BEFORE_CALL = HexFormat.of().parseHex("8b3f85ff741ae8");

    private static final byte[] AFTER_CALL = HexFormat.of().parseHex("85c0751ec74304ffffffff");
    private static final int CALL_ADDRESS = 4;
    private static final int CONDITION = 4;
    private static final byte JUMP_IF_NEGATIVE = 0x78;
    private static final long LARGEST = 1 << 20;

    private VpcdDriver() {}

    /**
     * The driver to load: a corrected copy in this directory, or the original where there is nothing to correct.
     *
     * @throws IOException if the copy cannot be written
     */
    static Path usable(Path original, Path directory) throws IOException {
        if (Files.size(original) > LARGEST) {
            return original;
        }
        byte[] program = Files.readAllBytes(original);
        int at = find(program, 0);
        if (at < 0 || find(program, at + 1) >= 0) {
            return original;
        }
        program[at + CONDITION] = JUMP_IF_NEGATIVE;
        return Files.write(directory.resolve("libifdvpcd-reconnecting.so"), program)
                .toAbsolutePath();
    }

    private static int find(byte[] program, int from) {
        int length = BEFORE_CALL.length + CALL_ADDRESS + AFTER_CALL.length;
        for (int at = from; at <= program.length - length; at++) {
            if (matches(program, at, BEFORE_CALL)
                    && matches(program, at + BEFORE_CALL.length + CALL_ADDRESS, AFTER_CALL)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] program, int at, byte[] pattern) {
        for (int i = 0; i < pattern.length; i++) {
            if (program[at + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }
}
