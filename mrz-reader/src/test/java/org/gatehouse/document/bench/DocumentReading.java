// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.util.Map;
import javax.smartcardio.CardTerminal;

/** A whole reading of a document: access, proof of the chip, all files of the specimen. */
interface DocumentReading {

    /** The files as read, by identifier. */
    Map<Integer, byte[]> read(CardTerminal terminal, Specimen specimen) throws Exception;
}
