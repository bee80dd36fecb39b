// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.io.PrintStream;

/** Says what is being done, on a stream of its own so that results stay clean. */
public final class Progress {

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** One line. */
    public void say(String line) {
        out.println("demo: " + line);
        out.flush();
    }
}
