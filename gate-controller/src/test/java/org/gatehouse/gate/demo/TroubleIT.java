// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionFactory;
import org.gatehouse.sim.attack.Species;
import org.gatehouse.sim.camera.Scene;
import org.gatehouse.sim.camera.Scenes;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.Position;
import org.gatehouse.sim.gate.VirtualPlc;
import org.gatehouse.sim.scenario.DemoStories;
import org.gatehouse.sim.scenario.Story;
import org.gatehouse.sim.scenario.StoryReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged controller in trouble: each kind has a name and a sentence in the log, keeps the gate closed, and is over by
 * itself when its cause goes. Every test ends with a traveller who crosses, and may be run alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleIT {

    private static final Story GENUINE = DemoStories.named("genuine-bac").orElseThrow();
    private static final Story CHILD = DemoStories.named("child").orElseThrow();
    private static final Story TABLET =
            DemoStories.named("photograph").orElseThrow().presenting(Species.SCREEN);

    @TempDir
    static Path folder;

    private TroubleRig rig;

    @BeforeAll
    void switchHardwareOn() throws Exception {
        rig = new TroubleRig(folder.resolve("run"), List.of(GENUINE, CHILD, TABLET));
    }

    @AfterAll
    void switchEverythingOff() {
        if (rig != null) {
            rig.close();
        }
    }

    private static ConditionFactory until(String what) {
        return await(what).atMost(TroubleRig.PATIENCE).pollInterval(Duration.ofMillis(100));
    }

    private void awaitSaid(String... sentences) {
        until("the log says " + List.of(sentences))
                .untilAsserted(() -> assertThat(rig.said()).contains(sentences));
    }

    private void awaitNotReady(String... links) {
        until("readiness names " + List.of(links)).untilAsserted(() -> {
            Readiness now = rig.readiness();
            assertThat(now.status()).isEqualTo(503);
            assertThat(now.lane()).startsWith("down: ").contains(links);
        });
    }

    private void assertCrosses() throws Exception {
        StoryReport report = rig.play(GENUINE);
        assertThat(report.asExpected())
                .as("%s %s\n%s", report, report.trouble(), rig.controller().tail())
                .isTrue();
    }

    private static Story genuineEndingAs(String outcome, String reason) {
        return new Story(
                GENUINE.id(),
                GENUINE.title(),
                GENUINE.traveller(),
                GENUINE.document(),
                GENUINE.behaviour(),
                new Story.Ending(outcome, reason));
    }

    @Test
    void aBrokerAndATrustStoreThatAreAwayAtStartKeepTheLaneClosedUntilTheyComeWhole() throws Exception {
        rig.stopController();
        rig.stopBroker();
        TroubleRig.takeAway(rig.run().trust());

        rig.startController();
        awaitNotReady("DOORS", "READER", "TRUST_STORE");
        awaitSaid(
                "BROKER_AWAY: The MQTT broker cannot be reached; the lane stays closed and keeps trying.",
                "TRUST_STORE_MISSING: The trust store directory " + rig.run().trust() + " does not exist.");
        assertThat(rig.controller().isAlive()).isTrue();

        rig.startBroker();
        until("only the trust store is missing")
                .untilAsserted(() -> assertThat(rig.readiness()).isEqualTo(new Readiness(503, "down: TRUST_STORE")));
        until("the lane is out of service").until(() -> rig.state().equals("OUT_OF_SERVICE"));

        Path trust = Files.createDirectory(rig.run().trust());
        awaitSaid("TRUST_STORE_EMPTY: The trust store directory " + trust + " holds no certificate");
        Path damaged = Files.writeString(trust.resolve("UT-csca.cer"), "no certificate");
        awaitSaid("TRUST_STORE_UNREADABLE: The trust store file " + damaged);
        assertThat(rig.readiness().lane()).isEqualTo("down: TRUST_STORE");

        Files.delete(damaged);
        TroubleRig.giveBack(trust);
        rig.awaitReady();
        awaitSaid("BROKER_AWAY is over.", "The trust store was read from " + trust);
        assertCrosses();
    }

    @Test
    void aProductionStartStaysUpButOutOfServiceOnDevicesThatTurnOutToBeSimulated() throws Exception {
        rig.stopController();
        rig.startBroker();
        Path configuration = rig.run().root().resolve("production.yaml");
        Files.writeString(
                configuration,
                Files.readString(rig.run().configuration())
                        .replace("mode: rig", "mode: production")
                        .replace(rig.hardware().readerName(), "Secure Reader 5022 CL"));

        rig.startController(configuration);
        try {
            awaitSaid(
                    "DOOR_CONTROLLER_SIMULATED: The door controller is simulated; production refuses it",
                    "READER_SIMULATED: The document reader is simulated; production refuses it",
                    "CAMERA_SIMULATED: The camera is simulated; production refuses it");
            awaitNotReady("DOORS", "READER", "CAMERA");
            rig.hardware().stand().scanner().place();
            await().during(Duration.ofSeconds(2)).atMost(TroubleRig.PATIENCE).untilAsserted(() -> {
                assertThat(rig.controller().isAlive()).isTrue();
                assertThat(rig.readiness().status()).isEqualTo(503);
                assertThat(rig.state()).isIn("OUT_OF_SERVICE", "RECOVERY");
            });
        } finally {
            rig.hardware().stand().scanner().remove();
            rig.stopController();
        }
        rig.inService();
        assertCrosses();
    }

    @Test
    void aCameraThatStallsOrStandsStillTakesTheLaneOutOfServiceUntilItsPictureMoves() throws Exception {
        rig.inService();
        byte[] photograph = Scenes.nobody(3).next().orElseThrow();
        for (Scene broken : List.of(Scenes.stalled(), Scenes.frozen(photograph))) {
            rig.hardware().camera().show(broken);
            awaitNotReady("CAMERA");
            until("the lane is out of service").until(() -> rig.state().equals("OUT_OF_SERVICE"));
            rig.hardware().stand().camera().empty();
            rig.awaitReady();
        }
        awaitSaid(
                "CAMERA_STALLED: The camera has sent no picture for too long.",
                "CAMERA_STALLED is over.",
                "CAMERA_STILL: The camera's picture stands still.",
                "CAMERA_STILL is over.");
        assertCrosses();
    }

    @Test
    void aCameraThatStallsWhileTheFaceIsComparedLeadsToTheOfficerAndNeverToTheExit() throws Exception {
        rig.inService();
        int exits = rig.hardware().plc().executed(DoorSide.EXIT);

        StoryReport report = rig.playUnseen(genuineEndingAs("REFERRED", "CAMERA_LINK_LOST"), step -> {
            if (step.state().equals("FACE")) {
                rig.hardware().camera().show(Scenes.stalled());
            }
        });

        assertThat(report.asExpected()).as("%s %s", report, report.trouble()).isTrue();
        assertThat(rig.hardware().plc().executed(DoorSide.EXIT)).isEqualTo(exits);
        rig.awaitReady();
        assertCrosses();
    }

    @Test
    void aPictureOfTheHolderOnATabletLeadsToTheOfficerAndNeverToTheExit() throws Exception {
        rig.inService();
        int exits = rig.hardware().plc().executed(DoorSide.EXIT);

        StoryReport report = rig.play(TABLET);

        assertThat(report.happened().map(Story.Ending::outcome))
                .as("%s %s", report, report.trouble())
                .contains("REFERRED");
        assertThat(report.exitPermitMillis()).isEmpty();
        assertThat(rig.hardware().plc().executed(DoorSide.EXIT)).isEqualTo(exits);
        rig.awaitReady();
        assertCrosses();
    }

    @Test
    void malformedMessagesUnknownLanesAndForeignPermitsAreNamedAndMoveNothing() throws Exception {
        rig.inService();
        VirtualPlc plc = rig.hardware().plc();
        try (Rubbish somebody = new Rubbish(rig.brokerAddress(), TroubleRig.SITE, TroubleRig.LANE)) {
            assertCrosses();
            rig.awaitReady();
            assertThat(somebody.permitsHeard()).isEqualTo(2);
            int entries = plc.executed(DoorSide.ENTRY);
            int exits = plc.executed(DoorSide.EXIT);

            somebody.sendNonsense();
            somebody.sendFromAnUnknownLane();
            somebody.replayPermits();
            int forged = somebody.forgePermits();

            until("the door controller refuses what it can answer").until(() -> somebody.rejected() >= forged);
            awaitSaid(
                    "MESSAGE_NOT_JSON: a message on ",
                    "MESSAGE_MALFORMED: a message on ",
                    "MESSAGE_TOO_LONG: a message on ",
                    "LANE_UNKNOWN: a message on abc/v1/" + TroubleRig.SITE + "/lane-99/");
            rig.awaitReady();
            assertThat(plc.executed(DoorSide.ENTRY)).isEqualTo(entries);
            assertThat(plc.executed(DoorSide.EXIT)).isEqualTo(exits);
            assertThat(plc.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
            assertThat(plc.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
        }
        assertCrosses();
    }

    @Test
    void aBrokerThatIsRestartedBeforeARestingLaneIsFoundAgain() throws Exception {
        rig.inService();
        rig.stopBroker();
        awaitNotReady("DOORS", "READER");
        awaitSaid("BROKER_AWAY: The MQTT broker cannot be reached");

        rig.startBroker();
        rig.awaitReady();
        assertCrosses();
    }

    @Test
    void aWatchlistThatIsMissingOrDamagedRefersEverybodyBehindTheNeutralScreenUntilItIsBack() throws Exception {
        rig.inService();
        Path watchlist = rig.run().watchlist();
        Story unavailable = genuineEndingAs("REFERRED", "WATCHLIST_UNAVAILABLE");
        StoryReport benign = rig.play(CHILD);
        assertThat(benign.asExpected()).as("%s", benign).isTrue();

        TroubleRig.takeAway(watchlist);
        StoryReport missing = rig.play(unavailable);
        Files.writeString(watchlist, "{\"format\":\"gatehouse-watchlist-1\"}");
        StoryReport damaged = rig.play(unavailable);
        TroubleRig.giveBack(watchlist);
        // A watchlist that was away is asked every ten seconds whether it is back.
        until("the watchlist is back").until(() -> !rig.readiness().lane().contains("WATCHLIST"));

        assertThat(missing.asExpected()).as("%s", missing).isTrue();
        assertThat(damaged.asExpected()).as("%s", damaged).isTrue();
        assertThat(List.of(missing.lastScreen(), damaged.lastScreen()))
                .as("what the traveller sees")
                .containsOnly(benign.lastScreen());
        awaitSaid("WATCHLIST_MISSING: The watchlist cannot be read.", "WATCHLIST_BROKEN: The watchlist is damaged");
        assertCrosses();
    }

    @Test
    void aControllerThatIsKilledLeavesNobodyLockedInAndClosesItsJournalWhenItIsBack() throws Exception {
        rig.inService();
        VirtualPlc plc = rig.hardware().plc();
        int exits = plc.executed(DoorSide.EXIT);
        AtomicReference<String> transaction = new AtomicReference<>();

        assertThatThrownBy(() -> rig.play(GENUINE, step -> {
                    if (step.state().equals("ENTRY_CLOSING")) {
                        transaction.set(step.transaction());
                        killController();
                        throw new ControllerGone();
                    }
                }))
                .isInstanceOf(ControllerGone.class);

        assertThat(plc.floor().await(DoorSide.ENTRY, Position.CLOSED, TroubleRig.PATIENCE))
                .as("the entry door closes behind the traveller")
                .isTrue();
        assertThat(plc.floor().await(DoorSide.ENTRY, Position.OPEN, TroubleRig.PATIENCE))
                .as("and frees him to the side that he came from")
                .isTrue();
        plc.floor().personLeaves(DoorSide.ENTRY);
        assertThat(plc.floor().await(DoorSide.ENTRY, Position.CLOSED, TroubleRig.PATIENCE))
                .isTrue();
        assertThat(plc.executed(DoorSide.EXIT)).isEqualTo(exits);

        rig.inService();
        awaitSaid("journal: 1 transactions were open when the controller stopped; closed as RESTARTED");
        assertCrosses();
        rig.stopController();
        StoredJournal journal = new StoredJournal(rig.run().controller());
        assertThat(journal.verify().whole()).as(journal.verify().finding()).isTrue();
        assertThat(journal.endings(transaction.get()))
                .containsExactly("{\"outcome\":\"ABORTED\",\"reason\":\"RESTARTED\"}");
    }

    private void killController() {
        try {
            rig.controller().kill();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a script whose controller was killed. */
    private static final class ControllerGone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
