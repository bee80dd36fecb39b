// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bouncycastle.util.Arrays.concatenate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VpcdDriverTest {

    private static final byte[] FAULTY = Hex.decode("8b3f85ff741ae8b6ecffff85c0751ec74304ffffffff");
    private static final byte[] CORRECTED = Hex.decode("8b3f85ff781ae8b6ecffff85c0751ec74304ffffffff");
    private static final byte[] AROUND = Hex.decode("00112233445566778899");

    @TempDir
    Path directory;

    private Path driver(byte[] content) throws IOException {
        return Files.write(directory.resolve("libifdvpcd.so"), content);
    }

    @Test
    void theFaultyConditionIsCorrectedInACopy() throws IOException {
        Path original = driver(concatenate(AROUND, FAULTY, AROUND));
        Path usable = VpcdDriver.usable(original, directory);
        assertThat(usable).isNotEqualTo(original).hasBinaryContent(concatenate(AROUND, CORRECTED, AROUND));
        assertThat(original).hasBinaryContent(concatenate(AROUND, FAULTY, AROUND));
    }

    @Test
    void aDriverWithoutTheFaultIsUsedAsItIs() throws IOException {
        Path original = driver(concatenate(AROUND, CORRECTED, AROUND));
        assertThat(VpcdDriver.usable(original, directory)).isEqualTo(original);
    }

    @Test
    void aDriverWhereThePlaceIsAmbiguousIsUsedAsItIs() throws IOException {
        Path original = driver(concatenate(FAULTY, FAULTY));
        assertThat(VpcdDriver.usable(original, directory)).isEqualTo(original);
    }

    @Test
    void aTruncatedPlaceIsNoPlace() throws IOException {
        Path original = driver(Arrays.copyOf(FAULTY, FAULTY.length - 1));
        assertThat(VpcdDriver.usable(original, directory)).isEqualTo(original);
    }
}
