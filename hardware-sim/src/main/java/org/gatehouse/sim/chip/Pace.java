// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;
import static org.bouncycastle.util.Arrays.constantTimeAreEqual;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/**
 * One run of PACE with generic mapping over an elliptic curve, the chip's side (Doc 9303-11 §4.4): four steps of GENERAL
 * AUTHENTICATE in this order. Any error ends the run.
 */
final class Pace {

    private static final int DYNAMIC_DATA = 0x7C;
    private static final int NONCE_LENGTH = 16;
    private static final int PUBLIC_KEY_OBJECT = 0x7F49;

    private enum Step {
        NONCE,
        MAPPING,
        AGREEMENT,
        TOKENS,
        DONE
    }

    private final PaceInfo info;
    private final byte[] password;
    private final SecureRandom random;
    private final byte[] nonce = new byte[NONCE_LENGTH];

    private Step next = Step.NONCE;
    private ECPoint mappedGenerator;
    private ECPoint chipKey;
    private ECPoint terminalKey;
    private @Nullable SessionKeys keys;

    /**
     * @param password f(pi) of §9.7.3: SHA-1 of the MRZ information, or the characters of the CAN
     */
    Pace(PaceInfo info, byte[] password, SecureRandom random) {
        this.info = info;
        this.password = password.clone();
        this.random = random;
        this.mappedGenerator = info.curve().generator();
        this.chipKey = mappedGenerator;
        this.terminalKey = mappedGenerator;
    }

    /** The channel, once all four steps succeeded. */
    @Nullable SecureChannel channel() {
        return next == Step.DONE && keys != null ? SecureChannel.afterPace(keys) : null;
    }

    /** One GENERAL AUTHENTICATE; all but the last are chained. */
    Answer generalAuthenticate(CommandApdu command) throws StatusException {
        if (command.p1p2() != 0) {
            throw new StatusException(StatusWord.INCORRECT_P1_P2);
        }
        boolean last = next == Step.TOKENS;
        if (last && command.isChained()) {
            throw new StatusException(StatusWord.LAST_COMMAND_OF_CHAIN_EXPECTED);
        }
        if (!last && !command.isChained()) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        byte[] content = Tlv.only(DYNAMIC_DATA, command.data());
        Tlv reply = switch (next) {
            case NONCE -> encryptedNonce(content);
            case MAPPING -> map(Tlv.only(0x81, content));
            case AGREEMENT -> agree(Tlv.only(0x83, content));
            case TOKENS -> exchangeTokens(Tlv.only(0x85, content));
            case DONE -> throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        };
        return Answer.success(Tlv.encode(DYNAMIC_DATA, Tlv.encode(reply.tag(), reply.value())));
    }

    private Tlv encryptedNonce(byte[] content) throws StatusException {
        if (content.length != 0) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        random.nextBytes(nonce);
        byte[] passwordKey = info.suite().derive(password, KeySuite.PASSWORD);
        next = Step.MAPPING;
        return new Tlv(0x80, info.suite().keys(passwordKey, passwordKey).encrypt(nonce));
    }

    /** G' = s G + H, where H is an anonymous agreement over G (§4.4.3.3.1). */
    private Tlv map(byte[] mappingData) throws StatusException {
        ECPoint terminalPoint = info.curve().point(mappingData);
        BigInteger secret = info.curve().privateKey(random);
        ECPoint generator = info.curve().generator();
        ECPoint shared = finite(terminalPoint.multiply(secret));
        mappedGenerator = finite(generator.multiply(new BigInteger(1, nonce)).add(shared));
        next = Step.AGREEMENT;
        return new Tlv(0x82, encode(generator.multiply(secret)));
    }

    private Tlv agree(byte[] terminalPublicKey) throws StatusException {
        terminalKey = info.curve().point(terminalPublicKey);
        BigInteger secret = info.curve().privateKey(random);
        chipKey = mappedGenerator.multiply(secret).normalize();
        if (chipKey.equals(terminalKey)) {
            throw new StatusException(StatusWord.AUTHENTICATION_FAILED);
        }
        byte[] shared = StandardizedCurve.sharedSecret(finite(terminalKey.multiply(secret)));
        keys = info.suite().sessionKeys(shared);
        next = Step.TOKENS;
        return new Tlv(0x84, encode(chipKey));
    }

    private Tlv exchangeTokens(byte[] terminalToken) throws StatusException {
        SessionKeys agreed = keys;
        if (agreed == null) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        if (!constantTimeAreEqual(agreed.mac(tokenInput(chipKey)), terminalToken)) {
            throw new StatusException(StatusWord.AUTHENTICATION_FAILED);
        }
        next = Step.DONE;
        return new Tlv(0x86, agreed.mac(tokenInput(terminalKey)));
    }

    /** The other party's public key as a data object with the protocol's identifier (§4.4.3.4, §9.4.5). */
    private byte[] tokenInput(ECPoint publicKey) {
        byte[] content = concatenate(Tlv.encode(0x06, info.protocolContent()), Tlv.encode(0x86, encode(publicKey)));
        return Tlv.encode(PUBLIC_KEY_OBJECT, content);
    }

    private static byte[] encode(ECPoint point) {
        return point.normalize().getEncoded(false);
    }

    private static ECPoint finite(ECPoint point) throws StatusException {
        if (point.isInfinity()) {
            throw new StatusException(StatusWord.AUTHENTICATION_FAILED);
        }
        return point.normalize();
    }
}
