// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.ActiveAuthenticationOrder;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.HashAlgorithm;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.MasterFileOrder;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.StandardizedGroup;

/**
 * A chip to be read against the clock: a passport of NIST P-256 and AES-128, or of BAC with an ECDSA key in DG15, its DG2
 * filled up to 18,000 bytes.
 *
 * @param name for the table
 * @param access how it is opened: PACE, followed by chip authentication, or BAC, followed by active authentication
 * @param profile the chip
 * @param page its MRZ
 */
record Specimen(String name, AccessProtocol access, ChipProfile profile, Mrz page) {
    static final int PORTRAIT_FILE_BYTES = 18_000;

    private static final SecureRandom RANDOM = new SecureRandom();
    /** More than the JDK can receive, so that its limit is the one that counts. */
    private static final int LONGEST_APDU = 65_536;

    /** PACE and chip authentication. */
    static Specimen pace(boolean extendedLength) throws IssuanceException {
        return of(
                "PACE + CA",
                AccessProtocol.PACE,
                extendedLength,
                ChipSecurityOrder.standard(StandardizedGroup.SECP256R1));
    }

    /** BAC and active authentication. */
    static Specimen bac(boolean extendedLength) throws IssuanceException {
        ChipSecurityOrder security = ChipSecurityOrder.unproved(StandardizedGroup.SECP256R1)
                .withActiveAuthentication(
                        ActiveAuthenticationOrder.ecdsa(StandardizedGroup.SECP256R1, HashAlgorithm.SHA_256));
        return of("BAC + AA", AccessProtocol.BAC, extendedLength, security);
    }

    private static Specimen of(
            String protocols, AccessProtocol access, boolean extendedLength, ChipSecurityOrder security)
            throws IssuanceException {
        PassportOrder order = Rig.order(
                        IssuingState.UTOPIA,
                        access == AccessProtocol.PACE ? AccessProtocols.PACE : AccessProtocols.BAC,
                        PortraitCoding.JPEG,
                        LocalDate.of(2031, 5, 17))
                .with(security);
        if (extendedLength) {
            order = order.with(MasterFileOrder.bare().withLengthLimits(LONGEST_APDU, LONGEST_APDU));
        }
        IssuedPassport passport = Rig.issuer(IssuingState.UTOPIA).issue(order);
        ChipProfile profile =
                Rig.profile(passport).withExtendedLength(extendedLength).withFile(ChipProfile.EF_DG2, filledUp());
        return new Specimen(
                protocols + (extendedLength ? ", extended" : ", short"), access, profile, Rig.page(passport));
    }

    /** A DG2 of that length whose content is of no importance. */
    static byte[] filledUp() {
        byte[] file = new byte[PORTRAIT_FILE_BYTES];
        file[0] = 0x75;
        file[1] = (byte) 0x82;
        file[2] = (byte) (PORTRAIT_FILE_BYTES - 4 >> 8);
        file[3] = (byte) (PORTRAIT_FILE_BYTES - 4);
        return file;
    }

    VirtualChip chip() {
        return new VirtualChip(profile, RANDOM);
    }

    /** What a reader reads, by file identifier, in the order in which both readers do. */
    List<Integer> files() {
        return access == AccessProtocol.PACE
                ? List.of(
                        ChipProfile.EF_SOD,
                        ChipProfile.EF_DG14,
                        ChipProfile.EF_COM,
                        ChipProfile.EF_DG1,
                        ChipProfile.EF_DG2)
                : List.of(
                        ChipProfile.EF_SOD,
                        ChipProfile.EF_DG14,
                        ChipProfile.EF_DG15,
                        ChipProfile.EF_COM,
                        ChipProfile.EF_DG1,
                        ChipProfile.EF_DG2);
    }

    int length(int file) {
        return profile.file(file).orElseThrow().length;
    }

    @Override
    public String toString() {
        return name;
    }
}
