// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.net;

/** One connection at the broker: a session that ends with it (clean start, expiry 0). */
final class Client {
    private final String id;
    private final NetLink link;
    private final Broker.Will will;
    private final Connection owner;
    private boolean open = true;

    Client(String id, NetLink link, Broker.Will will, Connection owner) {
        this.id = id;
        this.link = link;
        this.will = will;
        this.owner = owner;
    }

    String id() {
        return id;
    }

    NetLink link() {
        return link;
    }

    Broker.Will will() {
        return will;
    }

    Connection owner() {
        return owner;
    }

    boolean open() {
        return open;
    }

    void close() {
        open = false;
    }
}
