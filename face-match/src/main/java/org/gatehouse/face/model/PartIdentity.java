// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import java.util.Optional;

/**
 * All of a part that a score depends on; a calibration belongs to exactly these.
 *
 * @param sha256 of its file
 * @param input what it is shown
 * @param compared how its vector is compared; absent for the mesh
 */
public record PartIdentity(String sha256, NetworkInput input, Optional<EmbedderSettings> compared) {}
