// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/** Models that are missing or not the ones in the catalogue; the message is a sentence for the engineer who starts the gate. */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ModelErrorCode code;

    /** Something is wrong with a model. */
    public ModelException(ModelErrorCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** Something is wrong with a model, and this caused it. */
    public ModelException(ModelErrorCode code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /** Which error. */
    public ModelErrorCode code() {
        return code;
    }
}
