// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RehearsedConsole.class)
class ConsoleAccessTest {
    @Inject
    RehearsedLanes lanes;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        lanes.reset();
    }

    private static RequestSpecification stranger() {
        return given().redirects().follow(false);
    }

    private static Response login(String name, String password) {
        return stranger()
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check");
    }

    private static RequestSpecification session() {
        return stranger().cookies(login("officer", RehearsedConsole.password()).cookies());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/lanes", "/api/lanes/gate-3", "/api/lanes/gate-3/case", "/api/lanes/stream"})
    void theApiTurnsAStrangerAway(String path) {
        stranger().get(path).then().statusCode(401);
        stranger()
                .auth()
                .preemptive()
                .basic("officer", "wrong")
                .get(path)
                .then()
                .statusCode(401);
        stranger().auth().preemptive().basic("nobody", "wrong").get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/stream", "/console/case/gate-3"})
    void aPageSendsAStrangerToTheLogin(String path) {
        stranger().get(path).then().statusCode(302).header("Location", endsWith("/login"));
    }

    @Test
    void aPictureIsForOfficersOnly() {
        var path = "/console/case/gate-3/"
                + lanes.lane("gate-3").orElseThrow().openCase().orElseThrow() + "/portrait";
        stranger().get(path).then().statusCode(302);
        session()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    @TestSecurity(user = "somebody", roles = "engineer", authMechanism = "form")
    void anEngineerSeesNoPageOfAnOfficer() {
        stranger().get("/console").then().statusCode(403);
        stranger().get("/console/case/gate-3").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "somebody", roles = "engineer", authMechanism = "basic")
    void anEngineerDecidesNothing() {
        stranger().get("/api/lanes").then().statusCode(403);
        stranger()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/lanes/gate-3/case/" + UUID.randomUUID() + "/decision")
                .then()
                .statusCode(403);
    }

    @Test
    void aSessionCookieStaysWithThisSiteAndAwayFromScripts() {
        var cookie = login("officer", RehearsedConsole.password()).header("Set-Cookie");
        assertThat(cookie)
                .contains("gatehouse-session=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict");
    }

    @Test
    void aSessionCookieIsNoKeyToTheApi() {
        session().get("/api/lanes").then().statusCode(401);
    }

    @Test
    void aWrongPasswordLeadsBackToTheLogin() {
        login("officer", "wrong").then().statusCode(302).header("Location", endsWith("/login?failed=true"));
        stranger().get("/login?failed=true").then().statusCode(200).body(containsString("There is a problem"));
    }

    @Test
    void aFormWithoutItsTokenDecidesNothing() {
        var caseId = lanes.lane("gate-3").orElseThrow().openCase().orElseThrow();
        session()
                .formParam("action", "ACCEPT")
                .formParam("note", "compared by eye")
                .post("/console/case/gate-3/" + caseId)
                .then()
                .statusCode(403)
                .body(containsString("FORM_EXPIRED"));
        assertThat(lanes.decisions).isEmpty();
    }

    @Test
    void loggingOutTakesTheCookieBack() {
        session().post("/logout").then().statusCode(303).cookie("gatehouse-session", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/display/gate-1", "/assets/gatehouse.css", "/api/lanes"})
    void everyAnswerCarriesTheSafetyHeaders(String path) {
        stranger()
                .get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }

    @Test
    void aPageOfNoCaseSaysWhichNameIsWrong() {
        session().get("/console/case/nowhere").then().statusCode(404).body(containsString("UNKNOWN_LANE"));
        session().get("/console/case/gate-1").then().statusCode(404).body(containsString("NO_OPEN_CASE"));
    }
}
