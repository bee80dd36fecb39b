// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

/**
 * The kiosks and gates that share tokens.
 *
 * @param desk keeps the tokens
 * @param name of the group: a token of another one is unknown here
 */
public record TokenGroup(TokenDesk desk, String name) {}
