// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import org.gatehouse.gate.lane.Order;

/**
 * What an officer orders about a lane, apart from any case.
 *
 * @param officer the login name of the officer
 * @param order what is ordered
 */
public record OfficerOrder(String officer, Order order) {}
