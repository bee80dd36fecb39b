// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/**
 * One check and how it ended.
 *
 * @param id which
 * @param result how it ended
 * @param mandatory whether the overall result needs it
 * @param detail why, in words; never personal data, empty when there is nothing to say
 */
public record Check(CheckId id, Result result, boolean mandatory, String detail) {}
