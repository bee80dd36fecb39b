// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.gatehouse.sim.chip.behaviour.ChipAuthenticationDeviation;
import org.jspecify.annotations.Nullable;

/**
 * Chip authentication, the chip's side (Doc 9303-11 §6.2): finds the static key that a command means, and agrees on new
 * session keys with it.
 */
final class ChipAuthentication {

    private static final ASN1ObjectIdentifier CHIP_AUTHENTICATION = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.3");
    private static final int PROTOCOL = 0x80;
    private static final int KEY_REFERENCE = 0x84;
    private static final int EPHEMERAL_KEY = 0x91;
    private static final int DYNAMIC_DATA = 0x7C;
    private static final int EPHEMERAL_KEY_OF_AGREEMENT = 0x80;
    private static final int LONGEST_REFERENCE = 4;

    /**
     * What a successful agreement gives.
     *
     * @param ephemeralKey the terminal's public key as it came
     */
    record Agreed(SessionKeys keys, byte[] ephemeralKey) {}

    private final List<AgreementKey> keys;
    private final Set<ChipAuthenticationDeviation> deviations;
    /** Public keys of terminals, over the chip's life; few chips keep them. */
    private final Set<BigInteger> known = new HashSet<>();

    ChipAuthentication(List<AgreementKey> keys, Set<ChipAuthenticationDeviation> deviations) {
        this.keys = keys;
        this.deviations = deviations;
    }

    boolean isOffered() {
        return !keys.isEmpty();
    }

    /** MSE:Set AT (§6.2.4.2): the key for the next GENERAL AUTHENTICATE. */
    AgreementKey select(CommandApdu command) throws StatusException {
        List<Tlv> objects = Tlv.read(command.data(), StatusWord.INCORRECT_DATA);
        byte[] protocol = required(objects, PROTOCOL);
        List<AgreementKey> known = keys.stream()
                .filter(key -> Arrays.equals(PaceInfo.content(new ASN1ObjectIdentifier(key.protocol())), protocol))
                .toList();
        if (known.isEmpty()) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        return referenced(known, objects);
    }

    /** GENERAL AUTHENTICATE (§6.2.4.2). */
    Agreed agree(AgreementKey key, byte[] dynamicData) throws StatusException {
        byte[] ephemeral = Tlv.only(EPHEMERAL_KEY_OF_AGREEMENT, Tlv.only(DYNAMIC_DATA, dynamicData));
        return sessionKeys(key, ephemeral);
    }

    /** MSE:Set KAT (§6.2.4.1): key and agreement in one command, for 3DES only. */
    Agreed agreeAtOnce(CommandApdu command) throws StatusException {
        List<Tlv> objects = Tlv.read(command.data(), StatusWord.INCORRECT_DATA);
        byte[] ephemeral = required(objects, EPHEMERAL_KEY);
        List<AgreementKey> tripleDes = keys.stream()
                .filter(key -> suite(key).filter(KeySuite.TRIPLE_DES::equals).isPresent())
                .toList();
        if (tripleDes.isEmpty()) {
            throw new StatusException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        }
        return sessionKeys(referenced(tripleDes, objects), ephemeral);
    }

    private AgreementKey referenced(List<AgreementKey> candidates, List<Tlv> objects) throws StatusException {
        byte @Nullable [] reference = optional(objects, KEY_REFERENCE);
        if (deviations.contains(ChipAuthenticationDeviation.ACCEPTS_ANY_KEY_ID)) {
            return candidates.get(0);
        }
        if (reference == null) {
            if (candidates.size() > 1) {
                throw new StatusException(StatusWord.INCORRECT_DATA);
            }
            return candidates.get(0);
        }
        if (reference.length == 0 || reference.length > LONGEST_REFERENCE) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        int id = new BigInteger(reference).intValue();
        int unsigned = new BigInteger(1, reference).intValue();
        for (AgreementKey key : candidates) {
            if (key.keyId().isPresent()
                    && (key.keyId().getAsInt() == id || key.keyId().getAsInt() == unsigned)) {
                return key;
            }
        }
        throw new StatusException(StatusWord.REFERENCED_DATA_NOT_FOUND);
    }

    private Agreed sessionKeys(AgreementKey key, byte[] ephemeralKey) throws StatusException {
        KeySuite suite = suite(key).orElseThrow(() -> new StatusException(StatusWord.INCORRECT_DATA));
        if (deviations.contains(ChipAuthenticationDeviation.REFUSES_KNOWN_KEY)
                && !known.add(new BigInteger(1, ephemeralKey))) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        return new Agreed(suite.sessionKeys(sharedSecret(key.privateKey(), ephemeralKey)), ephemeralKey);
    }

    private byte[] sharedSecret(AsymmetricKeyParameter key, byte[] ephemeralKey) throws StatusException {
        if (key instanceof ECPrivateKeyParameters ec) {
            return agreed(new EllipticCurveGroup(ec.getParameters()), ec.getD(), ephemeralKey);
        }
        if (key instanceof DHPrivateKeyParameters dh) {
            return agreed(new PrimeFieldGroup(dh.getParameters()), dh.getX(), ephemeralKey);
        }
        throw new StatusException(StatusWord.INCORRECT_DATA);
    }

    private <E> byte[] agreed(AgreementGroup<E> group, BigInteger staticKey, byte[] ephemeralKey)
            throws StatusException {
        boolean clone = deviations.contains(ChipAuthenticationDeviation.OTHER_KEY);
        BigInteger secret = clone ? staticKey.add(BigInteger.ONE) : staticKey;
        return group.sharedSecret(group.proper(group.power(group.decode(ephemeralKey), secret)));
    }

    /** By the protocol's last number, below the branch for DH (1) or ECDH (2). */
    private static Optional<KeySuite> suite(AgreementKey key) {
        ASN1ObjectIdentifier protocol = new ASN1ObjectIdentifier(key.protocol());
        String branch = key.privateKey() instanceof ECPrivateKeyParameters ? "2" : "1";
        return KeySuite.below(CHIP_AUTHENTICATION.branch(branch), protocol);
    }

    private static byte[] required(List<Tlv> objects, int tag) throws StatusException {
        byte @Nullable [] value = optional(objects, tag);
        if (value == null) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        return value;
    }

    private static byte @Nullable [] optional(List<Tlv> objects, int tag) {
        for (Tlv object : objects) {
            if (object.tag() == tag) {
                return object.value();
            }
        }
        return null;
    }
}
