// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.wire;

import java.util.regex.Pattern;

/** The topics of one lane, as docs/contract names them. */
public record RigTopics(String site, String lane) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");

    public RigTopics {
        if (!NAME.matcher(site).matches() || !NAME.matcher(lane).matches()) {
            throw new IllegalArgumentException("site and lane are 1 to 32 of a-z, 0-9 and dash");
        }
    }

    /** The whole topic of a name within the lane, for instance {@code plc/hb}. */
    public String of(String name) {
        return "abc/v1/" + site + "/" + lane + "/" + name;
    }

    /** The name within the lane of a whole topic of this lane. */
    public String name(String topic) {
        String prefix = of("");
        if (!topic.startsWith(prefix)) {
            throw new IllegalArgumentException("not a topic of this lane");
        }
        return topic.substring(prefix.length());
    }
}
