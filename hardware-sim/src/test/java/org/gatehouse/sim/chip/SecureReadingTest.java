// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every offered cipher and curve opens the chip, and every form of READ BINARY reads the same file. */
class SecureReadingTest {

    private static final MrzSecret SECRET = new MrzSecret("AB1234567", "800101", "350101");
    private static final byte[] PORTRAIT = portrait(40_000);

    private static byte[] portrait(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        return bytes;
    }

    private static byte[] cardAccess(int suite, int parameterId) {
        try {
            ASN1EncodableVector info = new ASN1EncodableVector();
            info.add(new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.4.2." + suite));
            info.add(new ASN1Integer(2));
            info.add(new ASN1Integer(parameterId));
            return new DERSet(new ASN1Encodable[] {new DERSequence(info)}).getEncoded("DER");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static SecureRandom seeded(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Terminal opened(int suite, int parameterId, boolean extendedLength) {
        byte[] cardAccess = cardAccess(suite, parameterId);
        ChipProfile profile = ChipProfile.of(SECRET)
                .withCan("123456")
                .withExtendedLength(extendedLength)
                .withFile(ChipProfile.EF_CARD_ACCESS, cardAccess)
                .withFile(ChipProfile.EF_DG2, PORTRAIT);
        ChipCore chip = new VirtualChip(profile, seeded(suite * 100L + parameterId));
        Terminal terminal = new Terminal(chip);
        PaceInfo info = PaceInfo.supportedBy(cardAccess).get(0);
        assertThat(terminal.pace(info, BasicAccessControl.sha1(SECRET), 0x01)).isEqualTo(0x9000);
        assertThat(terminal.send("00A4040C07A0000002471001").status()).isEqualTo(0x9000);
        return terminal;
    }

    @ParameterizedTest(name = "cipher {0}, curve {1}")
    @CsvSource({"1,13", "2,10", "2,11", "2,12", "3,14", "3,15", "4,16", "4,17", "4,18"})
    void everyCipherAndCurveReads(int suite, int parameterId) {
        Terminal terminal = opened(suite, parameterId, true);
        assertThat(terminal.send("00A4020C020102").status()).isEqualTo(0x9000);
        Answer start = terminal.send("00B00000DF");
        assertThat(start.status()).isEqualTo(0x9000);
        assertThat(start.data()).isEqualTo(Arrays.copyOf(PORTRAIT, 223));
    }

    @Test
    void cardAccessNumberOpensTheChipAndAWrongOneDoesNot() {
        byte[] cardAccess = cardAccess(2, 12);
        ChipProfile profile = ChipProfile.of(SECRET).withCan("123456").withFile(ChipProfile.EF_CARD_ACCESS, cardAccess);
        PaceInfo info = PaceInfo.supportedBy(cardAccess).get(0);
        ChipCore chip = new VirtualChip(profile, seeded(7));
        assertThat(new Terminal(chip).pace(info, Terminal.canPassword("123457"), 0x02))
                .isEqualTo(0x6300);
        assertThat(new Terminal(chip).pace(info, Terminal.canPassword("123456"), 0x02))
                .isEqualTo(0x9000);
    }

    @Test
    void theWholeFileIsReadInExtendedLengthAndBeyond32KiB() throws StatusException {
        Terminal terminal = opened(4, 13, true);
        terminal.send("00A4020C020102");
        byte[] read = new byte[PORTRAIT.length];
        int at = 0;
        while (at < 0x8000) {
            Answer block = terminal.send(String.format("00B0%04X000FA0", at));
            assertThat(block.status()).isEqualTo(0x9000);
            System.arraycopy(block.data(), 0, read, at, block.data().length);
            at += block.data().length;
        }
        while (at < PORTRAIT.length) {
            Answer block = terminal.send(String.format("00B100000000045402%04X0FA0", at));
            byte[] data = Tlv.only(0x53, block.data());
            System.arraycopy(data, 0, read, at, data.length);
            at += data.length;
        }
        assertThat(read).isEqualTo(PORTRAIT);
    }

    @Test
    void shortOddReadsCarryTheLengthTheirHeaderLeaves() {
        Terminal terminal = opened(2, 12, true);
        terminal.send("00A4020C020102");
        Answer block = terminal.send("00B100000454029C3DDF");
        assertThat(block.status()).isEqualTo(0x6282);
        assertThat(block.data()).isEqualTo(new byte[] {0x53, 3, PORTRAIT[39_997], PORTRAIT[39_998], PORTRAIT[39_999]});
    }

    @Test
    void anAesAnswerHolds223BytesAndATripleDesAnswer231() {
        assertThat(opened(2, 12, true).send("00B0820000").data()).hasSize(223);
        assertThat(opened(1, 12, true).send("00B0820000").data()).hasSize(231);
        assertThat(opened(2, 12, true).send("00B08200E0").status()).isEqualTo(0x6700);
    }

    @Test
    void aChipWithoutExtendedLengthAnswers6700() {
        Terminal terminal = opened(2, 12, false);
        assertThat(terminal.send("00A4020C020102").status()).isEqualTo(0x9000);
        assertThat(terminal.send("00B00000000FA0").status()).isEqualTo(0x6700);
    }

    @Test
    void readingEndsAsTheStandardSays() {
        Terminal terminal = opened(2, 12, true);
        terminal.send("00A4020C020102");
        assertThat(terminal.send("00B08200000000").data()).hasSize(PORTRAIT.length);
        assertThat(terminal.send("00A4020C02010F").status()).isEqualTo(0x6A82);
        assertThat(terminal.send("00A4020C020103").status()).isEqualTo(0x6982);
    }

    @Test
    void theSameSeedGivesTheSameConversation() {
        assertThat(opened(2, 12, true).protect(command()))
                .isEqualTo(opened(2, 12, true).protect(command()));
    }

    private static CommandApdu command() {
        return new CommandApdu(0, 0xB0, 0, 0, new byte[0], 16, false);
    }
}
