// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.Util;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.protocol.PACEProtocol;

/**
 * One run of PACE (Doc 9303-11 §4.4). JMRTD derives keys, maps and computes tokens; the order, the keys that are accepted
 * and what counts as success are decided here. Whatever the chip does wrong ends the run, and with it the session.
 */
final class Pace {
    private static final int TOKEN = 0x86;
    private static final int ENCRYPTED_CHIP_AUTHENTICATION_DATA = 0x8A;
    private static final int MIN_NONCE = 16;
    private static final int MAX_NONCE = 32;

    private final PaceCommands commands;
    private final EphemeralKeys keys;
    private final PaceOffer offer;
    private final AlgorithmParameterSpec group;

    Pace(CommandChannel channel, EphemeralKeys keys, PaceOffer offer) {
        this.commands = new PaceCommands(channel);
        this.keys = keys;
        this.offer = offer;
        this.group = PACEInfo.toParameterSpec(offer.parameter());
    }

    /** What a run gives: the keys of the session, and the proof of the mapping where there is one. */
    record Established(SecureMessaging keys, Optional<MappingProof> proof) {}

    /** The generator that the nonce became, and the chip's key of the mapping, if the mapping has one. */
    private record Mapped(AlgorithmParameterSpec group, byte[] chipKey) {}

    /** @param nameParameters whether the chip has several domain parameters to choose from */
    Established run(AccessKey password, boolean nameParameters) throws ChipException {
        try {
            commands.setAuthenticationTemplate(offer, password.kind().paceReference(), nameParameters);
            Mapped mapped = mapped(nonce(password));
            KeyPair own = keys.pair(offer.agreement(), mapped.group());
            PublicKey chip = exchange(0x83, own.getPublic(), mapped.group());
            byte[] secret = offer.agreement().secret(own.getPrivate(), chip);
            SecureMessaging session = SecureMessaging.of(offer.suite(), secret);
            Map<Integer, byte[]> last = commands.token(token(session, chip));
            check(last, token(session, own.getPublic()));
            return new Established(session, proof(last, session, mapped));
        } catch (GeneralSecurityException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new ChipException(ChipErrorCode.PACE_FAILED, "PACE was offered and did not succeed");
        }
    }

    private byte[] nonce(AccessKey password) throws ChipException, GeneralSecurityException {
        SecretKey key = key(password);
        byte[] encrypted = commands.nonce();
        if (encrypted.length < MIN_NONCE || encrypted.length > MAX_NONCE) {
            throw new GeneralSecurityException("a nonce of no known length");
        }
        Cipher cipher = Cipher.getInstance(offer.suite().cipher() + "/CBC/NoPadding", CardCryptography.PROVIDER);
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(new byte[cipher.getBlockSize()]));
        return cipher.doFinal(encrypted);
    }

    private SecretKey key(AccessKey password) throws GeneralSecurityException {
        byte[] secret = password.pacePassword();
        try {
            PACEKeySpec spec = new PACEKeySpec(secret, (byte) password.kind().paceReference());
            return PACEProtocol.deriveStaticPACEKey(spec, offer.protocol());
        } finally {
            CommandChannel.wipe(secret);
        }
    }

    /** The nonce is overwritten: whoever has it with what was sent can search for the password. */
    private Mapped mapped(byte[] nonce) throws ChipException, GeneralSecurityException {
        try {
            return map(nonce);
        } finally {
            CommandChannel.wipe(nonce);
        }
    }

    private Mapped map(byte[] nonce) throws ChipException, GeneralSecurityException {
        if (offer.mapping() == PaceMapping.INTEGRATED) {
            IntegratedMapping mapping = new IntegratedMapping(offer.suite());
            byte[] own = keys.nonce(mapping.nonceBytes());
            commands.sendNonce(own);
            return new Mapped(mapping.map(nonce, own, group), new byte[0]);
        }
        KeyPair own = keys.pair(offer.agreement(), group);
        PublicKey chip = exchange(0x81, own.getPublic(), group);
        return new Mapped(
                GenericMapping.map(nonce, own.getPrivate(), chip, group),
                offer.agreement().encode(chip));
    }

    /** Sends a public key for the chip's, which must be another one: else the chip only repeats what it hears (§4.4.3.4). */
    private PublicKey exchange(int tag, PublicKey own, AlgorithmParameterSpec in)
            throws ChipException, GeneralSecurityException {
        byte[] sent = offer.agreement().encode(own);
        PublicKey chip = offer.agreement().decode(commands.exchange(tag, sent), in);
        if (Arrays.equals(sent, offer.agreement().encode(chip))) {
            throw new GeneralSecurityException("the chip's key is the terminal's");
        }
        return chip;
    }

    /** Authenticates a public key by the keys of the session (§4.4.3.4); one of DH without leading zeros, however it came. */
    private byte[] token(SecureMessaging session, PublicKey of) throws GeneralSecurityException {
        return PACEProtocol.generateAuthenticationToken(offer.protocol(), session.mac(), of);
    }

    /** The token, and beside it the data of the chip authentication mapping, which must not be there without one (§4.4.4.2). */
    private void check(Map<Integer, byte[]> last, byte[] expected) throws GeneralSecurityException {
        byte[] token = last.getOrDefault(TOKEN, new byte[0]);
        boolean mapping = offer.mapping() == PaceMapping.CHIP_AUTHENTICATION;
        boolean complete =
                last.size() == (mapping ? 2 : 1) && last.containsKey(ENCRYPTED_CHIP_AUTHENTICATION_DATA) == mapping;
        if (!complete || !MessageDigest.isEqual(token, expected)) {
            throw new GeneralSecurityException("not the chip's token, or not it alone");
        }
    }

    /** Decrypts what the chip says of its static key (§4.4.3.5): the first block is chained to E(K, -1). */
    private Optional<MappingProof> proof(Map<Integer, byte[]> last, SecureMessaging session, Mapped mapped)
            throws GeneralSecurityException {
        byte[] encrypted = last.get(ENCRYPTED_CHIP_AUTHENTICATION_DATA);
        if (encrypted == null) {
            return Optional.empty();
        }
        byte[] minusOne = new byte[session.blockBytes()];
        Arrays.fill(minusOne, (byte) 0xFF);
        Cipher block = Cipher.getInstance("AES/ECB/NoPadding", CardCryptography.PROVIDER);
        block.init(Cipher.ENCRYPT_MODE, session.encryption());
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding", CardCryptography.PROVIDER);
        cipher.init(Cipher.DECRYPT_MODE, session.encryption(), new IvParameterSpec(block.doFinal(minusOne)));
        byte[] data = Util.unpad(cipher.doFinal(encrypted));
        BigInteger order = ((java.security.spec.ECParameterSpec) group).getOrder();
        if (data.length == 0 || data.length > (order.bitLength() + 7) / 8) {
            throw new GeneralSecurityException("no number of this curve");
        }
        return Optional.of(new MappingProof(data, mapped.chipKey(), offer.parameter()));
    }
}
