// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

/**
 * A scene whose traveller reads the screen, and does about it what he likes: follows it, is slow, or does not care. The
 * camera's thread asks for frames while another one tells what the screen shows.
 */
public interface Responsive extends Scene {

    /**
     * The screen shows another prompt; returns at once.
     *
     * @param prompt its name on the display stream, for example {@code TURN_HEAD_LEFT}; names that the scene does not
     *     know ask for nothing
     */
    void shown(String prompt);
}
