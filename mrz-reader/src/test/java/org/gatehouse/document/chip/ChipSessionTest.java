// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.gatehouse.document.inspection.DirectChipSource;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;

class ChipSessionTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);

    private static final IssuedPassport PASSPORT =
            Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE_AND_BAC, PortraitCoding.JPEG);
    private static final Mrz PAGE = Rig.page(PASSPORT);

    @Test
    void readsEveryFileByteForByteInSmallAndInLargeBlocks() throws Exception {
        for (int block : new int[] {1, 100, 223, 4000}) {
            try (ChipSession session = open(Rig.profile(PASSPORT), block)) {
                assertThat(session.access(AccessKey.of(PAGE)).protocol()).isEqualTo(AccessProtocol.PACE);
                for (ElementaryFile file : new ElementaryFile[] {ElementaryFile.COM, ElementaryFile.SOD}) {
                    assertThat(session.read(file)).isEqualTo(file(file));
                }
                if (block > 1) {
                    assertThat(session.read(ElementaryFile.DG2)).isEqualTo(file(ElementaryFile.DG2));
                }
            }
        }
    }

    @Test
    void readsBeyondTheOffsetsOfAPlainReadBinary() throws Exception {
        byte[] large = new byte[70_000];
        large[0] = 0x75;
        large[1] = (byte) 0x83;
        large[2] = (byte) ((large.length - 5) >> 16);
        large[3] = (byte) ((large.length - 5) >> 8);
        large[4] = (byte) (large.length - 5);
        for (int i = 5; i < large.length; i++) {
            large[i] = (byte) (i * 31 >> 3);
        }
        ChipProfile profile = Rig.profile(PASSPORT).withFile(ElementaryFile.DG2.identifier(), large);
        for (int block : new int[] {223, 4000}) {
            try (ChipSession session = open(profile, block)) {
                session.access(AccessKey.of(PAGE));
                assertThat(session.read(ElementaryFile.DG2)).isEqualTo(large);
            }
        }
    }

    @Test
    void filesThatAreStrangeAreRefusedByNameAndTheSessionGoesOn() throws Exception {
        ChipProfile profile = Rig.profile(PASSPORT)
                .withFile(ElementaryFile.COM.identifier(), HexFormat.of().parseHex("6084ffffffff0000"))
                .withFile(ElementaryFile.SOD.identifier(), HexFormat.of().parseHex("7780aabbccddeeff"))
                .withFile(ElementaryFile.DG1.identifier(), HexFormat.of().parseHex("615b5f1f58aabb"))
                .withFile(ElementaryFile.DG2.identifier(), HexFormat.of().parseHex("6104aabbccdd"))
                .withoutFile(ElementaryFile.DG14.identifier());
        try (ChipSession session = open(profile, 223)) {
            session.access(AccessKey.of(PAGE));
            assertCode(ChipErrorCode.FILE_TOO_LARGE, () -> session.read(ElementaryFile.COM));
            assertCode(ChipErrorCode.FILE_MALFORMED, () -> session.read(ElementaryFile.SOD));
            assertCode(ChipErrorCode.FILE_MALFORMED, () -> session.read(ElementaryFile.DG1));
            assertCode(ChipErrorCode.FILE_MALFORMED, () -> session.read(ElementaryFile.DG2));
            assertCode(ChipErrorCode.FILE_MISSING, () -> session.read(ElementaryFile.DG14));
        }
    }

    @Test
    void anEfCardAccessThatCannotBeUnderstoodIsNotTakenForNone() throws Exception {
        ChipProfile profile = Rig.profile(PASSPORT)
                .withFile(
                        ElementaryFile.CARD_ACCESS.identifier(), HexFormat.of().parseHex("3103300601"));
        try (ChipSession session = open(profile, 223)) {
            assertCode(ChipErrorCode.CARD_ACCESS_MALFORMED, () -> session.access(AccessKey.of(PAGE)));
        }
    }

    @Test
    void aChipThatHangsIsLeftBehindAtTheCommandDeadline() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        ChipSource hanging = altered(
                command -> {
                    awaitQuietly(release);
                    return command;
                },
                closed);
        ChipSession session = ChipSession.open(hanging, new ReadingLimits(SHORT, LONG, 223));
        assertCode(ChipErrorCode.CHIP_TIMEOUT, () -> session.access(AccessKey.of(PAGE)));
        assertCode(ChipErrorCode.CHIP_TIMEOUT, () -> session.read(ElementaryFile.COM));
        session.close();
        release.countDown();
        assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aChipThatIsSlowWithEveryCommandIsLeftBehindAtTheSessionDeadline() throws Exception {
        ChipSource slow = altered(
                command -> {
                    awaitQuietly(new CountDownLatch(1), 20);
                    return command;
                },
                new CountDownLatch(1));
        try (ChipSession session =
                ChipSession.open(slow, new ReadingLimits(Duration.ofMillis(500), Duration.ofMillis(500), 1))) {
            assertCode(ChipErrorCode.CHIP_TIMEOUT, () -> {
                session.access(AccessKey.of(PAGE));
                session.read(ElementaryFile.DG2);
            });
        }
    }

    @Test
    void aSessionMayBeClosedTwiceAndIsOverThen() throws Exception {
        ChipSession session = open(Rig.profile(PASSPORT), 223);
        session.access(AccessKey.of(PAGE));
        session.close();
        session.close();
        assertCode(ChipErrorCode.CHIP_TIMEOUT, () -> session.read(ElementaryFile.COM));
    }

    @Test
    void aReaderThatHangsWhileConnectingIsLeftBehindToo() {
        CountDownLatch never = new CountDownLatch(1);
        ChipSource hanging = new ChipSource() {
            @Override
            public String name() {
                return "hanging";
            }

            @Override
            public ChipLink connect() throws ChipException {
                awaitQuietly(never);
                throw new ChipException(ChipErrorCode.READER_FAILED, "released");
            }
        };
        assertCode(ChipErrorCode.CHIP_TIMEOUT, () -> ChipSession.open(hanging, new ReadingLimits(SHORT, LONG, 223)));
        never.countDown();
    }

    @Test
    void whateverADriverThrowsGetsAName() {
        ChipSource broken = new ChipSource() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public ChipLink connect() {
                throw new IllegalStateException("driver");
            }
        };
        assertCode(ChipErrorCode.READER_FAILED, () -> ChipSession.open(broken, new ReadingLimits(LONG, LONG, 223)));
    }

    @Test
    void nothingPersonalIsInAnErrorOrAKey() throws Exception {
        ChipSource liar = altered(command -> new byte[] {0, 0, 0, 0}, new CountDownLatch(1));
        try (ChipSession session = ChipSession.open(liar, new ReadingLimits(LONG, LONG, 223))) {
            assertThatThrownBy(() -> session.access(AccessKey.of(PAGE)))
                    .isInstanceOf(ChipException.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain(PAGE.documentNumber());
        }
        assertThat(AccessKey.of(PAGE)).hasToString("AccessKey[withheld]");
    }

    private static ChipSession open(ChipProfile profile, int block) throws ChipException {
        return ChipSession.open(
                new DirectChipSource(new VirtualChip(profile, new java.security.SecureRandom())),
                new ReadingLimits(LONG, LONG, block));
    }

    /** The passport's chip with something done to each command before it arrives. */
    private static ChipSource altered(UnaryOperator<byte[]> change, CountDownLatch closed) {
        DirectChipSource direct = new DirectChipSource(Rig.chip(PASSPORT));
        return new ChipSource() {
            @Override
            public String name() {
                return "altered";
            }

            @Override
            public ChipLink connect() {
                ChipLink link = direct.connect();
                return new ChipLink() {
                    @Override
                    public byte[] transmit(byte[] command) throws ChipException {
                        return link.transmit(change.apply(command));
                    }

                    @Override
                    public void close() {
                        link.close();
                        closed.countDown();
                    }
                };
            }
        };
    }

    private static byte[] file(ElementaryFile file) {
        return PASSPORT.files().get(file.identifier());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException e) {
                // A driver in native code does not notice interrupts either.
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch, int millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertCode(ChipErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ChipException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
