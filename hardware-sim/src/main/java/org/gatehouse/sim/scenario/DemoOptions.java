// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a demo is to be set up.
 *
 * @param controller the packaged controller's jar
 * @param models folder of the face models
 * @param runDirectory kept afterwards; null for a temporary one that is removed
 * @param httpPort port of the controller's pages on 127.0.0.1, 0 for a free one
 * @param seed of everything that is chosen: numbers, poses, light, the moment of a torn passport
 * @param interactive whether a page to send further travellers is wanted
 * @param controllerJvmOptions options of the controller's JVM
 */
public record DemoOptions(
        Path controller,
        Path models,
        @Nullable Path runDirectory,
        int httpPort,
        long seed,
        boolean interactive,
        List<String> controllerJvmOptions) {

    public DemoOptions {
        controllerJvmOptions = List.copyOf(controllerJvmOptions);
    }
}
