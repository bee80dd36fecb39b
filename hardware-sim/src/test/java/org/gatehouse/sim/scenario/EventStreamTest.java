// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    @Test
    void anEventEndsWithAnEmptyLineWhateverEndsALine() throws IOException {
        assertThat(all("data:one\n\ndata: two\r\n\r\ndata:three\r\r")).containsExactly("one", "two", "three");
    }

    @Test
    void commentsAndOtherFieldsArePassedOver() throws IOException {
        assertThat(all(":still there\n\nid:7\nevent:prompt\ndata:one\nretry:100\ndatabase:no\n\n"))
                .containsExactly("one");
    }

    @Test
    void severalLinesOfDataAreOneEvent() throws IOException {
        assertThat(all("data:{\ndata:}\n\ndata\ndata:x\n\n")).containsExactly("{\n}", "\nx");
    }

    @Test
    void whatIsCutOffBeforeItsEmptyLineIsNoEvent() throws IOException {
        assertThat(all("data:one\n\ndata:two\n")).containsExactly("one");
    }

    @Test
    void anEndlessLineIsRefused() {
        assertThatThrownBy(() -> all("data:" + "x".repeat(EventStream.LONGEST)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line");
    }

    @Test
    void anEndlessEventIsRefused() {
        assertThatThrownBy(() -> all("data:xxxxxxxx\n".repeat(EventStream.LONGEST)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("event");
    }

    private static List<String> all(String text) throws IOException {
        EventStream stream = new EventStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> events = new ArrayList<>();
        for (Optional<String> event = stream.next(); event.isPresent(); event = stream.next()) {
            events.add(event.get());
        }
        return events;
    }
}
