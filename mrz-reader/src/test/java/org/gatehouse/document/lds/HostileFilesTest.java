// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.gatehouse.document.lds.Encoded.hex;
import static org.gatehouse.document.lds.Encoded.object;
import static org.gatehouse.document.lds.Encoded.text;

import java.util.Random;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fuzz target over mutants of a good file, over random bytes and over the classics, from fixed seeds. */
class HostileFilesTest {
    private static final long SEED = 9303_10;
    private static final int MUTANTS = 4000;
    /** Of DG2, the first bytes are structure and the rest is image. */
    private static final int STRUCTURE_BYTES = 140;

    private static final Logger JMRTD = Logger.getLogger("org.jmrtd");
    private static final IssuedPassport PASSPORT =
            Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG);

    @BeforeAll
    static void mute() {
        JMRTD.setLevel(Level.OFF);
    }

    static Stream<Arguments> targets() {
        byte[] dg11 = object(
                0x6B,
                object(0x5C, hex("5f0ea05f2b5f11")),
                object(0x5F0E, text("ERIKSSON<<ANNA")),
                object(0xA0, hex("020101"), object(0x5F0F, text("ANNE"))),
                object(0x5F2B, hex("19740812")),
                object(0x5F11, text("ZENITH<UTOPIA")));
        byte[] dg12 = object(0x6C, object(0x5C, hex("5f26")), object(0x5F26, text("20240131")));
        return Stream.of(
                target("EF.COM", EfComFuzzTarget::fuzzerTestOneInput, file(LdsFile.COM)),
                target("EF.SOD", EfSodFuzzTarget::fuzzerTestOneInput, file(LdsFile.SOD)),
                target("EF.CardSecurity", EfCardSecurityFuzzTarget::fuzzerTestOneInput, hex("3003020101")),
                target("EF.ATR/INFO", AtrInfoFuzzTarget::fuzzerTestOneInput, hex("7f6608020207800202ffff")),
                target("header", FileHeaderFuzzTarget::fuzzerTestOneInput, hex("75823aeb7f61")),
                target("DG1", Dg1FuzzTarget::fuzzerTestOneInput, file(LdsFile.DG1)),
                target("DG2 19794-5", Dg2FuzzTarget::fuzzerTestOneInput, file(LdsFile.DG2)),
                target("DG2 39794-5", Dg2FuzzTarget::fuzzerTestOneInput, Iso39794FaceTest.dg2()),
                target("DG11", Dg11FuzzTarget::fuzzerTestOneInput, dg11),
                target("DG12", Dg12FuzzTarget::fuzzerTestOneInput, dg12),
                target("DG14", SecurityInfosFuzzTarget::fuzzerTestOneInput, file(LdsFile.DG14)),
                target(
                        "EF.CardAccess",
                        SecurityInfosFuzzTarget::fuzzerTestOneInput,
                        hex("31143012060a04007f0007020204020202010202010d")),
                target("DG15", Dg15FuzzTarget::fuzzerTestOneInput, hex("6f0730050603 2a0304")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void nothingButNamedErrorsLeavesAParser(String name, Consumer<byte[]> target, byte[] good) {
        target.accept(good);
        Mutants mutants = new Mutants(good, SEED, STRUCTURE_BYTES);
        for (int i = 0; i < MUTANTS; i++) {
            target.accept(mutants.next());
        }
        Random random = new Random(SEED);
        for (int i = 0; i < MUTANTS / 4; i++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            target.accept(noise);
        }
        for (String length : new String[] {"", "80", "84ffffffff", "847fffffff", "888000000000000000", "ff", "8100"}) {
            target.accept(Encoded.bytes(new byte[] {good[0]}, hex(length)));
        }
    }

    private static Arguments target(String name, Consumer<byte[]> target, byte[] good) {
        return Arguments.of(name, target, good);
    }

    private static byte[] file(LdsFile file) {
        return PASSPORT.file(file).orElseThrow();
    }
}
