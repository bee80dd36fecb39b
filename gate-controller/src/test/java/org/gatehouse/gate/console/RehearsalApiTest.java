// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.policy.SourceRule.Then;
import org.gatehouse.gate.transaction.Degradation;
import org.gatehouse.gate.transaction.OfficerRehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rehearsals as the API and the page of a lane take them, and what the console shows of what is away. */
@QuarkusTest
@TestProfile(RehearsedConsole.class)
class RehearsalApiTest {
    @Inject
    RehearsedLanes lanes;

    @Inject
    FormToken token;

    @TestHTTPResource("/api/lanes/stream")
    URL stream;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        lanes.reset();
    }

    private static RequestSpecification officer() {
        return given().auth().preemptive().basic("officer", RehearsedConsole.password());
    }

    /** At a browser. */
    private static RequestSpecification session() {
        var login = given().redirects()
                .follow(false)
                .formParam("j_username", "officer")
                .formParam("j_password", RehearsedConsole.password())
                .post("/j_security_check");
        return given().redirects().follow(false).cookies(login.cookies());
    }

    private static RequestSpecification sends(String body) {
        return officer().contentType(ContentType.JSON).body(body);
    }

    @Test
    void aRehearsalIsPassedToTheLaneUnderTheOfficersNameAndEndsOnHisWord() {
        sends("{\"source\":\"WATCHLIST\",\"minutes\":10,\"beyond\":true}")
                .post("/api/lanes/gate-1/rehearsals")
                .then()
                .statusCode(204);
        assertThat(lanes.rehearsals)
                .containsExactly(new OfficerRehearsal("officer", Source.WATCHLIST, Duration.ofMinutes(10), true));
        officer()
                .get("/api/lanes/gate-1")
                .then()
                .body("degraded", hasSize(1))
                .body("degraded[0].source", equalTo("WATCHLIST"))
                .body("degraded[0].effect", equalTo("OFFICER"));
        officer().delete("/api/lanes/gate-1/rehearsals/WATCHLIST").then().statusCode(204);
        officer()
                .delete("/api/lanes/gate-1/rehearsals/WATCHLIST")
                .then()
                .statusCode(404)
                .body("code", equalTo("NO_REHEARSAL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gate-1|{\"source\":\"MOON\",\"minutes\":10}|400|SOURCE_UNKNOWN",
                "gate-1|{\"minutes\":10}|400|SOURCE_UNKNOWN",
                "gate-1|{\"source\":\"CLOCK\",\"minutes\":0}|400|REHEARSAL_LENGTH",
                "gate-1|{\"source\":\"CLOCK\",\"minutes\":61}|400|REHEARSAL_LENGTH",
                "gate-1|{\"source\":\"CLOCK\"}|400|REHEARSAL_LENGTH",
                "gate-1|none|400|MALFORMED",
                "gate-99|{\"source\":\"CLOCK\",\"minutes\":5}|404|UNKNOWN_LANE"
            })
    void whatCannotBeMeantIsRefusedByName(String lane, String body, int status, String error) {
        sends(body)
                .post("/api/lanes/" + lane + "/rehearsals")
                .then()
                .statusCode(status)
                .body("code", equalTo(error));
        assertThat(lanes.rehearsals).isEmpty();
    }

    @Test
    void whatIsReallyAwayIsNotRehearsed() {
        lanes.degraded("gate-1", new Degradation(Source.CLOCK, Instant.now(), Then.OFFICER, Optional.empty()));
        sends("{\"source\":\"CLOCK\",\"minutes\":5}")
                .post("/api/lanes/gate-1/rehearsals")
                .then()
                .statusCode(409)
                .body("code", equalTo("REALLY_AWAY"));
    }

    @Test
    void thePageSaysWhatIsAwaySinceWhenAndWhatThatMeans() {
        lanes.degraded(
                "gate-1",
                new Degradation(Source.WATCHLIST, Instant.now(), Then.CONTINUE, Optional.empty()),
                new Degradation(
                        Source.CLOCK,
                        Instant.now(),
                        Then.STOP,
                        Optional.of(Instant.now().plusSeconds(300))));
        for (String page : new String[] {"/console", "/console/lane/gate-1"}) {
            session()
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("Watchlist away: the offline copy answers for now."))
                    .body(containsString("REHEARSAL: Clock away: the lane takes nobody."));
        }
    }

    @Test
    void theFormOfThePageRehearsesAndOnlyWithItsToken() {
        session()
                .formParam("source", "TRUST_STORE")
                .formParam("minutes", 5)
                .post("/console/lane/gate-1/rehearsal")
                .then()
                .statusCode(403);
        assertThat(lanes.rehearsals).isEmpty();
        session()
                .formParam("source", "TRUST_STORE")
                .formParam("minutes", 5)
                .formParam("token", token.of("officer", "gate-1"))
                .post("/console/lane/gate-1/rehearsal")
                .then()
                .statusCode(303);
        assertThat(lanes.rehearsals)
                .containsExactly(new OfficerRehearsal("officer", Source.TRUST_STORE, Duration.ofMinutes(5), false));
        session().get("/console/lane/gate-1?rehearsed=true").then().body(containsString("End the rehearsal"));
        session()
                .formParam("source", "TRUST_STORE")
                .formParam("token", token.of("officer", "gate-1"))
                .post("/console/lane/gate-1/rehearsal/end")
                .then()
                .statusCode(303);
    }

    @Test
    void anOfficerIsPresentWhileAStreamOfHisIsOpen() throws Exception {
        String login = "officer:" + RehearsedConsole.password();
        var request = HttpRequest.newBuilder(URI.create(stream.toString()))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build();
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());
        await().untilAsserted(() -> assertThat(lanes.present).isTrue());
        answer.body().close();
        await().untilAsserted(() -> assertThat(lanes.present).isFalse());
    }
}
