// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.gatehouse.document.authenticity.ChipAuthenticationOffer;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.LinkModel;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.StandardizedGroup;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.PACEInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * PACE, chip authentication, COM, SOD, DG1, DG14 and DG2 of 18 kB, by the model of the link: no clock is looked at, only what
 * was sent and answered.
 */
class ReadingSpeedTest {
    private static final Map<ElementaryFile, Integer> LENGTHS = Map.of(
            ElementaryFile.COM,
            22,
            ElementaryFile.SOD,
            ChipRig.SOD,
            ElementaryFile.DG1,
            93,
            ElementaryFile.DG2,
            ChipRig.DG2);
    private static final IssuedPassport PASSPORT =
            ChipRig.passport(ChipSecurityOrder.standard(StandardizedGroup.BRAINPOOL_P256R1));
    private static final ChipProfile SHORT = withLengths(ChipRig.profile(PASSPORT));
    private static final ChipProfile EXTENDED = SHORT.withFile(ChipProfile.EF_ATR_INFO, ChipRig.LONG_APDUS);

    private static final Path RECORD = Path.of("../docs/adr/0013-read-plan.md");
    private static final int[] RATES = {106_000, 212_000, 424_000, 848_000};

    /** Most bytes of one READ BINARY under AES in a short answer, and in the longest that PC/SC carries. */
    private static final int SHORT_BLOCK = 223;

    private static final int LONG_BLOCK = ReadingLimits.MAX_BLOCK_BYTES;

    private static ChipProfile withLengths(ChipProfile passport) {
        ChipProfile profile = passport;
        for (Map.Entry<ElementaryFile, Integer> file : LENGTHS.entrySet()) {
            profile = profile.withFile(
                    file.getKey().identifier(), ChipRig.file(file.getKey().tag(), file.getValue()));
        }
        return profile;
    }

    @Test
    void nothingIsSaidThatIsNotNeeded() throws Exception {
        assertThat(ours(EXTENDED).commands())
                .containsExactly(
                        "00B09C00", // EF.CardAccess
                        "00B08100", // EF.ATR/INFO
                        "0022C1A4",
                        "10860000",
                        "10860000",
                        "10860000",
                        "00860000",
                        "0CA4040C", // the application
                        "0CB09E00", // COM
                        "0CB09D00", // SOD
                        "0CB08E00", // DG14
                        "0C2241A4",
                        "0C860000",
                        "0CB08100", // DG1, which proves the new keys
                        "0CB08200", // DG2
                        "0CB01F40",
                        "0CB03E80");
    }

    @ParameterizedTest
    @ValueSource(ints = {106_000, 212_000, 424_000, 848_000})
    void readingStaysWithinATenthOfTheFloor(int rate) throws Exception {
        LinkModel model = LinkModel.at(rate);
        assertThat(ours(EXTENDED).over(model)).isLessThan(times(floor(model, LONG_BLOCK), 1.10));
        assertThat(ours(SHORT).over(model)).isLessThan(times(floor(model, SHORT_BLOCK), 1.10));
    }

    @ParameterizedTest
    @ValueSource(ints = {106_000, 212_000, 424_000, 848_000})
    void neverSlowerThanJmrtdsOwnLoop(int rate) throws Exception {
        LinkModel model = LinkModel.at(rate);
        assertThat(ours(SHORT).over(model)).isLessThanOrEqualTo(jmrtd(SHORT).over(model));
        assertThat(ours(EXTENDED).over(model)).isLessThan(jmrtd(EXTENDED).over(model));
    }

    @Test
    void atTheUsualRateAtLeastOneAndAHalfTimesAsFastAsJmrtdWhereTheChipTakesExtendedLength() throws Exception {
        LinkModel model = LinkModel.at(424_000);
        assertThat(times(ours(EXTENDED).over(model), 1.5))
                .isLessThanOrEqualTo(jmrtd(EXTENDED).over(model));
    }

    @Test
    void theTableInTheDecisionRecordIsWhatIsMeasured() throws Exception {
        ChipRig.Logged extended = ours(EXTENDED);
        ChipRig.Logged brief = ours(SHORT);
        ChipRig.Logged theirs = jmrtd(EXTENDED);
        StringBuilder table = new StringBuilder();
        for (int rate : RATES) {
            LinkModel model = LinkModel.at(rate);
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %d | %d (%d) | %d (%d) | %d (%d) |%n",
                    rate / 1000,
                    floor(model, LONG_BLOCK).toMillis(),
                    extended.over(model).toMillis(),
                    extended.exchanges().size(),
                    brief.over(model).toMillis(),
                    brief.exchanges().size(),
                    theirs.over(model).toMillis(),
                    theirs.exchanges().size()));
        }
        assertThat(Files.readString(RECORD)).contains(table);
    }

    private static ChipRig.Logged ours(ChipProfile profile) throws Exception {
        ChipRig.Logged chip = ChipRig.logged(profile);
        try (ChipSession session = ChipSession.open(chip, ChipRig.LIMITS)) {
            session.access(AccessKey.of(Rig.page(PASSPORT)));
            session.read(ElementaryFile.COM);
            session.read(ElementaryFile.SOD);
            SecurityInfos dg14 = SecurityInfos.ofDg14(session.read(ElementaryFile.DG14));
            session.authenticateChip(ChipAuthenticationOffer.of(dg14).get(0));
            session.read(ElementaryFile.DG1);
            assertThat(session.read(ElementaryFile.DG2)).hasSize(ChipRig.DG2);
        }
        return chip;
    }

    private static ChipRig.Logged jmrtd(ChipProfile profile) throws Exception {
        Logger.getLogger("org.jmrtd").setLevel(Level.OFF);
        ChipRig.Logged chip = ChipRig.logged(profile);
        PassportService service = new PassportService(
                new ScubaLink(chip.connect()),
                PassportService.NORMAL_MAX_TRANCEIVE_LENGTH,
                PassportService.DEFAULT_MAX_BLOCKSIZE,
                false,
                true);
        service.open();
        PACEKeySpec key = new PACEKeySpec(
                AccessKey.of(Rig.page(PASSPORT)).pacePassword(), PassportService.MRZ_PACE_KEY_REFERENCE);
        read(service, PassportService.EF_CARD_ACCESS);
        service.doPACE(
                key,
                "0.4.0.127.0.7.2.2.4.2.2",
                PACEInfo.toParameterSpec(BigInteger.valueOf(13)),
                BigInteger.valueOf(13));
        service.sendSelectApplet(true);
        read(service, PassportService.EF_COM);
        read(service, PassportService.EF_SOD);
        read(service, PassportService.EF_DG14);
        var request = ChipAuthenticationOffer.of(
                        SecurityInfos.ofDg14(profile.file(ChipProfile.EF_DG14).orElseThrow()))
                .get(0);
        PublicKey chipKey = KeyFactory.getInstance("EC", new BouncyCastleProvider())
                .generatePublic(new X509EncodedKeySpec(request.subjectPublicKeyInfo()));
        service.doEACCA(
                BigInteger.valueOf(request.keyId().getAsInt()), request.protocol(), "0.4.0.127.0.7.2.2.1.2", chipKey);
        read(service, PassportService.EF_DG1);
        assertThat(read(service, PassportService.EF_DG2)).isEqualTo(ChipRig.DG2);
        return chip;
    }

    private static int read(PassportService service, short file) throws Exception {
        try (InputStream stream = service.getInputStream(file, PassportService.DEFAULT_MAX_BLOCKSIZE)) {
            return stream.readAllBytes().length;
        }
    }

    /** What no reader can do without: PACE, the application, chip authentication, and each file in its blocks. */
    private static Duration floor(LinkModel model, int block) {
        Duration sum = Duration.ZERO;
        int[][] access = {{20, 2}, {8, 22}, {75, 71}, {75, 71}, {18, 14}};
        int select = 5 + 19 + 10 + 1;
        int answer = 4 + 10 + 2;
        int point = 65 + 4;
        int[][] rest = {
            {select, answer},
            {5 + 3 + padded(12 + 3) + 10 + 1, answer},
            {5 + 3 + padded(point) + 3 + 10 + 1, 3 + padded(2) + answer}
        };
        for (int[] exchange : access) {
            sum = sum.plus(model.duration(exchange[0], exchange[1]));
        }
        for (int[] exchange : rest) {
            sum = sum.plus(model.duration(exchange[0], exchange[1]));
        }
        int dg14 = PASSPORT.files().get(ChipProfile.EF_DG14).length;
        sum = sum.plus(file(model, dg14, block));
        for (int length : LENGTHS.values()) {
            sum = sum.plus(file(model, length, block));
        }
        return sum;
    }

    private static Duration file(LinkModel model, int length, int block) {
        Duration sum = Duration.ZERO;
        for (int at = 0; at < length; at += block) {
            int count = Math.min(block, length - at);
            boolean extended = count > SHORT_BLOCK;
            int header = padded(count) + 1 > 0xFF ? 4 : padded(count) + 1 > 0x7F ? 3 : 2;
            sum = sum.plus(model.duration(extended ? 23 : 19, header + 1 + padded(count) + 16));
        }
        return sum;
    }

    private static int padded(int length) {
        return (length / 16 + 1) * 16;
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }
}
