// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECParameterSpec;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;
import org.jmrtd.protocol.PACEGMWithECDHAgreement;
import org.jmrtd.protocol.PACEProtocol;

/** Generic mapping (Doc 9303-11 §4.4.3.3.1): an anonymous agreement shifts the generator that the nonce multiplies. */
final class GenericMapping {
    private GenericMapping() {}

    static AlgorithmParameterSpec map(byte[] nonce, PrivateKey own, PublicKey chip, AlgorithmParameterSpec group)
            throws GeneralSecurityException {
        if (group instanceof DHCParameterSpec dh) {
            byte[] secret = KeyAgreementKind.DH.secret(own, chip);
            BigInteger shared = new BigInteger(1, secret);
            CommandChannel.wipe(secret);
            BigInteger generator =
                    PACEProtocol.mapNonceGMWithDH(nonce, shared, dh).getG();
            if (generator.compareTo(BigInteger.ONE) <= 0) {
                throw new GeneralSecurityException("mapped to no generator");
            }
            return new DHCParameterSpec(dh.getP(), generator, dh.getQ());
        }
        PACEGMWithECDHAgreement agreement = new PACEGMWithECDHAgreement();
        agreement.init(own);
        return PACEProtocol.mapNonceGMWithECDH(nonce, agreement.doPhase(chip), (ECParameterSpec) group);
    }
}
