// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import java.awt.image.BufferedImage;

/**
 * A page as it was seen, and what is on it.
 *
 * @param visible in white light, {@code TYPE_BYTE_GRAY}
 * @param infrared in infra-red (B900), {@code TYPE_BYTE_GRAY}, of the same size and from the same place
 * @param truth what is printed
 */
public record SpecimenPage(BufferedImage visible, BufferedImage infrared, PageTruth truth) {}
