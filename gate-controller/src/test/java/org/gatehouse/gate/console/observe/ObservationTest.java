// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.observe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Set;
import org.gatehouse.gate.console.RehearsedConsole;
import org.gatehouse.gate.console.RehearsedLanes;
import org.gatehouse.gate.console.RehearsedTrust;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.Safety;
import org.gatehouse.gate.transaction.TrustTrouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RehearsedConsole.class)
class ObservationTest {
    @Inject
    RehearsedLanes lanes;

    @Inject
    RehearsedTrust trust;

    @BeforeEach
    void everythingAsAtTheBeginning() {
        lanes.reset();
        trust.stands(true);
    }

    @Test
    void readinessNamesTheLinksThatAreDown() {
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'lanes' }.data.'gate-5'", equalTo("down: READER, CAMERA"))
                .body("checks.find { it.name == 'lanes' }.data.'gate-7'", equalTo("safety ESTOP"))
                .body("checks.find { it.name == 'lanes' }.data.'gate-1'", equalTo("every link up"));
    }

    @Test
    void readinessNamesTheDoorLinkAndNotTheSafetyThatNobodyTold() {
        lanes.outOfService("gate-5", Set.of(Link.DOORS, Link.READER), Safety.PLC_FAULT);
        lanes.outOfService("gate-7", Set.of(Link.CAMERA), Safety.FIRE);
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'lanes' }.data.'gate-5'", equalTo("down: DOORS, READER"))
                .body("checks.find { it.name == 'lanes' }.data.'gate-7'", equalTo("safety FIRE; down: CAMERA"));
    }

    @Test
    void readinessIsUpOnceEveryLaneCanWork() {
        lanes.calm("gate-5", "IDLE", Prompt.LAY_PASSPORT);
        lanes.calm("gate-7", "IDLE", Prompt.LAY_PASSPORT);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void anOldTrustStoreIsToldAndOneThatForbidsItselfIsNotReady() {
        lanes.calm("gate-5", "IDLE", Prompt.LAY_PASSPORT);
        lanes.calm("gate-7", "IDLE", Prompt.LAY_PASSPORT);
        trust.stands(true, TrustTrouble.TRUST_STORE_OLD);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'trust store' }.data.troubles", equalTo("TRUST_STORE_OLD"))
                .body("checks.find { it.name == 'trust store' }.data.generation", equalTo(7))
                .body("checks.find { it.name == 'trust store' }.data.ageDays", equalTo(40));
        trust.stands(false, TrustTrouble.TRUST_STORE_OLD);
        given().get("/q/health/ready").then().statusCode(503);
    }

    @Test
    void livenessFallsWhenTheLanesCannotBeAsked() {
        given().get("/q/health/live").then().statusCode(200);
        lanes.fallSilent(true);
        given().get("/q/health/live").then().statusCode(503);
    }

    @Test
    void metricsFollowTheLanes() {
        lanes.calm("gate-1", "A_STATE_OF_ITS_OWN", Prompt.READING);
        assertThat(metrics())
                .contains("gatehouse_lanes{state=\"A_STATE_OF_ITS_OWN\"} 1.0")
                .contains("gatehouse_lane_link_up{lane=\"gate-5\",link=\"READER\"} 0.0")
                .contains("gatehouse_lane_link_up{lane=\"gate-5\",link=\"DOORS\"} 1.0")
                .contains("gatehouse_cases_waiting 3.0");
        lanes.calm("gate-1", "IDLE", Prompt.LAY_PASSPORT);
        assertThat(metrics()).contains("gatehouse_lanes{state=\"A_STATE_OF_ITS_OWN\"} 0.0");
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
