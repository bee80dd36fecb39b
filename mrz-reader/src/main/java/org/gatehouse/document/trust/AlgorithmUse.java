// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/**
 * An algorithm that stands behind an answer.
 *
 * @param purpose what it was used for
 * @param algorithm its name with the size or curve of the key, like {@code ECDSA SHA-256 brainpoolP256r1}
 * @param acceptance what the policy thinks of it today
 * @param reason why it is not simply accepted; empty when it is
 */
public record AlgorithmUse(Purpose purpose, String algorithm, Acceptance acceptance, String reason) {

    /** What an algorithm is used for. */
    public enum Purpose {
        /** Hashes of the data groups. */
        GROUP_HASH,
        /** Hash of the security object's content. */
        OBJECT_HASH,
        /** Signature of the security object. */
        OBJECT_SIGNATURE,
        /** Signature of the document signer certificate. */
        DS_SIGNATURE
    }

    boolean refused() {
        return acceptance == Acceptance.REFUSED;
    }

    /** What a good answer is worth that rests on this algorithm. A broken one stays broken. */
    Finding weigh(Finding finding) {
        return finding.holds() && refused() ? Finding.unknown(reason) : finding;
    }
}
