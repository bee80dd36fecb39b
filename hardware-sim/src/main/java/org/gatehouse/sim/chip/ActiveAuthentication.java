// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.util.BigIntegers;
import org.gatehouse.sim.chip.behaviour.ActiveAuthenticationDeviation;

/** Active authentication, the chip's side (Doc 9303-11 §6.1): signs a challenge of eight bytes. */
final class ActiveAuthentication {

    private static final int CHALLENGE = 8;

    private final ActiveAuthenticationKey key;
    private final Set<ActiveAuthenticationDeviation> deviations;
    private final SecureRandom random;

    ActiveAuthentication(
            ActiveAuthenticationKey key, Set<ActiveAuthenticationDeviation> deviations, SecureRandom random) {
        this.key = key;
        this.deviations = deviations;
        this.random = random;
    }

    /**
     * INTERNAL AUTHENTICATE (§6.1.3).
     *
     * @param room most plain bytes that fit into the answer; a signature is never cut to fit
     */
    Answer internalAuthenticate(CommandApdu command, int room) throws StatusException {
        if (command.p1p2() != 0) {
            throw new StatusException(StatusWord.INCORRECT_P1_P2);
        }
        if (command.data().length != CHALLENGE || command.le() == CommandApdu.NO_LE) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        byte[] response = departed(signature(signedChallenge(command.data())));
        if (response.length > Math.min(room, command.le())) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        return Answer.success(response);
    }

    private byte[] signedChallenge(byte[] challenge) {
        byte[] signed = challenge.clone();
        if (departs(ActiveAuthenticationDeviation.OTHER_CHALLENGE)) {
            signed[0] ^= 1;
        }
        return signed;
    }

    private byte[] departed(byte[] signature) {
        if (departs(ActiveAuthenticationDeviation.EMPTY)) {
            return new byte[0];
        }
        boolean truncated = departs(ActiveAuthenticationDeviation.TRUNCATED);
        return truncated ? Arrays.copyOf(signature, signature.length - 1) : signature;
    }

    private byte[] signature(byte[] challenge) throws StatusException {
        AsymmetricKeyParameter privateKey = key.privateKey();
        if (privateKey instanceof ECPrivateKeyParameters ec) {
            return ecdsa(ec, challenge);
        }
        if (privateKey instanceof RSAKeyParameters rsa) {
            return new MessageRecoverySignature(rsa, key.hash(), deviations, random).sign(challenge);
        }
        throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
    }

    /** r and s as long as the order each, one behind the other (TR-03111 §5.2.1). */
    private byte[] ecdsa(ECPrivateKeyParameters genuine, byte[] challenge) {
        BigInteger order = genuine.getParameters().getN();
        boolean clone = departs(ActiveAuthenticationDeviation.OTHER_KEY);
        ECPrivateKeyParameters signing = clone
                ? new ECPrivateKeyParameters(
                        BigInteger.ONE.add(genuine.getD().mod(order.subtract(BigInteger.ONE))), genuine.getParameters())
                : genuine;
        Digest digest = HashName.digest(key.hash());
        digest.update(challenge, 0, challenge.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        ECDSASigner signer = new ECDSASigner();
        signer.init(true, new ParametersWithRandom(signing, random));
        BigInteger[] pair = signer.generateSignature(hash);
        if (departs(ActiveAuthenticationDeviation.DER_SIGNATURE)) {
            return der(pair);
        }
        int length = (order.bitLength() + 7) / 8;
        return concatenate(
                BigIntegers.asUnsignedByteArray(length, pair[0]), BigIntegers.asUnsignedByteArray(length, pair[1]));
    }

    private static byte[] der(BigInteger[] pair) {
        ASN1EncodableVector numbers = new ASN1EncodableVector();
        numbers.add(new ASN1Integer(pair[0]));
        numbers.add(new ASN1Integer(pair[1]));
        try {
            return new DERSequence(numbers).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean departs(ActiveAuthenticationDeviation deviation) {
        return deviations.contains(deviation);
    }
}
