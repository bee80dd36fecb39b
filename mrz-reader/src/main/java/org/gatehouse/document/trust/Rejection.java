// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/**
 * Something that was not taken.
 *
 * @param code why
 * @param object which object of the file: its fingerprint and, if it can be read, its subject; empty for the whole file
 * @param sentence why, in words
 */
public record Rejection(RejectionCode code, String object, String sentence) {}
