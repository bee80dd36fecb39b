// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;
import static org.bouncycastle.util.Arrays.constantTimeAreEqual;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.PaceDeviation;
import org.gatehouse.sim.chip.behaviour.PublicKeyFlaw;
import org.jspecify.annotations.Nullable;

/**
 * One run of PACE, the chip's side (Doc 9303-11 §4.4): four steps of GENERAL AUTHENTICATE in this order. Any error ends the
 * run.
 *
 * @param <E> an element of the group
 */
final class Pace<E> {

    private static final int DYNAMIC_DATA = 0x7C;
    private static final int BLOCK = 16;
    private static final int PUBLIC_KEY_OBJECT = 0x7F49;

    private final PaceInfo info;
    private final AgreementGroup<E> group;
    private final byte[] passwordKey;
    private final Optional<ChipAuthenticationData> proof;
    private final ChipBehaviour behaviour;
    private final SecureRandom random;

    private CommandStep next = CommandStep.PACE_NONCE;
    private byte[] nonce;
    private BigInteger mappingKey = BigInteger.ZERO;
    private E generator;
    private byte[] chipKey = {};
    private byte[] terminalKey = {};
    private @Nullable SessionKeys keys;

    private Pace(
            PaceInfo info,
            AgreementGroup<E> group,
            byte[] passwordKey,
            Optional<ChipAuthenticationData> proof,
            ChipBehaviour behaviour,
            SecureRandom random) {
        this.info = info;
        this.group = group;
        this.passwordKey = passwordKey.clone();
        this.proof = proof;
        this.behaviour = behaviour;
        this.random = random;
        this.nonce = new byte
                [info.mapping() == PaceMapping.INTEGRATED ? IntegratedMapping.chipNonceLength(info.suite()) : BLOCK];
        this.generator = group.generator();
    }

    /**
     * A run over the group that the announcement names.
     *
     * @param passwordKey K pi of §9.7.3
     * @param proof what makes chip authentication data; needed for chip authentication mapping
     */
    static Pace<?> of(
            PaceInfo info,
            byte[] passwordKey,
            Optional<ChipAuthenticationData> proof,
            ChipBehaviour behaviour,
            SecureRandom random) {
        return over(info.group(), info, passwordKey, proof, behaviour, random);
    }

    private static <E> Pace<E> over(
            AgreementGroup<E> group,
            PaceInfo info,
            byte[] passwordKey,
            Optional<ChipAuthenticationData> proof,
            ChipBehaviour behaviour,
            SecureRandom random) {
        return new Pace<>(info, group, passwordKey, proof, behaviour, random);
    }

    /** The step that the run waits for; {@link CommandStep#OTHER} when it is through. */
    CommandStep next() {
        return next;
    }

    /** The channel, once all four steps succeeded. */
    @Nullable SecureChannel channel() {
        return next == CommandStep.OTHER && keys != null ? SecureChannel.afterAgreement(keys) : null;
    }

    /** One GENERAL AUTHENTICATE; all but the last are chained. */
    Answer generalAuthenticate(CommandApdu command) throws StatusException {
        if (command.p1p2() != 0) {
            throw new StatusException(StatusWord.INCORRECT_P1_P2);
        }
        boolean last = next == CommandStep.PACE_TOKEN;
        if (last && command.isChained()) {
            throw new StatusException(StatusWord.LAST_COMMAND_OF_CHAIN_EXPECTED);
        }
        if (!last && !command.isChained()) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        byte[] content = Tlv.only(DYNAMIC_DATA, command.data());
        byte[] reply = switch (next) {
            case PACE_NONCE -> encryptedNonce(content);
            case PACE_MAPPING -> map(Tlv.only(0x81, content));
            case PACE_AGREEMENT -> agree(Tlv.only(0x83, content));
            case PACE_TOKEN -> exchangeTokens(Tlv.only(0x85, content));
            default -> throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        };
        return Answer.success(Tlv.encode(DYNAMIC_DATA, reply));
    }

    private byte[] encryptedNonce(byte[] content) throws StatusException {
        if (content.length != 0) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        random.nextBytes(nonce);
        byte[] sent = info.suite().keys(passwordKey, passwordKey).encrypt(nonce);
        if (departs(PaceDeviation.SHORT_NONCE)) {
            sent = Arrays.copyOf(
                    sent,
                    sent.length - info.suite().keys(passwordKey, passwordKey).blockSize());
        }
        if (departs(PaceDeviation.OTHER_NONCE)) {
            nonce[0] ^= 1;
        }
        next = CommandStep.PACE_MAPPING;
        return Tlv.encode(0x80, sent);
    }

    private byte[] map(byte[] mappingData) throws StatusException {
        byte[] reply = info.mapping() == PaceMapping.INTEGRATED ? mapByNonce(mappingData) : mapByAgreement(mappingData);
        next = CommandStep.PACE_AGREEMENT;
        return Tlv.encode(0x82, reply);
    }

    /** The generator is a function of both nonces; the answer is empty (§4.4.3.3.2). */
    private byte[] mapByNonce(byte[] terminalNonce) throws StatusException {
        if (terminalNonce.length != info.suite().keyLength()) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        generator = group.map(IntegratedMapping.fieldElement(info.suite(), nonce, terminalNonce, group.prime()));
        return new byte[0];
    }

    /** G' = s G + H, where H is an anonymous agreement over G (§4.4.3.3.1). */
    private byte[] mapByAgreement(byte[] terminalPublicKey) throws StatusException {
        E terminalElement = group.decode(terminalPublicKey);
        mappingKey = group.privateKey(random);
        E shared = group.proper(group.power(terminalElement, mappingKey));
        E power = group.power(group.generator(), new BigInteger(1, nonce));
        generator = group.proper(group.combine(power, shared));
        byte[] sound = group.encode(group.power(group.generator(), mappingKey));
        return flawed(behaviour.mappingKey(), sound, terminalPublicKey);
    }

    private byte[] agree(byte[] terminalPublicKey) throws StatusException {
        E terminalElement = group.decode(terminalPublicKey);
        BigInteger secret = group.privateKey(random);
        E chipElement = group.power(generator, secret);
        if (chipElement.equals(terminalElement)) {
            throw new StatusException(StatusWord.AUTHENTICATION_FAILED);
        }
        keys = info.suite().sessionKeys(group.sharedSecret(group.proper(group.power(terminalElement, secret))));
        chipKey = group.encode(chipElement);
        terminalKey = group.encode(terminalElement);
        next = CommandStep.PACE_TOKEN;
        return Tlv.encode(0x84, flawed(behaviour.agreementKey(), chipKey, terminalPublicKey));
    }

    private byte[] exchangeTokens(byte[] terminalToken) throws StatusException {
        SessionKeys agreed = keys;
        if (agreed == null) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        if (!constantTimeAreEqual(agreed.mac(tokenInput(chipKey)), terminalToken)) {
            throw new StatusException(StatusWord.AUTHENTICATION_FAILED);
        }
        next = CommandStep.OTHER;
        byte[] token = agreed.mac(tokenInput(departs(PaceDeviation.MIRRORED_TOKEN) ? chipKey : terminalKey));
        if (departs(PaceDeviation.WRONG_TOKEN)) {
            token[0] ^= 1;
        }
        return concatenate(Tlv.encode(0x86, token), mappingData(agreed));
    }

    private byte[] mappingData(SessionKeys agreed) {
        boolean expected = info.mapping() == PaceMapping.CHIP_AUTHENTICATION;
        if (!expected && !departs(PaceDeviation.UNEXPECTED_MAPPING_DATA)) {
            return new byte[0];
        }
        return proof.orElse(ChipAuthenticationData.MEANINGLESS).dataObject(mappingKey, agreed, behaviour.pace());
    }

    /** The other party's public key as a data object with the protocol's identifier (§4.4.3.4, §9.4.5). */
    private byte[] tokenInput(byte[] publicKey) {
        byte[] content = concatenate(
                Tlv.encode(0x06, info.protocolContent()),
                Tlv.encode(group.publicKeyTag(), group.publicKeyInToken(publicKey)));
        return Tlv.encode(PUBLIC_KEY_OBJECT, content);
    }

    private byte[] flawed(Optional<PublicKeyFlaw> flaw, byte[] sound, byte[] received) {
        return flaw.map(kind -> group.flaws().apply(kind, sound, received)).orElse(sound);
    }

    private boolean departs(PaceDeviation deviation) {
        return behaviour.pace().contains(deviation);
    }
}
