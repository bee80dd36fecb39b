// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.List;
import java.util.Optional;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.lds.SecurityInfo;
import org.gatehouse.document.lds.SecurityInfos;

/**
 * Wins access to a chip (Doc 9303-11 §4.2): PACE when EF.CardAccess offers it, else BAC, else what an unprotected chip gives.
 * Once PACE is offered, nothing weaker is tried: else whoever spoils PACE would choose the protocol.
 */
final class ChipAccess {
    private final ChipDialogue dialogue;
    private final AccessKey key;
    private Optional<byte[]> cardAccess = Optional.empty();

    ChipAccess(ChipDialogue dialogue, AccessKey key) {
        this.dialogue = dialogue;
        this.key = key;
    }

    AccessOutcome win() throws ChipException {
        cardAccess = cardAccess();
        dialogue.files().askWhatLengthsAreTaken();
        SecurityInfos infos = infos();
        if (infos.infos().stream().noneMatch(ChipAccess::ofPace)) {
            return winByBac();
        }
        PaceOffer offer = PaceOffer.best(infos.infos())
                .orElseThrow(() -> new ChipException(ChipErrorCode.PACE_FAILED, "no variant offered is known here"));
        Pace.Established established = new Pace(dialogue.channel(), dialogue.keys(), offer)
                .run(key, infos.infos().stream().filter(ChipAccess::ofPace).count() > 1);
        dialogue.channel().protect(established.keys());
        return new AccessOutcome(
                AccessProtocol.PACE,
                Optional.of(new AccessOutcome.PaceVariant(offer.protocol(), offer.parameter())),
                cardAccess,
                established.proof());
    }

    /** BAC, or nothing where the chip does not know BAC and gives its files to anybody. */
    private AccessOutcome winByBac() throws ChipException {
        dialogue.directory().enterApplication();
        if (key.kind() == AccessKey.Kind.MRZ) {
            Optional<SecureMessaging> keys = new BasicAccess(dialogue.channel(), dialogue.keys()).run(key);
            if (keys.isPresent()) {
                dialogue.channel().protect(keys.get());
                return without(AccessProtocol.BAC);
            }
        }
        if (dialogue.files().begin(ElementaryFile.COM) || dialogue.files().begin(ElementaryFile.SOD)) {
            return without(AccessProtocol.OPEN);
        }
        throw new ChipException(ChipErrorCode.BAC_FAILED, "the chip offers nothing that this key opens");
    }

    private AccessOutcome without(AccessProtocol protocol) {
        return new AccessOutcome(protocol, Optional.empty(), cardAccess, Optional.empty());
    }

    /** Also those that cannot be used: whoever announces PACE and garbles it has announced it. */
    private static boolean ofPace(SecurityInfo info) {
        return info.protocol().startsWith(PaceOffer.PACE);
    }

    /** Chips without the file refuse it in many ways; every refusal to select it means that there is none. */
    private Optional<byte[]> cardAccess() throws ChipException {
        FileReader files = dialogue.files();
        if (!files.begin(ElementaryFile.CARD_ACCESS) && !files.isSelected(ElementaryFile.CARD_ACCESS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(files.read(ElementaryFile.CARD_ACCESS));
        } catch (ChipException e) {
            throw e.code().endsSession()
                    ? e
                    : new ChipException(
                            ChipErrorCode.CARD_ACCESS_MALFORMED, e.code().name());
        }
    }

    private SecurityInfos infos() throws ChipException {
        if (cardAccess.isEmpty()) {
            return new SecurityInfos(List.of());
        }
        try {
            return SecurityInfos.ofCardAccess(cardAccess.get());
        } catch (LdsException e) {
            throw new ChipException(
                    ChipErrorCode.CARD_ACCESS_MALFORMED, e.code().name());
        }
    }
}
