// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.Arrays;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** AES in CBC mode with the encrypted send sequence counter as IV, and CMAC cut to eight bytes (Doc 9303-11 §9.8.6.2). */
final class AesKeys implements SessionKeys {

    private static final int BLOCK = 16;
    private static final int MAC_LENGTH = 8;

    private final byte[] encryption;
    private final byte[] authentication;

    AesKeys(byte[] encryption, byte[] authentication) {
        this.encryption = encryption.clone();
        this.authentication = authentication.clone();
    }

    @Override
    public int blockSize() {
        return BLOCK;
    }

    @Override
    public byte[] encrypt(byte[] sequenceCounter, byte[] blocks) {
        return cbc(true, encrypt(sequenceCounter), blocks);
    }

    @Override
    public byte[] decrypt(byte[] sequenceCounter, byte[] blocks) {
        return cbc(false, encrypt(sequenceCounter), blocks);
    }

    @Override
    public byte[] encrypt(byte[] blocks) {
        return cbc(true, new byte[BLOCK], blocks);
    }

    @Override
    public byte[] decrypt(byte[] blocks) {
        return cbc(false, new byte[BLOCK], blocks);
    }

    private byte[] cbc(boolean encrypt, byte[] iv, byte[] blocks) {
        return CipherBlockChaining.apply(AESEngine.newInstance(), encrypt, encryption, iv, blocks);
    }

    @Override
    public byte[] mac(byte[] message) {
        Mac cmac = new CMac(AESEngine.newInstance());
        cmac.init(new KeyParameter(authentication));
        cmac.update(message, 0, message.length);
        byte[] mac = new byte[BLOCK];
        cmac.doFinal(mac, 0);
        return Arrays.copyOf(mac, MAC_LENGTH);
    }

    @Override
    public byte[] paddedMac(byte[] message) {
        return mac(Padding.add(message, BLOCK));
    }
}
