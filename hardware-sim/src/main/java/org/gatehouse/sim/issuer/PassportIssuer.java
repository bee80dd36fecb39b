// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.sim.chip.ChipKeys;

/** Personalises passports under one document signer. Safe for use by several threads. */
public final class PassportIssuer {
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

    /** The same issuer under another signer. */
    PassportIssuer under(DocumentSigner other) {
        return new PassportIssuer(other, random);
    }

    /**
     * Personalises one passport: EF.COM, EF.SOD, DG1, DG2, DG14, and EF.CardAccess when PACE is ordered.
     *
     * @throws IssuanceException if the order cannot be printed or its portrait not be coded, or signing fails
     */
    public IssuedPassport issue(PassportOrder order) throws IssuanceException {
        return issue(order, DocumentEdits.none());
    }

    /**
     * The same, going wrong at every stage that is edited but for the signer's certificate, which needs the authority:
     * {@link TestState#issue(PassportOrder, DocumentEdits)}.
     *
     * @throws IllegalArgumentException if an edit finds nothing to edit
     */
    public IssuedPassport issue(PassportOrder order, DocumentEdits edits) throws IssuanceException {
        IssuingState state = signer.state();
        List<String> mrzLines = MachineReadableZone.compose(state.code(), order);
        SecurityInfos security = SecurityInfos.generate(order.access(), state.paceParameterId(), random);
        Map<LdsFile, byte[]> files = new EnumMap<>(LdsFile.class);
        files.put(LdsFile.DG1, MrzFile.of(mrzLines));
        files.put(LdsFile.DG2, PortraitFile.of(order.portrait(), order.portraitCoding()));
        files.put(LdsFile.DG14, security.dataGroup14());
        if (order.access().offersPace()) {
            files.put(LdsFile.CARD_ACCESS, security.cardAccess());
        }
        files.put(LdsFile.COM, CommonDataElements.file(dataGroups(files)));
        files.replaceAll((file, content) -> edits.beforeHashing().apply(file, content));
        files.put(LdsFile.SOD, SecurityObject.of(files, order.digest(), signer, edits.securityObject()));
        files.replaceAll((file, content) -> edits.finished().apply(file, content));
        Map<Integer, byte[]> byFid = new TreeMap<>();
        files.forEach((file, content) -> byFid.put(file.fid(), content));
        return new IssuedPassport(
                mrzLines,
                byFid,
                MachineReadableZone.secret(order),
                order.access(),
                new ChipKeys(List.of(security.key()), Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    private static List<LdsFile> dataGroups(Map<LdsFile, byte[]> files) {
        return files.keySet().stream()
                .filter(file -> file.dataGroup().isPresent())
                .toList();
    }
}
