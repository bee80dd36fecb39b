// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.gatehouse.gate.console.RehearsedConsole;
import org.gatehouse.gate.console.RehearsedLanes;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.transaction.OfficerCase.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(RehearsedConsole.class)
class DisplayPagesTest {
    @Inject
    RehearsedLanes lanes;

    @TestHTTPResource("/display/gate-3/stream")
    URL stream;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        lanes.reset();
    }

    @Test
    void aReferralIsByteForByteTheSameWhateverItsReason() throws Exception {
        Set<String> pages = new HashSet<>();
        Set<String> events = new HashSet<>();
        for (var reason : ReasonCode.values()) {
            for (var severity : Severity.values()) {
                lanes.exception("gate-3", reason, severity, false, 3);
                pages.add(given().get("/display/gate-3")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
            }
            events.add(firstEvent());
        }
        assertThat(pages).hasSize(1);
        assertThat(events).containsExactly("data:{\"prompt\":\"OFFICER_COMES\"}");
    }

    @ParameterizedTest
    @EnumSource(Prompt.class)
    void thePageBeginsWithThePromptOfTheLane(Prompt prompt) {
        lanes.calm("gate-1", "ANY", prompt);
        var page =
                given().get("/display/gate-1").then().statusCode(200).extract().asString();
        assertThat(page).contains("<section class=\"prompt\" data-prompt=\"" + prompt + "\">");
        assertThat(page.split(" hidden>", -1)).hasSizeGreaterThan(Prompt.values().length);
    }

    @Test
    void aScreenOfNoLaneIsNotFound() {
        given().get("/display/nowhere").then().statusCode(404);
        given().get("/display/nowhere/stream").then().statusCode(404);
    }

    private String firstEvent() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stream.toString())).build();
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("data:"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
