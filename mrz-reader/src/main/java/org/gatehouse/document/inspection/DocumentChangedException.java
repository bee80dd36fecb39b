// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/** Another document lies on the reader than the one that was begun with. */
final class DocumentChangedException extends Exception {
    private static final long serialVersionUID = 1L;

    DocumentChangedException() {
        super("the security object is another one than before");
    }
}
