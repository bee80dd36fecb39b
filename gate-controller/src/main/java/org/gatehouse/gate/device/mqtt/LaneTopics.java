// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.gate.device.PagePictures;
import org.gatehouse.gate.lane.Door;

/** The names of the contract's topics: {@code abc/v1/{site}/{lane}/} and one of the constants here. */
record LaneTopics(String site, String lane) {
    static final String CTL_LIFE = "ctl/life";
    static final String CTL_HB = "ctl/hb";
    static final String PLC_LIFE = "plc/life";
    static final String PLC_HB = "plc/hb";
    static final String PRESENCE = "sensor/presence/state";
    static final String COUNT = "sensor/count/state";
    static final String ITEM = "sensor/item/state";
    static final String BEAM = "sensor/beam/state";
    static final String KEY_SWITCH = "plc/key-switch";
    static final String ASSISTANCE = "sensor/assistance/state";
    static final String SAFETY = "safety/state";
    static final String READER_LIFE = "reader/life";
    static final String READER_DOCUMENT = "reader/document";
    static final String PAGE_INFRARED = "reader/page/infrared";
    static final String PAGE_VISIBLE = "reader/page/visible";
    static final String TXN_EVENT = "txn/event";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");
    private static final String ROOT = "abc/v1/";

    LaneTopics {
        if (!NAME.matcher(site).matches() || !NAME.matcher(lane).matches()) {
            throw new IllegalArgumentException("Site and lane must be 1 to 32 of a-z, 0-9 and dash.");
        }
    }

    static String doorState(Door door) {
        return "door/" + word(door) + "/state";
    }

    static String doorCommand(Door door) {
        return "door/" + word(door) + "/cmd";
    }

    static String doorAnswer(Door door) {
        return "door/" + word(door) + "/ack";
    }

    /** Every name that the controller uses, for the test that holds them against asyncapi.yaml. */
    static List<String> all() {
        return List.of(
                CTL_LIFE,
                CTL_HB,
                PLC_LIFE,
                PLC_HB,
                doorState(Door.ENTRY),
                doorState(Door.EXIT),
                doorCommand(Door.ENTRY),
                doorCommand(Door.EXIT),
                doorAnswer(Door.ENTRY),
                doorAnswer(Door.EXIT),
                PRESENCE,
                COUNT,
                ITEM,
                BEAM,
                KEY_SWITCH,
                ASSISTANCE,
                SAFETY,
                READER_LIFE,
                READER_DOCUMENT,
                PAGE_INFRARED,
                PAGE_VISIBLE,
                TXN_EVENT);
    }

    /** How many bytes a message of that name may have. */
    static int maxBytes(String name) {
        return isPicture(name) ? PagePictures.MAX_BYTES : Payload.MAX_BYTES;
    }

    /** Whether a message of that name is the picture of a page, and no JSON. */
    static boolean isPicture(String name) {
        return name.equals(PAGE_INFRARED) || name.equals(PAGE_VISIBLE);
    }

    String topic(String name) {
        return ROOT + site + "/" + lane + "/" + name;
    }

    /** The same name in every lane of the site. */
    String ofEveryLane(String name) {
        return ROOT + site + "/+/" + name;
    }

    /** Which lane of this site a topic speaks of, and by what name; empty for any other topic. */
    Optional<Address> address(String topic) {
        String prefix = ROOT + site + "/";
        int slash = topic.indexOf('/', prefix.length());
        if (!topic.startsWith(prefix) || slash < 0) {
            return Optional.empty();
        }
        return Optional.of(new Address(topic.substring(prefix.length(), slash), topic.substring(slash + 1)));
    }

    /** One lane and one name in it. */
    record Address(String lane, String name) {}

    private static String word(Door door) {
        return door.name().toLowerCase(Locale.ROOT);
    }
}
