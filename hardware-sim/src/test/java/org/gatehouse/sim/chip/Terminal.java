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
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.encoders.Hex;

/** An inspection system for tests: the other end of every protocol, written from the terminal's side of Doc 9303-11. */
final class Terminal {

    private final ChipCore chip;
    private SessionKeys keys;
    private byte[] counter;

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
        byte[] set = concatenate(
                Tlv.encode(0x80, info.protocolContent()),
                Tlv.encode(0x83, new byte[] {(byte) passwordReference}),
                Tlv.encode(0x84, new byte[] {(byte) info.parameterId()}));
        Answer setAnswer = answer(chip.process(command(0x00, 0x22, 0xC1, 0xA4, set)));
        if (!setAnswer.isSuccess()) {
            return setAnswer.status();
        }
        byte[] passwordKey = info.suite().derive(password, KeySuite.PASSWORD);
        byte[] nonce = info.suite().keys(passwordKey, passwordKey).decrypt(authenticate(true, -1, new byte[0], 0x80));
        ECPoint generator = info.curve().generator();
        BigInteger mappingKey = BigInteger.valueOf(0x1234567);
        ECPoint chipMapping = point(info, authenticate(true, 0x81, encode(generator.multiply(mappingKey)), 0x82));
        ECPoint mapped = generator
                .multiply(new BigInteger(1, nonce))
                .add(chipMapping.multiply(mappingKey))
                .normalize();
        BigInteger agreementKey = BigInteger.valueOf(0x7654321);
        byte[] own = encode(mapped.multiply(agreementKey));
        byte[] chipKey = authenticate(true, 0x83, own, 0x84);
        byte[] shared = StandardizedCurve.sharedSecret(point(info, chipKey).multiply(agreementKey));
        SessionKeys agreed = info.suite().sessionKeys(shared);
        byte[] token = Tlv.encode(0x7C, Tlv.encode(0x85, agreed.mac(tokenInput(info, chipKey))));
        Answer last = answer(chip.process(command(0x00, 0x86, 0, 0, token)));
        if (last.isSuccess()) {
            byte[] expected = Tlv.encode(0x7C, Tlv.encode(0x86, agreed.mac(tokenInput(info, own))));
            assertThat(last.data()).isEqualTo(expected);
            open(agreed, new byte[agreed.blockSize()]);
        }
        return last.status();
    }

    private static byte[] tokenInput(PaceInfo info, byte[] publicKey) {
        return Tlv.encode(0x7F49, concatenate(Tlv.encode(0x06, info.protocolContent()), Tlv.encode(0x86, publicKey)));
    }

    private byte[] authenticate(boolean chained, int tag, byte[] value, int expectedTag) {
        byte[] content = tag < 0 ? new byte[0] : Tlv.encode(tag, value);
        Answer answer = answer(chip.process(command(chained ? 0x10 : 0, 0x86, 0, 0, Tlv.encode(0x7C, content))));
        assertThat(answer.status()).isEqualTo(0x9000);
        try {
            return Tlv.only(expectedTag, Tlv.only(0x7C, answer.data()));
        } catch (StatusException e) {
            throw new AssertionError(e);
        }
    }

    private static ECPoint point(PaceInfo info, byte[] encoded) {
        try {
            return info.curve().point(encoded);
        } catch (StatusException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] encode(ECPoint point) {
        return point.normalize().getEncoded(false);
    }

    private static byte[] command(int cla, int ins, int p1, int p2, byte[] data) {
        byte[] head = {(byte) cla, (byte) ins, (byte) p1, (byte) p2, (byte) data.length};
        return concatenate(head, data, new byte[1]);
    }

    /** Sends one plain command inside secure messaging and checks the answer's MAC. */
    Answer send(String plainCommand) {
        try {
            CommandApdu plain = CommandApdu.parse(Hex.decode(plainCommand));
            return open(chip.process(protect(plain)), (plain.ins() & 1) == 1);
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
