// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a lane needs to know to join its broker.
 *
 * @param broker {@code ssl://host:port}, or {@code tcp://host:port} on this machine
 * @param identity what the lane proves itself with, where the address is TLS
 * @param user name at the broker, where it asks for one
 * @param password of that user
 * @param site first level of the topics
 * @param lane second level of the topics
 * @param knownLanes every lane that may speak at this broker; the own one is always known
 * @param keys shared with the door controller
 * @param build what this controller calls its software
 * @param acceptSimulated whether devices that call themselves simulated may be used: on a rig, never in production (ICAO
 *     Doc 9303-2, C.1)
 */
public record LaneLinkSettings(
        URI broker,
        Optional<LinkIdentity> identity,
        Optional<String> user,
        Optional<String> password,
        String site,
        String lane,
        Set<String> knownLanes,
        LaneKeys keys,
        String build,
        boolean acceptSimulated) {

    public LaneLinkSettings {
        BrokerAddress.refusal(broker.toString(), identity.isPresent()).ifPresent(why -> {
            throw new IllegalArgumentException("The broker's address " + why + ".");
        });
        knownLanes = Set.copyOf(knownLanes);
    }

    /** In clear on this machine, with one key that stays. */
    public LaneLinkSettings(
            URI broker,
            Optional<String> user,
            Optional<String> password,
            String site,
            String lane,
            Set<String> knownLanes,
            LaneKey key,
            String build,
            boolean acceptSimulated) {
        this(broker, Optional.empty(), user, password, site, lane, knownLanes, () -> key, build, acceptSimulated);
    }

    @Override
    public String toString() {
        return "LaneLinkSettings[" + broker + ", " + site + "/" + lane + "]";
    }
}
