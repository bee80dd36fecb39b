// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.lang.reflect.Field;
import java.util.Map;

/**
 * The JDK's connection to the PC/SC service. It is made once in the life of a JVM and dies with the service: without a new one
 * a lane would find no reader until the controller is started again. The JDK offers no way to ask for one, so its own record is
 * cleared; that needs {@code --add-opens java.smartcardio/sun.security.smartcardio=ALL-UNNAMED}, which the controller's archive
 * states in its manifest.
 */
final class PcscContext {
    private static final String HOLDER = "sun.security.smartcardio.PCSCTerminals";

    private PcscContext() {}

    /** Forgets the connection, and the readers that belong to it; the next factory makes another. False where the JDK is closed to that. */
    static boolean forget() {
        try {
            Class<?> holder = Class.forName(HOLDER);
            Field context = holder.getDeclaredField("contextId");
            Field readers = holder.getDeclaredField("terminals");
            context.setAccessible(true);
            readers.setAccessible(true);
            synchronized (holder) {
                context.setLong(null, 0);
                ((Map<?, ?>) readers.get(null)).clear();
            }
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }
}
