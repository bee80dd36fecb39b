// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.trust.AlgorithmPolicy;
import org.gatehouse.document.trust.PassiveAuthentication;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.ActiveAuthenticationOrder;
import org.gatehouse.sim.issuer.DataGroupsOrder;
import org.gatehouse.sim.issuer.HashAlgorithm;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.StandardizedGroup;

/**
 * A document with keys for chip and for active authentication, and a portrait file of 18,000 bytes among what is hashed.
 *
 * @param name how it is signed
 * @param passport itself
 * @param csca of its state
 * @param passive trusts that state
 */
record VerificationSpecimen(
        String name, IssuedPassport passport, X509CertificateHolder csca, PassiveAuthentication passive) {

    /** Numbers of the data groups that are hashed. */
    static final List<Integer> GROUPS = List.of(1, 2, 14, 15);

    private static final SecureRandom RANDOM = new SecureRandom();

    static VerificationSpecimen of(String name, IssuingState state, ActiveAuthenticationOrder key)
            throws IssuanceException {
        IssuedPassport passport = Rig.issuer(state)
                .issue(Rig.order(state, AccessProtocols.PACE, PortraitCoding.JPEG, LocalDate.of(2031, 5, 17))
                        .with(state.chipSecurity().withActiveAuthentication(key))
                        .with(DataGroupsOrder.standard().with(LdsFile.DG2, Specimen.filledUp())));
        return new VerificationSpecimen(
                name,
                passport,
                Rig.authority(state).certificate(),
                new PassiveAuthentication(Rig.trust(IssuingState.values()), AlgorithmPolicy.standard(), Rig.CLOCK));
    }

    /** ECDSA on NIST and on brainpool curves, RSA-PSS; active authentication by ECDSA and by RSA. */
    static List<VerificationSpecimen> all() throws IssuanceException {
        return List.of(
                of(
                        "ECDSA P-384, P-256",
                        IssuingState.ZEPHYRIA,
                        ActiveAuthenticationOrder.ecdsa(StandardizedGroup.SECP256R1, HashAlgorithm.SHA_256)),
                of(
                        "ECDSA brainpool 384, 256",
                        IssuingState.UTOPIA,
                        ActiveAuthenticationOrder.ecdsa(StandardizedGroup.BRAINPOOL_P256R1, HashAlgorithm.SHA_256)),
                of(
                        "RSA-PSS 3072, 2048",
                        IssuingState.QUAZIA,
                        ActiveAuthenticationOrder.rsa(2048, HashAlgorithm.SHA_256)));
    }

    byte[] file(int identifier) {
        return passport.files().get(identifier);
    }

    byte[] group(int number) {
        return file(0x0100 + number);
    }

    byte[] sod() {
        return file(ChipProfile.EF_SOD);
    }

    VirtualChip chip() {
        return new VirtualChip(Rig.profile(passport), RANDOM);
    }
}
