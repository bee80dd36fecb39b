// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.document.lds.Encoded.bytes;
import static org.gatehouse.document.lds.Encoded.hex;
import static org.gatehouse.document.lds.Encoded.object;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityInfosTest {
    private static final byte[] PACE = hex("3012 060a04007f00070202040202 020102 02010d");
    private static final byte[] PACE_DOMAIN = hex("301c 060904007f000702020402 300c 060704007f0007010202010d 020129");
    private static final byte[] CHIP = hex("3012 060a04007f00070202030202 020101 020107");
    private static final byte[] CHIP_WITHOUT_ID = hex("300f 060a04007f00070202030201 020101");
    private static final byte[] TERMINAL = hex("300d 060804007f0007020202 020101");
    private static final byte[] UNKNOWN = hex("3008 06032a0304 0c0158");

    @Test
    void readsThePaceInfoOfDoc9303Part11AppendixG() throws LdsException {
        SecurityInfos infos = SecurityInfos.ofCardAccess(hex("31143012060a04007f0007020204020202010202010d"));
        SecurityInfo info = infos.infos().get(0);
        assertThat(info.protocol()).isEqualTo("0.4.0.127.0.7.2.2.4.2.2");
        assertThat(info.version()).hasValue(2);
        assertThat(info.parameter()).hasValue(13);
        assertThat(infos.pace()).hasSize(1);
        assertThat(infos.malformed()).isEmpty();
    }

    @Test
    void readsInfosOfEveryKindAndKeepsUnknownOnes() throws LdsException {
        byte[] key = object(0x30, hex("060904007f000702020102"), hex("3003020105"), hex("020107"));
        byte[] active = object(0x30, hex("060667810801 0105"), hex("020101"), hex("060a04007f00070101040103"));
        SecurityInfos infos = dg14(PACE, PACE_DOMAIN, CHIP, CHIP_WITHOUT_ID, key, active, TERMINAL, UNKNOWN);
        assertThat(infos.infos()).hasSize(8);
        assertThat(infos.malformed()).isEmpty();
        assertThat(infos.pace()).hasSize(1);
        assertThat(PaceDomainParameterInfo.of(infos.infos().get(1))).hasValueSatisfying(p -> {
            assertThat(p.protocol()).isEqualTo("0.4.0.127.0.7.2.2.4.2");
            assertThat(p.algorithmIdentifier()).isEqualTo(hex("300c 060704007f0007010202010d"));
            assertThat(p.parameterId()).hasValue(0x29);
        });
        assertThat(infos.chipAuthentication())
                .containsExactly(
                        new ChipAuthenticationInfo("0.4.0.127.0.7.2.2.3.2.2", 1, OptionalInt.of(7)),
                        new ChipAuthenticationInfo("0.4.0.127.0.7.2.2.3.2.1", 1, OptionalInt.empty()));
        assertThat(infos.chipAuthenticationKeys()).singleElement().satisfies(k -> {
            assertThat(k.protocol()).isEqualTo("0.4.0.127.0.7.2.2.1.2");
            assertThat(k.subjectPublicKeyInfo()).isEqualTo(hex("3003020105"));
            assertThat(k.keyId()).hasValue(7);
        });
        assertThat(infos.activeAuthentication()).hasValue(new ActiveAuthenticationInfo(1, "0.4.0.127.0.7.1.1.4.1.3"));
        assertThat(infos.terminalAuthentication()).containsExactly(new TerminalAuthenticationInfo(1, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "060a04007f00070202030201", // chip authentication without a version
                "060a04007f00070202030201 0c0131", // a version that is a text
                "060a04007f00070202030201 020101 0c0131", // a key identifier that is a text
                "060a04007f00070202030201 020101 020101 020101", // one field too many
                "060a04007f00070202030201 020101 02050100000000", // a huge key identifier
                "060904007f000702020102 020101", // a key that is none
                "060667810801 0105 020101", // active authentication without an algorithm
                "060804007f0007020202 0c0131", // terminal authentication with a text for a version
                "060904007f000702020402 3000", // domain parameters without any
                "060a04007f00070202040202 0c0131" // PACE with a text for a version
            })
    void aKnownProtocolWithDataThatIsNotItsOwnIsMalformedAndKept(String info) throws LdsException {
        SecurityInfos infos = dg14(object(0x30, hex(info)), UNKNOWN);
        assertThat(infos.malformed()).containsExactly(infos.infos().get(0));
        assertThat(infos.infos()).hasSize(2);
        assertThat(infos.chipAuthentication()).isEmpty();
        assertThat(infos.chipAuthenticationKeys()).isEmpty();
        assertThat(infos.pace()).isEmpty();
    }

    @Test
    void twoDifferentActiveAuthenticationInfosSayNothing() throws LdsException {
        byte[] sha256 = object(0x30, hex("060667810801 0105"), hex("020101"), hex("060a04007f00070101040103"));
        byte[] sha512 = object(0x30, hex("060667810801 0105"), hex("020101"), hex("060a04007f00070101040105"));
        assertThat(dg14(sha256, sha256).activeAuthentication()).isPresent();
        assertThat(dg14(sha256, sha512).activeAuthentication()).isEmpty();
    }

    @Test
    void tooManyAndBrokenOnesAreRefusedByName() {
        byte[][] many = new byte[65][];
        Arrays.fill(many, UNKNOWN);
        assertCode(LdsErrorCode.TOO_MANY, object(0x31, many));
        assertCode(LdsErrorCode.STRUCTURE, hex("3105 3003 0601 ff"));
        // The object identifier is missing.
        assertCode(LdsErrorCode.STRUCTURE, hex("3105 3003 020101"));
        assertThatThrownBy(() -> SecurityInfos.ofDg14(object(0x6E, object(0x31, PACE), object(0x05))))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(LdsErrorCode.TRAILING_BYTES));
    }

    @Test
    void whatSomebodySignedContainsWhatTheChipSaidInClear() throws LdsException {
        SecurityInfos signed = dg14(PACE, CHIP, UNKNOWN);
        SecurityInfosDifference same = signed.against(cardAccess(PACE));
        assertThat(same.contained()).isTrue();
        assertThat(same.faithful()).isTrue();
        assertThat(same.further()).hasSize(2);
    }

    @Test
    void anOfferThatWasStrippedFromTheClearFileIsFound() throws LdsException {
        byte[] weak = hex("3012 060a04007f00070202040201 020102 02010d");
        SecurityInfosDifference stripped = dg14(PACE, weak, CHIP).against(cardAccess(weak));
        assertThat(stripped.contained()).isTrue();
        assertThat(stripped.faithful()).isFalse();
        assertThat(stripped.stripped())
                .singleElement()
                .satisfies(i -> assertThat(i.encoded()).isEqualTo(PACE));
    }

    @Test
    void anOfferThatNobodySignedOrThatWasAlteredIsFound() throws LdsException {
        byte[] altered = PACE.clone();
        altered[altered.length - 1] = 0x0C;
        SecurityInfosDifference added = dg14(CHIP).against(cardAccess(PACE));
        assertThat(added.unsigned()).hasSize(1);
        assertThat(added.contained()).isFalse();
        SecurityInfosDifference changed = dg14(PACE, CHIP).against(cardAccess(altered));
        assertThat(changed.altered())
                .singleElement()
                .satisfies(i -> assertThat(i.encoded()).isEqualTo(altered));
        assertThat(changed.stripped()).isEmpty();
        assertThat(changed.further()).hasSize(1);
        assertThat(changed.faithful()).isFalse();
    }

    private static void assertCode(LdsErrorCode code, byte[] cardAccess) {
        assertThatThrownBy(() -> SecurityInfos.ofCardAccess(cardAccess))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static SecurityInfos dg14(byte[]... infos) throws LdsException {
        SecurityInfos read = SecurityInfos.ofDg14(object(0x6E, object(0x31, infos)));
        assertThat(SecurityInfos.ofCardSecurity(object(0x31, bytes(infos)))).isEqualTo(read);
        return read;
    }

    private static SecurityInfos cardAccess(byte[]... infos) throws LdsException {
        return SecurityInfos.ofCardAccess(object(0x31, infos));
    }
}
