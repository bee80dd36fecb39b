// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CBCModeCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** CBC over whole blocks, without padding. */
final class CipherBlockChaining {

    private CipherBlockChaining() {}

    static byte[] apply(BlockCipher cipher, boolean encrypt, byte[] key, byte[] iv, byte[] blocks) {
        CBCModeCipher cbc = CBCBlockCipher.newInstance(cipher);
        cbc.init(encrypt, new ParametersWithIV(new KeyParameter(key), iv));
        byte[] result = new byte[blocks.length];
        for (int at = 0; at < blocks.length; at += cbc.getBlockSize()) {
            cbc.processBlock(blocks, at, result, at);
        }
        return result;
    }
}
