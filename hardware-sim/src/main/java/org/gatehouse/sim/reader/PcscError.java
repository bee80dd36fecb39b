// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

/** The errors of PC/SC that a client meets here, under the names that the JDK prints (PC/SC part 5). */
enum PcscError {
    SCARD_E_INSUFFICIENT_BUFFER,
    SCARD_E_NOT_TRANSACTED,
    SCARD_E_NO_SMARTCARD,
    SCARD_E_PROTO_MISMATCH,
    SCARD_E_UNSUPPORTED_FEATURE,
    SCARD_W_REMOVED_CARD
}
