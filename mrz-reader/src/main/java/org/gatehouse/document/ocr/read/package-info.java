// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors

/** What stands in one line of a page: a small convolutional network, and the fixed pitch of OCR-B laid over its columns. */
@NullMarked
package org.gatehouse.document.ocr.read;

import org.jspecify.annotations.NullMarked;
