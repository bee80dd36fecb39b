// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/** Is given a file while it is being read, for instance to hash it: {@code digest::update}. */
@FunctionalInterface
public interface BlockListener {

    /**
     * The next bytes of the file. Together and in order, all calls give the file byte for byte; when reading fails, they
     * gave its beginning. Runs on the session's own thread.
     *
     * @param buffer holds the bytes; belongs to the session, and must not be changed or kept
     * @param offset where they begin in the buffer
     * @param length how many there are
     */
    void block(byte[] buffer, int offset, int length);
}
