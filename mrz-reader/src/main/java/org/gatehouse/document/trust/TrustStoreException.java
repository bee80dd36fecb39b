// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/** A trust store cannot be used. Its message is a sentence for the engineer who starts the gate. */
public final class TrustStoreException extends Exception {
    private static final long serialVersionUID = 1L;

    private final TrustStoreErrorCode code;

    /** @param sentence what is wrong and where */
    public TrustStoreException(TrustStoreErrorCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** Why. */
    public TrustStoreErrorCode code() {
        return code;
    }
}
