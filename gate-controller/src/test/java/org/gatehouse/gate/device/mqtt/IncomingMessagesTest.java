// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.chip.ChipLink;
import org.gatehouse.document.chip.ChipSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema of a message rejects, the controller drops: tried with each field of each message spoiled in many ways. */
class IncomingMessagesTest {
    private static final String ID = "01234567-89ab-cdef-0123-456789abcdef";

    private static final String SHA = "0123456789abcdef0123456789abcdef" + "0123456789abcdef0123456789abcdef";

    private LaneLink link;

    @BeforeEach
    void makeTheAdapters() {
        link = new LaneLink(
                new LaneLinkSettings(
                        URI.create("tcp://127.0.0.1:1"),
                        Optional.empty(),
                        Optional.empty(),
                        "lab",
                        "lane-1",
                        Set.of("lane-2"),
                        new LaneKey(new byte[32]),
                        "test",
                        true),
                LaneLink.monotonic());
        new MqttDoors(link);
        new MqttSensors(link);
        new MqttDocumentReader(link, new ChipSource() {
            @Override
            public String name() {
                return "none";
            }

            @Override
            public ChipLink connect() {
                throw new IllegalStateException("not asked here");
            }
        });
    }

    @AfterEach
    void close() {
        link.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plc/life|{'state':'ONLINE','bootId':'" + ID + "','build':'x','simulated':true}",
                "reader/life|{'state':'OFFLINE','bootId':'" + ID + "','build':'x','simulated':false}",
                "plc/hb|{'bootId':'" + ID + "','seq':1,'monoMillis':0,'lastPermitSeq':0,'safety':'NORMAL'}",
                "door/entry/state|{'position':'CLOSED','seq':1,'monoMillis':0,'cause':'START'}",
                "door/exit/state|{'position':'FORCED','seq':1,'monoMillis':0,'cause':'HAND'}",
                "door/entry/ack|{'permitId':'" + ID + "','outcome':'ACCEPTED','reason':'','monoMillis':0}",
                "door/exit/ack|{'permitId':'" + ID + "','outcome':'REJECTED','reason':'MAC','monoMillis':0}",
                "sensor/presence/state|{'occupied':false,'seq':1,'monoMillis':0}",
                "sensor/count/state|{'persons':2,'confidence':0.98,'seq':1,'monoMillis':0}",
                "sensor/item/state|{'left':true,'seq':1,'monoMillis':0}",
                "sensor/beam/state|{'entryInwards':1,'entryOutwards':0,'exitOutwards':1,'seq':1,'monoMillis':0}",
                "sensor/assistance/state|{'pressed':true,'seq':1,'monoMillis':0}",
                "plc/key-switch|{'position':'OFF','seq':1,'monoMillis':0}",
                "safety/state|{'safety':'FIRE','seq':1,'monoMillis':0}",
                "reader/document|{'event':'PLACED','seq':1}",
                "reader/document|{'event':'PAGE','seq':2,'mrzLines':['P<UTO','L898']}",
                "reader/document|{'event':'PAGE','seq':3,'pictures':[{'light':'VISIBLE','sha256':'" + SHA
                        + "','bytes':9}]}",
            })
    void whatTheSchemaRejectsIsDropped(String name, String text) throws Exception {
        WireContract.Channel channel = WireContract.channels().get(name);
        ObjectNode good = (ObjectNode) WireContract.JSON.readTree(text.replace('\'', '"'));
        assertThat(channel.accepts(good)).as("the good one").isTrue();
        assertThat(dropped(name, Payload.bytes(good)))
                .as("the good one is dropped")
                .isFalse();
        int rejected = 0;
        for (ObjectNode spoiled : spoiled(good)) {
            if (!channel.accepts(spoiled)) {
                rejected++;
                assertThat(dropped(name, Payload.bytes(spoiled)))
                        .as("%s %s", name, spoiled)
                        .isTrue();
            }
        }
        assertThat(rejected).isGreaterThan(5 * good.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "1",
                "\"x\"",
                "{}{}",
                "{\"seq\":1,\"seq\":2}",
                "\0",
                "{\"a\":[[[[[[[[[[[[[1]]]]]]]]]]]]]}",
                "{\"seq\":1e400}",
                "\u00ff\u00fe"
            })
    void whatIsNoJsonObjectIsDropped(String text) {
        assertThat(dropped("safety/state", text.getBytes(StandardCharsets.ISO_8859_1)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plc/hb", "door/entry/ack", "reader/document"})
    void whatIsOfTheMomentIsDroppedWhenItWasKept(String name) {
        link.look("t", new Incoming(name, "{}".getBytes(StandardCharsets.UTF_8), true, 0));

        assertThat(link.drops()).containsEntry(DropReason.MESSAGE_RETAINED, 1L);
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(dropped(
                        "safety/state",
                        "{\"safety\":\"NORMAL\",\"seq\":1,\"monoMillis\":0,\"next\":\"year\"}"
                                .getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private boolean dropped(String name, byte[] payload) {
        long before = total();
        link.look("abc/v1/lab/lane-1/" + name, new Incoming(name, payload, false, 0));
        return total() > before;
    }

    private long total() {
        return link.drops().values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<ObjectNode> spoiled(ObjectNode good) {
        List<ObjectNode> variants = new ArrayList<>();
        good.fieldNames().forEachRemaining(field -> {
            ObjectNode missing = good.deepCopy();
            missing.remove(field);
            variants.add(missing);
            variants.add(good.deepCopy().putNull(field));
            variants.add(good.deepCopy().put(field, -1));
            variants.add(good.deepCopy().put(field, 1.5));
            variants.add(good.deepCopy().put(field, "x".repeat(70)));
            variants.add(good.deepCopy().put(field, "?"));
            variants.add(good.deepCopy().put(field, true));
            variants.add(good.deepCopy().put(field, 1L << 60));
            ObjectNode list = good.deepCopy();
            ArrayNode array = list.putArray(field);
            array.add("x").add(7);
            variants.add(list);
            ObjectNode nested = good.deepCopy();
            nested.putObject(field);
            variants.add(nested);
        });
        ObjectNode extra = good.deepCopy();
        extra.putArray("mrzLines").add("P<UTO");
        variants.add(extra);
        return variants;
    }
}
