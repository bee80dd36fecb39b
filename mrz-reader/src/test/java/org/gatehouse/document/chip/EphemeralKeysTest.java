// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.SecureRandom;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;
import org.bouncycastle.crypto.agreement.DHStandardGroups;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EphemeralKeysTest {
    private static final EphemeralKeys KEYS = EphemeralKeys.random(new SecureRandom());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aPublicKeyIsAsLongAsAnyAndLiesInTheSubgroup(int parameterId) throws Exception {
        DHCParameterSpec group = (DHCParameterSpec) PACEInfo.toParameterSpec(parameterId);
        KeyPair pair = KEYS.pair(KeyAgreementKind.DH, group);
        byte[] encoded = KeyAgreementKind.DH.encode(pair.getPublic());
        assertThat(encoded).hasSize(KeyAgreementKind.DH.encodedLength(group));
        BigInteger element = ((DHPublicKey) pair.getPublic()).getY();
        assertThat(element.modPow(group.getQ(), group.getP())).isEqualTo(BigInteger.ONE);
        assertThat(element).isNotEqualTo(group.getG());
    }

    @Test
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a search without end is the finding
    void whereAllPowersAreZeroOrShortTheSearchForAKeyEnds() {
        BigInteger prime = DHStandardGroups.rfc2409_768.getP();
        for (DHParameterSpec none : new DHParameterSpec[] {
            new DHParameterSpec(prime.multiply(prime), prime), new DHParameterSpec(prime, BigInteger.ONE)
        }) {
            assertThatThrownBy(() -> KEYS.pair(KeyAgreementKind.DH, none)).isInstanceOf(InvalidKeyException.class);
        }
    }
}
