// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;

/** Made by the provider mechanism; see {@link GatehouseSimProvider}. */
public final class SimTerminalFactory extends TerminalFactorySpi {

    private final CardTerminals terminals;

    /**
     * The one constructor the JDK looks for.
     *
     * @param slots a collection of {@link InProcessSlot}s
     */
    public SimTerminalFactory(Object slots) {
        if (!(slots instanceof Collection<?> collection)) {
            throw new IllegalArgumentException("the parameter of GatehouseSim is a collection of InProcessSlot");
        }
        List<SimTerminal> made = new ArrayList<>();
        for (Object slot : collection) {
            if (!(slot instanceof InProcessSlot inProcess)) {
                throw new IllegalArgumentException("the parameter of GatehouseSim is a collection of InProcessSlot");
            }
            made.add(new SimTerminal(inProcess));
        }
        terminals = new SimTerminals(made);
    }

    @Override
    protected CardTerminals engineTerminals() {
        return terminals;
    }
}
