// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Personalises passports under one document signer. Safe for use by several threads. */
public final class PassportIssuer {
    private static final List<LdsFile> DATA_GROUPS = List.of(LdsFile.DG1, LdsFile.DG2, LdsFile.DG14);

    private final DocumentSigner signer;
    private final SecureRandom random;

    /**
     * An issuer of the signer's state.
     *
     * @param random source of the chips' static keys
     */
    public PassportIssuer(DocumentSigner signer, SecureRandom random) {
        this.signer = signer;
        this.random = random;
    }

    /**
     * Personalises one passport: EF.COM, EF.SOD, DG1, DG2, DG14, and EF.CardAccess when PACE is ordered.
     *
     * @throws IssuanceException if the order cannot be printed or its portrait not be coded, or signing fails
     */
    public IssuedPassport issue(PassportOrder order) throws IssuanceException {
        IssuingState state = signer.state();
        List<String> mrzLines = MachineReadableZone.compose(state.code(), order);
        SecurityInfos security = SecurityInfos.generate(order.access(), state.paceParameterId(), random);
        Map<LdsFile, byte[]> files = new EnumMap<>(LdsFile.class);
        files.put(LdsFile.DG1, MrzFile.of(mrzLines));
        files.put(LdsFile.DG2, PortraitFile.of(order.portrait(), order.portraitCoding()));
        files.put(LdsFile.DG14, security.dataGroup14());
        files.put(LdsFile.SOD, SecurityObject.of(files, order.digest(), signer));
        files.put(LdsFile.COM, CommonDataElements.file(DATA_GROUPS));
        if (order.access().offersPace()) {
            files.put(LdsFile.CARD_ACCESS, security.cardAccess());
        }
        Map<Integer, byte[]> byFid = new TreeMap<>();
        files.forEach((file, content) -> byFid.put(file.fid(), content));
        return new IssuedPassport(
                mrzLines, byFid, MachineReadableZone.secret(order), order.access(), Optional.of(security.key()));
    }
}
