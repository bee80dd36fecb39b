// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.List;

/** Reads what one kind of detector answers. */
interface DetectorOutput {

    /**
     * The faces, most certain first, in pixels of the square that the network was shown.
     *
     * @param outputs as the network gave them
     */
    List<Detection> decode(List<float[]> outputs);
}
