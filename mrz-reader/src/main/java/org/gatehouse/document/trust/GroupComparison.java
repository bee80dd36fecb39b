// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.util.Arrays;

/** Compares one data group with its hash while it is being read. Mutable; for one thread. */
public final class GroupComparison {
    private final HashAlgorithm algorithm;
    private final Digest digest;
    private final Optional<byte[]> expected;

    GroupComparison(HashAlgorithm algorithm, Optional<byte[]> expected) {
        this.algorithm = algorithm;
        this.digest = algorithm.digest();
        this.expected = expected;
    }

    /** Takes the next bytes of the raw file, all of them, in order. */
    public void update(byte[] block) {
        digest.update(block, 0, block.length);
    }

    /** The answer, once all bytes were there; begins anew after it. */
    public Finding finish() {
        byte[] actual = new byte[digest.getDigestSize()];
        digest.doFinal(actual, 0);
        if (expected.isEmpty()) {
            return Finding.broken("EF.SOD has no hash for it");
        }
        return Arrays.constantTimeAreEqual(expected.get(), actual)
                ? Finding.holds(algorithm.jcaName())
                : Finding.broken("its hash is not the one in EF.SOD");
    }
}
