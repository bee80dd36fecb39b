// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.paddings.ISO7816d4Padding;
import org.bouncycastle.crypto.params.KeyParameter;

/** Two-key 3DES in CBC mode with an IV of zero, and the retail MAC (Doc 9303-11 §9.8.6.1). */
final class TripleDesKeys implements SessionKeys {

    private static final int BLOCK = 8;

    private final byte[] encryption;
    private final byte[] authentication;

    TripleDesKeys(byte[] encryption, byte[] authentication) {
        this.encryption = encryption.clone();
        this.authentication = authentication.clone();
    }

    @Override
    public int blockSize() {
        return BLOCK;
    }

    @Override
    public byte[] encrypt(byte[] sequenceCounter, byte[] blocks) {
        return encrypt(blocks);
    }

    @Override
    public byte[] decrypt(byte[] sequenceCounter, byte[] blocks) {
        return decrypt(blocks);
    }

    @Override
    public byte[] encrypt(byte[] blocks) {
        return CipherBlockChaining.apply(new DESedeEngine(), true, encryption, new byte[BLOCK], blocks);
    }

    @Override
    public byte[] decrypt(byte[] blocks) {
        return CipherBlockChaining.apply(new DESedeEngine(), false, encryption, new byte[BLOCK], blocks);
    }

    @Override
    public byte[] mac(byte[] message) {
        Mac retail = new ISO9797Alg3Mac(new DESEngine(), BLOCK * 8, new ISO7816d4Padding());
        retail.init(new KeyParameter(authentication));
        retail.update(message, 0, message.length);
        byte[] mac = new byte[BLOCK];
        retail.doFinal(mac, 0);
        return mac;
    }

    /** The retail MAC is defined with padding method 2, so there is nothing to add. */
    @Override
    public byte[] paddedMac(byte[] message) {
        return mac(message);
    }
}
