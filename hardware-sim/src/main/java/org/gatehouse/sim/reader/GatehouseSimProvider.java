// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;
import javax.smartcardio.TerminalFactory;

/**
 * The simulated readers as a {@code javax.smartcardio} provider that behaves as the JDK's own SunPCSC does over pcscd, its
 * oddities included. Never register it globally: pass it to {@link TerminalFactory#getInstance(String, Object, Provider)}
 * with a collection of {@link InProcessSlot}s as parameter, or call {@link #terminalFactory}.
 */
public final class GatehouseSimProvider extends Provider {

    /** Name of the provider and of its terminal factory. */
    public static final String NAME = "GatehouseSim";

    private static final long serialVersionUID = 1;

    /** One provider serves any number of factories. */
    public GatehouseSimProvider() {
        super(NAME, "1.0", "Gatehouse simulated smart card readers");
        putService(new Service(this, "TerminalFactory", NAME, SimTerminalFactory.class.getName(), null, null));
    }

    /** A factory over these slots. */
    public static TerminalFactory terminalFactory(List<InProcessSlot> slots) {
        try {
            return TerminalFactory.getInstance(NAME, slots, new GatehouseSimProvider());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the provider lacks its only service", e);
        }
    }
}
