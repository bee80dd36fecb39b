// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.List;
import net.sf.scuba.smartcards.APDUWrapper;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.lds.SecurityInfo;
import org.gatehouse.document.lds.SecurityInfos;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.Util;
import org.jmrtd.lds.PACEInfo;

/**
 * Wins access to a chip and exchanges commands with it. JMRTD does the cryptography of PACE, BAC and secure messaging; what
 * is asked, in which order, and what an answer means is decided here. For one thread.
 */
final class ChipDialogue {
    private static final byte[] APPLICATION = {(byte) 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
    private static final int INS_SELECT = 0xA4;
    private static final int SHORT_ANSWER = 256;
    private static final int EXTENDED_ANSWER = 65536;

    private final ScubaLink link;
    private final PassportService service;
    private final FileReader files;

    ChipDialogue(ChipLink chip, int blockBytes) {
        this.link = new ScubaLink(chip);
        int answer = blockBytes > FileReader.SHORT_BLOCK_BYTES ? EXTENDED_ANSWER : SHORT_ANSWER;
        this.service = new PassportService(link, SHORT_ANSWER, answer, blockBytes, false, true);
        this.files = new FileReader(this, blockBytes);
    }

    /**
     * PACE when EF.CardAccess offers it, else BAC (Doc 9303-11 §4.2). Once PACE is offered, nothing weaker is tried: else
     * whoever spoils PACE would choose the protocol.
     */
    AccessProtocol access(AccessKey key) throws ChipException {
        List<SecurityInfo> offered = paceOffered();
        if (offered.isEmpty()) {
            selectApplication();
            bac(key);
            return AccessProtocol.BAC;
        }
        PaceOffer offer = PaceOffer.best(offered)
                .orElseThrow(() -> new ChipException(ChipErrorCode.PACE_FAILED, "no variant offered is known here"));
        pace(key, offer);
        selectApplication();
        return AccessProtocol.PACE;
    }

    byte[] read(ElementaryFile file) throws ChipException {
        return files.read(file);
    }

    void close() {
        service.close();
        link.close();
    }

    private List<SecurityInfo> paceOffered() throws ChipException {
        // Chips without the file refuse its selection in many ways; every refusal means that PACE is not offered.
        if (!files.select(ElementaryFile.CARD_ACCESS).succeeded()) {
            return List.of();
        }
        try {
            return SecurityInfos.ofCardAccess(files.readSelected(ElementaryFile.CARD_ACCESS))
                    .pace();
        } catch (LdsException e) {
            throw new ChipException(
                    ChipErrorCode.CARD_ACCESS_MALFORMED, e.code().name());
        } catch (ChipException e) {
            throw link.failure()
                    .orElseGet(() -> new ChipException(
                            ChipErrorCode.CARD_ACCESS_MALFORMED, e.code().name()));
        }
    }

    private void pace(AccessKey key, PaceOffer offer) throws ChipException {
        try {
            PACEKeySpec password = new PACEKeySpec(key.pacePassword(), PassportService.MRZ_PACE_KEY_REFERENCE);
            AlgorithmParameterSpec parameters = PACEInfo.toParameterSpec(offer.parameterId());
            service.doPACE(password, offer.protocol(), parameters, offer.parameterId());
        } catch (CardServiceException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw refused(ChipErrorCode.PACE_FAILED, "PACE was offered and did not succeed");
        }
    }

    private void bac(AccessKey key) throws ChipException {
        byte[] seed = key.bacSeed();
        try {
            service.doBAC(Util.deriveKey(seed, Util.ENC_MODE), Util.deriveKey(seed, Util.MAC_MODE));
        } catch (CardServiceException
                | GeneralSecurityException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError e) {
            throw refused(ChipErrorCode.BAC_FAILED, "BAC did not succeed");
        }
    }

    private void selectApplication() throws ChipException {
        Answer answer = exchange(new CommandAPDU(0, INS_SELECT, 0x04, 0x0C, APPLICATION));
        if (!answer.succeeded()) {
            throw new ChipException(ChipErrorCode.APPLICATION_MISSING, "no eMRTD application, " + answer.statusText());
        }
    }

    /** Sends one command, protected once access is won. */
    Answer exchange(CommandAPDU command) throws ChipException {
        APDUWrapper wrapper = service.getWrapper();
        if (wrapper == null) {
            return new Answer(link.exchange(command.getBytes()));
        }
        byte[] raw = link.exchange(wrapped(wrapper, command));
        if (!ProtectedAnswer.wellFormed(raw)) {
            throw new ChipException(ChipErrorCode.SECURE_MESSAGING_FAILED, "an answer was not protected as it must be");
        }
        try {
            return new Answer(wrapper.unwrap(new ResponseAPDU(raw)).getBytes());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new ChipException(ChipErrorCode.SECURE_MESSAGING_FAILED, "the protection of an answer is wrong");
        }
    }

    private static byte[] wrapped(APDUWrapper wrapper, CommandAPDU command) throws ChipException {
        try {
            return wrapper.wrap(command).getBytes();
        } catch (RuntimeException e) {
            throw new ChipException(ChipErrorCode.SECURE_MESSAGING_FAILED, "a command could not be protected");
        }
    }

    private ChipException refused(ChipErrorCode code, String detail) {
        return link.failure().orElseGet(() -> new ChipException(code, detail));
    }
}
