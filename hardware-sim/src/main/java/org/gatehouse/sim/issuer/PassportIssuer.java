// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
     * Personalises one passport: EF.COM, EF.SOD, DG1, DG2, EF.CardAccess when PACE is ordered, DG14, DG15 and
     * EF.CardSecurity as the chip's security asks for them, and what else is ordered.
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
        ChipOrder chip = order.chip();
        List<String> mrzLines = MachineReadableZone.compose(
                order.issuingState().orElse(signer.state().code()), order);
        ChipSecurityOrder securityOrder =
                chip.security().orElseGet(() -> signer.state().chipSecurity());
        SecurityInfos security = SecurityInfos.generate(order.access(), securityOrder, random);
        Map<LdsFile, byte[]> files = dataGroups(order, mrzLines, security);
        files.putAll(chip.dataGroups().further());
        files.keySet().removeAll(chip.dataGroups().omitted());
        files.put(LdsFile.COM, CommonDataElements.file(chip.securityObject().ldsVersion(), numbered(files)));
        files.putAll(masterFile(order, security));
        apply(edits.beforeHashing(), files);
        files.put(LdsFile.SOD, SecurityObject.of(files, chip.securityObject(), signer, edits.securityObject()));
        if (securityOrder.cardSecurity().isPresent()) {
            files.put(
                    LdsFile.CARD_SECURITY,
                    signer.sign(
                            SecurityInfos.CARD_SECURITY_TYPE,
                            security.cardSecurityContent(),
                            securityOrder.cardSecurity().get(),
                            edits.cardSecurity()));
        }
        files.keySet().removeAll(chip.dataGroups().omitted());
        apply(edits.finished(), files);
        Map<Integer, byte[]> byFid = new TreeMap<>();
        files.forEach((file, content) -> byFid.put(file.fid(), content));
        return new IssuedPassport(
                mrzLines,
                byFid,
                MachineReadableZone.secret(order),
                order.access(),
                security.keys(),
                securityOrder.can());
    }

    private static void apply(Edits<LdsFile> edits, Map<LdsFile, byte[]> files) {
        if (!files.keySet().containsAll(edits.byStage().keySet())) {
            throw new IllegalArgumentException(
                    "there is no such file to edit: " + edits.byStage().keySet());
        }
        files.replaceAll(edits::apply);
    }

    private static Map<LdsFile, byte[]> dataGroups(PassportOrder order, List<String> mrzLines, SecurityInfos security)
            throws IssuanceException {
        DataGroupsOrder contents = order.chip().dataGroups();
        Map<LdsFile, byte[]> files = new EnumMap<>(LdsFile.class);
        files.put(LdsFile.DG1, MrzFile.of(mrzLines));
        files.put(LdsFile.DG2, PortraitFile.of(order.portrait(), order.portraitCoding(), contents));
        contents.personalDetails().ifPresent(details -> files.put(LdsFile.DG11, details.file()));
        contents.documentDetails().ifPresent(details -> files.put(LdsFile.DG12, details.file()));
        security.dataGroup14().ifPresent(file -> files.put(LdsFile.DG14, file));
        security.activeAuthentication().ifPresent(key -> files.put(LdsFile.DG15, key.dataGroup15()));
        return files;
    }

    private static Map<LdsFile, byte[]> masterFile(PassportOrder order, SecurityInfos security) {
        MasterFileOrder master = order.chip().masterFile();
        Map<LdsFile, byte[]> files = new EnumMap<>(LdsFile.class);
        if (order.access().offersPace()) {
            files.put(LdsFile.CARD_ACCESS, security.cardAccess());
        }
        master.lengthLimits().ifPresent(limits -> files.put(LdsFile.ATR_INFO, limits.file()));
        master.directoryFile().ifPresent(file -> files.put(LdsFile.DIR, file));
        return files;
    }

    private static List<LdsFile> numbered(Map<LdsFile, byte[]> files) {
        return files.keySet().stream()
                .filter(file -> file.dataGroup().isPresent())
                .toList();
    }
}
