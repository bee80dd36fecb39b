// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.transaction.OfficerCase.Severity;
import org.gatehouse.gate.transaction.OfficerDecision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(RehearsedConsole.class)
class LaneApiTest {
    @Inject
    RehearsedLanes lanes;

    @Inject
    MeterRegistry meters;

    @TestHTTPResource("/api/lanes/stream")
    URL stream;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        lanes.reset();
    }

    private static RequestSpecification officer() {
        return given().auth().preemptive().basic("officer", RehearsedConsole.password());
    }

    @Test
    void listsEveryLaneInTheOrderOfTheConfiguration() {
        officer()
                .get("/api/lanes")
                .then()
                .statusCode(200)
                .body("$", hasSize(9))
                .body("[0].laneId", equalTo("gate-1"))
                .body("[4].linksDown", hasSize(2))
                .body("[6].safety", equalTo("ESTOP"));
    }

    @Test
    void tellsOneLane() {
        officer().get("/api/lanes/gate-2").then().statusCode(200).body("state", equalTo("CHIP_READ"));
    }

    @Test
    void namesAnUnknownLane() {
        officer()
                .get("/api/lanes/nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_LANE"))
                .body("sentence", equalTo(ConsoleError.UNKNOWN_LANE.sentence()));
        officer().get("/api/lanes/nowhere/case").then().statusCode(404).body("code", equalTo("UNKNOWN_LANE"));
        officer().get("/api/lanes/gate-1/case").then().statusCode(404).body("code", equalTo("NO_OPEN_CASE"));
    }

    @Test
    void tellsACaseWithoutPicturesButWithTheirPlaces() {
        var answer = officer().get("/api/lanes/gate-3/case").then().statusCode(200);
        answer.body("reason", equalTo("FACE_MISMATCH"))
                .body("checks", hasSize(8))
                .body("mayAccept", equalTo(true))
                .body("portrait", equalTo(null))
                .body("portraitUrl", startsWith("/api/lanes/gate-3/case/"));
        var picture = officer().get(answer.extract().<String>path("portraitUrl"));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.contentType()).isEqualTo("image/jpeg");
        assertThat(picture.header("Cache-Control")).isEqualTo("no-store");
        assertThat(picture.asByteArray()).isEqualTo(DrawnFace.jpeg(0x9db4c0, 0x3b2f2a));
    }

    @Test
    void overwritesEveryCopyOfAPictureThatItAskedFor() {
        var url = officer().get("/api/lanes/gate-3/case").then().extract().<String>path("probeUrl");
        officer().get(url).then().statusCode(200);
        officer()
                .get("/api/lanes/gate-3/case/" + UUID.randomUUID() + "/probe")
                .then()
                .statusCode(409);
        await().untilAsserted(() -> assertThat(lanes.handedOut)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(copy -> {
                    assertThat(copy.portrait().orElseThrow()).containsOnly(0);
                    assertThat(copy.probe().orElseThrow()).containsOnly(0);
                }));
    }

    @Test
    void passesADecisionToTheLaneWithTheNameOfTheOfficer() {
        var caseId = lanes.exception("gate-3", ReasonCode.FACE_MISMATCH, Severity.HIGH, true, 5);
        var before = responses();
        decide("gate-3", caseId, "{\"action\":\"ACCEPT\",\"note\":\"compared by eye\"}")
                .then()
                .statusCode(204);
        assertThat(lanes.decisions)
                .containsExactly(
                        new OfficerDecision(caseId, "officer", OfficerDecision.Action.ACCEPT, "compared by eye"));
        assertThat(responses()).isEqualTo(before + 1);
    }

    private long responses() {
        return meters.timer("gatehouse.officer.response", "action", "ACCEPT").count();
    }

    @Test
    void refusesADecisionAboutACaseThatIsNoLongerOpen() {
        decide("gate-3", UUID.randomUUID(), "{\"action\":\"REFER\",\"note\":\"to the desk\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("STALE_CASE"));
        decide("gate-1", UUID.randomUUID(), "{\"action\":\"REFER\",\"note\":\"to the desk\"}")
                .then()
                .statusCode(409);
        decide("nowhere", UUID.randomUUID(), "{\"action\":\"REFER\",\"note\":\"to the desk\"}")
                .then()
                .statusCode(404);
        assertThat(lanes.decisions).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gate-3 | {\"action\":\"ACCEPT\",\"note\":\"  abc  \"} | NOTE_TOO_SHORT",
                "gate-3 | {\"action\":\"ACCEPT\"} | NOTE_TOO_SHORT",
                "gate-3 | {\"action\":\"RELEASE\",\"note\":\"long enough\"} | ACTION_UNKNOWN",
                "gate-3 | {\"note\":\"long enough\"} | ACTION_UNKNOWN",
                "gate-4 | {\"action\":\"ACCEPT\",\"note\":\"looks fine\"} | ACCEPT_NOT_OFFERED",
                "gate-3 | null | MALFORMED",
                "gate-3 | {\"action\":[1],\"note\":\"x\"} | MALFORMED",
                "gate-3 | {\"action\": | MALFORMED"
            })
    void namesWhatIsWrongWithADecision(String lane, String body, String code) {
        var caseId = lanes.lane(lane).orElseThrow().openCase().orElseThrow();
        decide(lane, caseId, body).then().statusCode(400).body("code", equalTo(code));
        assertThat(lanes.decisions).isEmpty();
    }

    @Test
    void refusesANoteOfMoreThanFiveHundredCharacters() {
        var caseId = lanes.lane("gate-3").orElseThrow().openCase().orElseThrow();
        decide("gate-3", caseId, "{\"action\":\"REFER\",\"note\":\"" + "x".repeat(501) + "\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("NOTE_TOO_LONG"));
    }

    private static io.restassured.response.Response decide(String lane, UUID caseId, String body) {
        return officer()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/lanes/" + lane + "/case/" + caseId + "/decision");
    }

    @Test
    void streamsTheWholeStateAtOnceAndAfterAChangeAndStopsListeningAfterwards() throws Exception {
        var before = lanes.listening();
        var request = HttpRequest.newBuilder(URI.create(stream.toString()))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("officer:" + RehearsedConsole.password())
                                                .getBytes(StandardCharsets.UTF_8)))
                .build();
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(nextData(lines)).contains("gate-1", "gate-9");
            lanes.calm("gate-1", "MRZ_READ", Prompt.READING);
            String data;
            do {
                data = nextData(lines);
                assertThat(data).contains("gate-9");
            } while (!data.contains("MRZ_READ"));
        }
        await().untilAsserted(() -> assertThat(lanes.listening()).isEqualTo(before));
    }

    private static String nextData(BufferedReader lines) throws java.io.IOException {
        String line;
        do {
            line = lines.readLine();
        } while (line != null && !line.startsWith("data:"));
        return java.util.Objects.requireNonNull(line, "the stream ended");
    }

    @Test
    void describesItselfWithoutThePages() {
        given().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/api/lanes/{laneId}/case/{caseId}/decision"))
                .body(not(containsString("/console")))
                .body(not(containsString("/display")));
    }
}
