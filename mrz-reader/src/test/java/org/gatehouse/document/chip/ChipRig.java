// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.document.inspection.DirectChipSource;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.LinkModel;
import org.gatehouse.sim.chip.MrzSecret;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.PortraitCoding;

/** Chips with files of known size, and what was said to them. */
final class ChipRig {
    static final Mrz PAGE = Rig.mrz(
            List.of("P<UTOSPECIMEN<<SPECIMEN<<<<<<<<<<<<<<<<<<<<<", "AB12345674UTO8001014F3501017<<<<<<<<<<<<<<04"));
    static final String CAN = "123456";
    static final int SOD = 2000;
    static final int DG14 = 300;
    static final int DG2 = 18_000;
    static final ReadingLimits LIMITS =
            new ReadingLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), ReadingLimits.MAX_BLOCK_BYTES);
    /** EF.ATR/INFO: commands and answers of 32,767 bytes. */
    static final byte[] LONG_APDUS = HexFormat.of().parseHex("7F66080202" + "7FFF" + "0202" + "7FFF");

    private static final SecureRandom RANDOM = new SecureRandom();

    private ChipRig() {}

    static AccessKey key() {
        return AccessKey.of(PAGE);
    }

    /** A chip with BAC, and with PACE when EF.CardAccess is added; files as large as those of the reference document. */
    static ChipProfile profile() {
        return ChipProfile.of(new MrzSecret("AB1234567", "800101", "350101"))
                .withCan(CAN)
                .withFile(ChipProfile.EF_COM, file(0x60, 22))
                .withFile(ChipProfile.EF_SOD, file(0x77, SOD))
                .withFile(ChipProfile.EF_DG1, file(0x61, 93))
                .withFile(ChipProfile.EF_DG14, file(0x6E, DG14))
                .withFile(ChipProfile.EF_DG2, file(0x75, DG2));
    }

    static ChipProfile pace() {
        return profile().withFile(ChipProfile.EF_CARD_ACCESS, cardAccess("2.2", 13));
    }

    static ChipProfile extended() {
        return pace().withFile(ChipProfile.EF_ATR_INFO, LONG_APDUS);
    }

    /** EF.CardAccess with one PACEInfo. */
    static byte[] cardAccess(String arcs, int parameter) {
        return HexFormat.of()
                .parseHex("31143012060A" + "04007F0007020204" + arcs(arcs) + "0201020201" + hex(parameter));
    }

    private static String arcs(String arcs) {
        return "0" + arcs.charAt(0) + "0" + arcs.charAt(2);
    }

    private static String hex(int octet) {
        return HexFormat.of().toHexDigits((byte) octet);
    }

    /** An object of this whole length. */
    static byte[] file(int tag, int length) {
        byte[] file = new byte[length];
        for (int i = 0; i < length; i++) {
            file[i] = (byte) (i * 31 >> 3);
        }
        file[0] = (byte) tag;
        if (length < 0x80) {
            file[1] = (byte) (length - 2);
        } else {
            int octets = length < 0x10000 ? 2 : 3;
            file[1] = (byte) (0x80 | octets);
            for (int i = 0; i < octets; i++) {
                file[2 + i] = (byte) (length - 2 - octets >> 8 * (octets - 1 - i));
            }
        }
        return file;
    }

    static IssuedPassport passport(ChipSecurityOrder security) {
        try {
            return Rig.issuer(IssuingState.UTOPIA)
                    .issue(Rig.order(
                                    IssuingState.UTOPIA,
                                    AccessProtocols.PACE_AND_BAC,
                                    PortraitCoding.JPEG,
                                    LocalDate.of(2031, 5, 17))
                            .with(security));
        } catch (IssuanceException e) {
            throw new IllegalStateException(e);
        }
    }

    static ChipProfile profile(IssuedPassport passport) {
        return Rig.profile(passport).withKeys(passport.keys());
    }

    static ChipSession open(ChipProfile profile) throws ChipException {
        return ChipSession.open(new DirectChipSource(new VirtualChip(profile, RANDOM)), LIMITS);
    }

    static Logged logged(ChipProfile profile) {
        return new Logged(new DirectChipSource(new VirtualChip(profile, RANDOM)), new ArrayList<>());
    }

    static void assertCode(ChipErrorCode code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ChipException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** One command and its answer. */
    record Exchange(byte[] command, byte[] answer) {
        int instruction() {
            return command[1] & 0xFF;
        }
    }

    /** A chip whose conversation is kept. */
    record Logged(ChipSource chip, List<Exchange> exchanges) implements ChipSource {
        @Override
        public String name() {
            return "logged";
        }

        @Override
        public ChipLink connect() throws ChipException {
            ChipLink link = chip.connect();
            return new ChipLink() {
                @Override
                public byte[] transmit(byte[] command) throws ChipException {
                    byte[] answer = link.transmit(command);
                    exchanges.add(new Exchange(command, answer));
                    return answer;
                }

                @Override
                public byte[] answerToReset() {
                    return link.answerToReset();
                }

                @Override
                public void close() {
                    link.close();
                }
            };
        }

        List<String> commands() {
            return exchanges.stream()
                    .map(e -> HexFormat.of().withUpperCase().formatHex(e.command(), 0, 4))
                    .toList();
        }

        Duration over(LinkModel model) {
            return exchanges.stream()
                    .map(e -> model.duration(e.command().length, e.answer().length))
                    .reduce(Duration.ZERO, Duration::plus);
        }
    }
}
