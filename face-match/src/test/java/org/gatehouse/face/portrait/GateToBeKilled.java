// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/** The smallest gate there is, in a process of its own: says what number its decoder has, and waits to be killed. */
final class GateToBeKilled {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private GateToBeKilled() {}

    /** @param arguments {@code asking} for a gate that is amid reading a portrait when it is killed */
    public static void main(String[] arguments) throws IOException {
        try (DecoderChild decoder = DecoderChild.start(DecoderSettings.usual())) {
            decoder.ready(PATIENCE);
            if (arguments[0].equals("asking")) {
                byte[] encoded = TestImages.jpeg(TestImages.quarters(1000, 600));
                ByteBuffer request = ByteBuffer.allocateDirect(Integer.BYTES + encoded.length)
                        .putInt(encoded.length)
                        .put(encoded)
                        .flip();
                decoder.decode(request, ByteBuffer.allocateDirect(1), PATIENCE);
            }
            System.out.println(decoder.pid());
            // Ends with the test, should the test end first.
            if (System.in.read() >= 0) {
                throw new IOException("Nothing is to be said to this gate");
            }
        }
    }
}
