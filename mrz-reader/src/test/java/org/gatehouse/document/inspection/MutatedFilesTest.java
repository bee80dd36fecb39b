// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.inspection.InspectionContract.result;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.lds.Dg1;
import org.gatehouse.document.lds.Dg2;
import org.gatehouse.document.lds.EfCom;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files with one byte changed, from a fixed seed: whatever comes of them has a name. */
class MutatedFilesTest {
    private static final long SEED = 9303;
    private static final int MUTANTS = 60;

    private static final IssuedPassport PASSPORT =
            Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG);
    private static final Mrz PAGE = Rig.page(PASSPORT);

    @ParameterizedTest
    @EnumSource(names = {"COM", "SOD", "DG1", "DG2", "DG14"})
    void anInspectionOfAMutantEndsInAReport(LdsFile file) throws Exception {
        DocumentInspector inspector =
                new DocumentInspector(Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, InspectionLimits.standard());
        Random random = new Random(SEED);
        boolean hashed = file.dataGroup().isPresent();
        int mutants = hashed ? MUTANTS : MUTANTS * 4;
        for (int i = 0; i < mutants; i++) {
            byte[] mutant = mutant(PASSPORT.file(file).orElseThrow(), random);
            try (Inspection inspection = inspector.inspectFiles(filesWith(file, mutant), PageReading.of(PAGE))) {
                Hostile.assertSound(inspection, PASSPORT);
                if (file == LdsFile.SOD && result(inspection, CheckId.SECURITY_OBJECT) == Result.SUCCESSFUL) {
                    // Changed where nothing is signed: it still says the same of every group.
                    assertThat(inspection.chipMrz()).contains(PAGE);
                    for (int group : new int[] {1, 2, 14}) {
                        assertThat(result(inspection, CheckId.integrityOf(group)))
                                .isEqualTo(Result.SUCCESSFUL);
                    }
                }
                if (file == LdsFile.COM && result(inspection, CheckId.SOD_VS_COM) == Result.SUCCESSFUL) {
                    assertThat(EfCom.of(mutant).dataGroups()).containsExactlyInAnyOrder(1, 2, 14);
                }
                if (hashed) {
                    assertThat(inspection.report().overall()).isEqualTo(Result.FAILED);
                }
                if (file == LdsFile.DG2) {
                    assertThat(inspection.portrait()).isEmpty();
                }
            }
        }
    }

    @Test
    void theReadersOfTheDataGroupsThrowNothingButTheirOwnErrors() {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < MUTANTS * 100; i++) {
            refused += refusal(() -> Dg1.mrz(mutant(PASSPORT.file(LdsFile.DG1).orElseThrow(), random)));
            refused += refusal(() -> EfCom.of(mutant(PASSPORT.file(LdsFile.COM).orElseThrow(), random)));
            refused += refusal(() ->
                    SecurityInfos.ofDg14(mutant(PASSPORT.file(LdsFile.DG14).orElseThrow(), random)));
            // Only the first bytes of DG2 are structure, the rest is image.
            refused += refusal(() -> Dg2.face(mutant(PASSPORT.file(LdsFile.DG2).orElseThrow(), random, 120)));
        }
        assertThat(refused).isPositive();
    }

    private interface Reading {
        Object read() throws LdsException;
    }

    private static int refusal(Reading reading) {
        try {
            assertThat(reading.read()).isNotNull();
            return 0;
        } catch (LdsException e) {
            assertThat(e.code()).isNotNull();
            return 1;
        }
    }

    private static byte[] mutant(byte[] file, Random random) {
        return mutant(file, random, file.length);
    }

    private static byte[] mutant(byte[] file, Random random, int within) {
        file[random.nextInt(within)] ^= (byte) (1 + random.nextInt(255));
        return file;
    }

    private static Map<ElementaryFile, byte[]> filesWith(LdsFile changed, byte[] content) {
        Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
        for (LdsFile file : LdsFile.values()) {
            // Not every file of the issuer is one that an inspection reads.
            PASSPORT.file(file)
                    .ifPresent(
                            bytes -> files.put(ElementaryFile.valueOf(file.name()), file == changed ? content : bytes));
        }
        return files;
    }
}
