// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

/** Where lanes write down what they did. */
public interface Journal {

    /**
     * Hands a record over to be written; never blocks.
     *
     * @return whether there was room; a lane whose record finds none takes no new traveller
     */
    boolean append(JournalRecord entry);
}
