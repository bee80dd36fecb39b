// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bouncycastle.util.Arrays.concatenate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.util.encoders.Hex;

/** An inspection system for tests: the other end of every protocol, written from the terminal's side of Doc 9303-11. */
final class Terminal {

    private final ChipCore chip;
    private SessionKeys keys;
    private byte[] counter;
    private List<Tlv> lastPaceAnswer = List.of();
    private byte[] chipMappingKey = {};

    Terminal(ChipCore chip) {
        this.chip = chip;
        chip.power();
    }

    private Terminal(ChipCore chip, boolean powered) {
        this.chip = chip;
        assertThat(powered).isTrue();
    }

    /** Joins a conversation that has begun. */
    static Terminal joining(ChipCore chip) {
        return new Terminal(chip, true);
    }

    void open(SessionKeys sessionKeys, byte[] sequenceCounter) {
        keys = sessionKeys;
        counter = sequenceCounter.clone();
    }

    Answer plain(String command) {
        return answer(chip.process(Hex.decode(command)));
    }

    static Answer answer(byte[] bytes) {
        int end = bytes.length - 2;
        return new Answer(Arrays.copyOf(bytes, end), (bytes[end] & 0xFF) << 8 | bytes[end + 1] & 0xFF);
    }

    /** PACE with private keys that a test chooses; returns the status of the step that failed, or of the last. */
    int pace(PaceInfo info, byte[] password, int passwordReference) {
        byte[] passwordKey = info.suite().derive(password, KeySuite.PASSWORD);
        byte[] set = concatenate(
                Tlv.encode(0x80, info.protocolContent()),
                Tlv.encode(0x83, new byte[] {(byte) passwordReference}),
                Tlv.encode(0x84, new byte[] {(byte) info.parameterId()}));
        Answer setAnswer = answer(chip.process(command(0x00, 0x22, 0xC1, 0xA4, set)));
        return setAnswer.isSuccess() ? pace(info.group(), info, passwordKey) : setAnswer.status();
    }

    private <E> int pace(AgreementGroup<E> group, PaceInfo info, byte[] passwordKey) {
        byte[] nonce = info.suite().keys(passwordKey, passwordKey).decrypt(authenticate(true, -1, new byte[0], 0x80));
        E generator = mapped(group, info, nonce);
        BigInteger agreementKey = BigInteger.valueOf(0x7654321);
        byte[] own = group.encode(group.power(generator, agreementKey));
        byte[] chipKey = authenticate(true, 0x83, own, 0x84);
        SessionKeys agreed = info.suite().sessionKeys(agreed(group, chipKey, agreementKey));
        byte[] token = Tlv.encode(0x7C, Tlv.encode(0x85, agreed.mac(tokenInput(group, info, chipKey))));
        Answer last = answer(chip.process(command(0x00, 0x86, 0, 0, token)));
        if (last.isSuccess()) {
            lastPaceAnswer = objects(last.data());
            assertThat(value(0x86)).isEqualTo(agreed.mac(tokenInput(group, info, own)));
            open(agreed, new byte[agreed.blockSize()]);
        }
        return last.status();
    }

    private <E> E mapped(AgreementGroup<E> group, PaceInfo info, byte[] nonce) {
        try {
            if (info.mapping() == PaceMapping.INTEGRATED) {
                byte[] terminalNonce = new byte[info.suite().keyLength()];
                Arrays.fill(terminalNonce, (byte) 0x5A);
                assertThat(authenticate(true, 0x81, terminalNonce, 0x82)).isEmpty();
                return group.map(IntegratedMapping.fieldElement(info.suite(), nonce, terminalNonce, group.prime()));
            }
            BigInteger mappingKey = BigInteger.valueOf(0x1234567);
            chipMappingKey = authenticate(true, 0x81, group.encode(group.power(group.generator(), mappingKey)), 0x82);
            E shared = group.power(group.decode(chipMappingKey), mappingKey);
            return group.combine(group.power(group.generator(), new BigInteger(1, nonce)), shared);
        } catch (StatusException e) {
            throw new AssertionError(e);
        }
    }

    /** The chip's public key of PACE's second step. */
    byte[] chipMappingKey() {
        return chipMappingKey;
    }

    /** The chip authentication data of PACE's last answer, decrypted (Doc 9303-11 §4.4.3.5.2). */
    byte[] chipAuthenticationData() {
        byte[] allOnes = new byte[keys.blockSize()];
        Arrays.fill(allOnes, (byte) 0xFF);
        try {
            return Padding.remove(keys.decrypt(allOnes, value(0x8A)));
        } catch (StatusException e) {
            throw new AssertionError(e);
        }
    }

    /** The objects of PACE's last answer. */
    List<Tlv> lastPaceAnswer() {
        return lastPaceAnswer;
    }

    private byte[] value(int tag) {
        return lastPaceAnswer.stream()
                .filter(object -> object.tag() == tag)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Chip authentication in the form for AES, with a private key that a test chooses; the status of the last step. */
    <E> int chipAuthentication(
            AgreementGroup<E> group, E chipKey, KeySuite suite, String protocolHex, String keyReferenceHex) {
        BigInteger secret = BigInteger.valueOf(0x2345678);
        byte[] ephemeral = group.encode(group.power(group.generator(), secret));
        byte[] protocol = Tlv.encode(0x80, Hex.decode(protocolHex));
        byte[] reference = keyReferenceHex.isEmpty() ? new byte[0] : Tlv.encode(0x84, Hex.decode(keyReferenceHex));
        Answer set = send(0x00, 0x22, 0x41A4, concatenate(protocol, reference), CommandApdu.NO_LE);
        if (!set.isSuccess()) {
            return set.status();
        }
        Answer agreement = send(0x00, 0x86, 0, Tlv.encode(0x7C, Tlv.encode(0x80, ephemeral)), 256);
        if (agreement.isSuccess()) {
            assertThat(agreement.data()).isEqualTo(new byte[] {0x7C, 0});
            restart(suite, group.sharedSecret(group.power(chipKey, secret)));
        }
        return agreement.status();
    }

    /** Chip authentication in the form for 3DES. */
    <E> int chipAuthenticationAtOnce(AgreementGroup<E> group, E chipKey, String keyReferenceHex) {
        BigInteger secret = BigInteger.valueOf(0x3456789);
        byte[] ephemeral = group.encode(group.power(group.generator(), secret));
        byte[] reference = keyReferenceHex.isEmpty() ? new byte[0] : Tlv.encode(0x84, Hex.decode(keyReferenceHex));
        byte[] data = concatenate(Tlv.encode(0x91, ephemeral), reference);
        Answer set = send(0x00, 0x22, 0x41A6, data, CommandApdu.NO_LE);
        if (set.isSuccess()) {
            restart(KeySuite.TRIPLE_DES, group.sharedSecret(group.power(chipKey, secret)));
        }
        return set.status();
    }

    private void restart(KeySuite suite, byte[] sharedSecret) {
        SessionKeys agreed = suite.sessionKeys(sharedSecret);
        open(agreed, new byte[agreed.blockSize()]);
    }

    /** Sends one plain command inside secure messaging, of extended length if its data needs it. */
    Answer send(int cla, int ins, int p1p2, byte[] data, int le) {
        boolean extended = data.length > 200 || le > 256;
        return send(new CommandApdu(cla, ins, p1p2 >> 8, p1p2 & 0xFF, data, le, extended));
    }

    private static <E> byte[] agreed(AgreementGroup<E> group, byte[] publicKey, BigInteger secret) {
        try {
            return group.sharedSecret(group.power(group.decode(publicKey), secret));
        } catch (StatusException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] tokenInput(AgreementGroup<?> group, PaceInfo info, byte[] publicKey) {
        return Tlv.encode(
                0x7F49,
                concatenate(
                        Tlv.encode(0x06, info.protocolContent()),
                        Tlv.encode(group.publicKeyTag(), group.publicKeyInToken(publicKey))));
    }

    private static List<Tlv> objects(byte[] dynamicData) {
        try {
            return Tlv.read(Tlv.only(0x7C, dynamicData), StatusWord.INCORRECT_DATA);
        } catch (StatusException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] authenticate(boolean chained, int tag, byte[] value, int expectedTag) {
        byte[] content = tag < 0 ? new byte[0] : Tlv.encode(tag, value);
        Answer answer = answer(chip.process(command(chained ? 0x10 : 0, 0x86, 0, 0, Tlv.encode(0x7C, content))));
        assertThat(answer.status()).isEqualTo(0x9000);
        Tlv object = objects(answer.data()).get(0);
        assertThat(object.tag()).isEqualTo(expectedTag);
        return object.value();
    }

    private static byte[] command(int cla, int ins, int p1, int p2, byte[] data) {
        byte[] head = {(byte) cla, (byte) ins, (byte) p1, (byte) p2};
        boolean extended = data.length > 0xFF;
        byte[] lc = extended
                ? new byte[] {0, (byte) (data.length >> 8), (byte) data.length}
                : new byte[] {(byte) data.length};
        return concatenate(head, lc, data, new byte[extended ? 2 : 1]);
    }

    /** Sends one plain command inside secure messaging and checks the answer's MAC. */
    Answer send(String plainCommand) {
        try {
            return send(CommandApdu.parse(Hex.decode(plainCommand)));
        } catch (StatusException e) {
            throw new AssertionError(e);
        }
    }

    private Answer send(CommandApdu plain) {
        try {
            return open(chip.process(protect(plain)), (plain.ins() & 1) == 1);
        } catch (StatusException e) {
            throw new AssertionError(e);
        }
    }

    /** Another terminal in the same state of the same session. */
    Terminal copy() {
        Terminal twin = joining(chip);
        twin.open(keys, counter);
        return twin;
    }

    /** Counts so many exchanges that went past this terminal. */
    void skip(int exchanges) {
        for (int i = 0; i < 2 * exchanges; i++) {
            increment();
        }
    }

    /** Sends one plain command inside secure messaging, whatever the answer's protection is worth. */
    Answer sendUnchecked(String plainCommand) {
        return answer(sendRaw(plainCommand));
    }

    /** Sends one plain command inside secure messaging and gives the answer as it came. */
    byte[] sendRaw(String plainCommand) {
        try {
            byte[] response = chip.process(protect(CommandApdu.parse(Hex.decode(plainCommand))));
            increment();
            return response;
        } catch (StatusException e) {
            throw new AssertionError(e);
        }
    }

    byte[] protect(CommandApdu plain) {
        increment();
        byte[] header = plain.header();
        header[0] |= 0x0C;
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        if (plain.data().length > 0) {
            byte[] blocks = keys.encrypt(counter, Padding.add(plain.data(), keys.blockSize()));
            boolean odd = (plain.ins() & 1) == 1;
            objects.writeBytes(odd ? Tlv.encode(0x85, blocks) : Tlv.encode(0x87, concatenate(new byte[] {1}, blocks)));
        }
        if (plain.le() != CommandApdu.NO_LE) {
            byte[] le = plain.extended()
                    ? new byte[] {(byte) (plain.le() >> 8), (byte) plain.le()}
                    : new byte[] {(byte) plain.le()};
            objects.writeBytes(Tlv.encode(0x97, le));
        }
        byte[] message = concatenate(counter, Padding.add(header, keys.blockSize()), objects.toByteArray());
        objects.writeBytes(Tlv.encode(0x8E, keys.paddedMac(message)));
        byte[] data = objects.toByteArray();
        byte[] lc = plain.extended()
                ? new byte[] {0, (byte) (data.length >> 8), (byte) data.length}
                : new byte[] {(byte) data.length};
        return concatenate(header, lc, data, new byte[plain.extended() ? 2 : 1]);
    }

    private Answer open(byte[] response, boolean odd) throws StatusException {
        increment();
        Answer outer = answer(response);
        if (outer.data().length == 0) {
            return outer;
        }
        List<Tlv> objects = Tlv.read(outer.data(), StatusWord.INCORRECT_DATA);
        byte[] covered = Arrays.copyOf(outer.data(), outer.data().length - 10);
        assertThat(objects.get(objects.size() - 1))
                .usingRecursiveComparison()
                .isEqualTo(new Tlv(0x8E, keys.paddedMac(concatenate(counter, covered))));
        byte[] status = objects.get(objects.size() - 2).value();
        byte[] data = {};
        if (objects.size() == 3) {
            Tlv cryptogram = objects.get(0);
            assertThat(cryptogram.tag()).isEqualTo(odd ? 0x85 : 0x87);
            byte[] blocks = Arrays.copyOfRange(cryptogram.value(), odd ? 0 : 1, cryptogram.value().length);
            data = Padding.remove(keys.decrypt(counter, blocks));
        }
        assertThat((status[0] & 0xFF) << 8 | status[1] & 0xFF).isEqualTo(outer.status());
        return new Answer(data, outer.status());
    }

    private void increment() {
        byte[] next = new BigInteger(1, counter).add(BigInteger.ONE).toByteArray();
        int length = Math.min(next.length, counter.length);
        System.arraycopy(next, next.length - length, counter, counter.length - length, length);
    }

    static byte[] canPassword(String can) {
        return can.getBytes(StandardCharsets.ISO_8859_1);
    }
}
