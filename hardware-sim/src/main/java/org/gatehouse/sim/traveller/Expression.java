// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/**
 * What the face does.
 *
 * @param blink 0 eyes open to 1 closed
 * @param smile 0 neutral to 1
 * @param jaw 0 mouth closed to 1 open
 */
public record Expression(float blink, float smile, float jaw) {

    /** As Doc 9303-3 wants it in a document. */
    public static final Expression NEUTRAL = new Expression(0, 0, 0);

    public Expression {
        Within.range("blink", blink, 0, 1);
        Within.range("smile", smile, 0, 1);
        Within.range("jaw", jaw, 0, 1);
    }
}
