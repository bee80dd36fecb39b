// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.camera.Responsive;
import org.gatehouse.sim.camera.Scene;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.LaneFloor;
import org.gatehouse.sim.gate.Position;
import org.gatehouse.sim.page.PageImages;
import org.gatehouse.sim.reader.CardSlot;
import org.gatehouse.sim.reader.DocumentScanner;
import org.gatehouse.sim.scenario.Story.Ending;
import org.gatehouse.sim.scenario.StoryReport.StepTime;

/**
 * Plays one story: lays the passport, follows the screen through the doors as a traveller would, and decides as an officer
 * where one is asked. It knows the lane only by what a person or a device sees.
 */
public final class StoryPlayer {

    private static final String IDLE = "IDLE";
    private static final Duration STEP_LIMIT = Duration.ofSeconds(60);
    private static final Duration DOOR_LIMIT = Duration.ofSeconds(5);
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(30);
    private static final int PULL_AFTER_COMMANDS_FROM = 12;
    private static final int PULL_AFTER_COMMANDS_SPREAD = 25;
    private static final long TEAR_LIMIT_MILLIS = 10_000;
    private static final double NANOS_A_MILLI = 1e6;
    private static final long SCAN_MILLIS = 120;
    private static final long HAND_MILLIS = 250;

    /** Who decides an exception inside the lane. */
    public enum Officer {
        /** The script: looks and refers, at once. */
        SCRIPTED,
        /** Whoever sits at the console, or nobody. */
        AT_THE_CONSOLE
    }

    /** The devices of the lane. */
    public record Rig(
            CardSlot slot, DocumentScanner scanner, LaneFloor floor, CameraStand camera, TransactionFeed feed) {}

    private final Rig rig;
    private final GateClient gate;
    private final SecureRandom chipRandom;
    private final RandomGenerator random;

    public StoryPlayer(Rig rig, GateClient gate, SecureRandom chipRandom, RandomGenerator random) {
        this.rig = rig;
        this.gate = gate;
        this.chipRandom = chipRandom;
        this.random = random;
    }

    /**
     * Plays it to its end and leaves the lane idle.
     *
     * @param live the traveller before the camera, asked for once: before the passport is laid where the story leads to the
     *     camera, so that nobody waits for pictures inside the lane, else when he walks in. A {@link Responsive} one is told
     *     what the screen shows
     * @param officer who decides an exception inside the lane
     * @param watcher told of every step before the traveller acts on it
     */
    public StoryReport play(
            Story story,
            LaidPassport passport,
            Supplier<? extends Scene> live,
            Officer officer,
            Consumer<TransactionStep> watcher)
            throws RigException, InterruptedException {
        if (!gate.awaitState(IDLE, IDLE_LIMIT)) {
            return new Run(story, officer).report("the lane was not idle but " + gate.state());
        }
        Optional<Scene> drawn = story.reachesCamera() ? Optional.of(live.get()) : Optional.empty();
        rig.feed().clear();
        Run run = new Run(story, officer);
        try {
            run.lay(passport);
            run.follow(passport, () -> drawn.orElseGet(live), watcher);
            return run.report("");
        } catch (ScriptException trouble) {
            return run.report(String.valueOf(trouble.getMessage()));
        } finally {
            run.leave();
        }
    }

    /** What a traveller could not do. */
    private static final class ScriptException extends Exception {
        private static final long serialVersionUID = 1L;

        ScriptException(String message) {
            super(message);
        }
    }

    private final class Run {
        private final Story story;
        private final Officer officer;
        private final long started = System.nanoTime();
        private final List<StepTime> steps = new ArrayList<>();
        private String lastState = IDLE;
        private Optional<Ending> happened = Optional.empty();
        private OptionalDouble entryPermit = OptionalDouble.empty();
        private OptionalDouble exitPermit = OptionalDouble.empty();
        private Optional<String> lastScreen = Optional.empty();
        private OptionalDouble pageToMrz = OptionalDouble.empty();
        private long pageSent;
        private int laid;
        private boolean pulledAway;
        private boolean inside;
        private Optional<ScreenFeed> screen = Optional.empty();
        private long ended;

        Run(Story story, Officer officer) {
            this.story = story;
            this.officer = officer;
        }

        void lay(LaidPassport passport) throws InterruptedException, ScriptException {
            CountedChip chip = new CountedChip(
                    new VirtualChip(profile(passport), chipRandom),
                    PULL_AFTER_COMMANDS_FROM + random.nextInt(PULL_AFTER_COMMANDS_SPREAD));
            rig.slot().insert(chip);
            rig.scanner().place();
            TimeUnit.MILLISECONDS.sleep(SCAN_MILLIS);
            PageImages page = passport.picture(story.behaviour().laidAs(laid++));
            pageSent = System.nanoTime();
            rig.scanner().page(Optional.of(page.infrared()), Optional.of(page.visible()));
            if (story.behaviour() == Behaviour.PULLS_PASSPORT_AWAY_ONCE && !pulledAway) {
                pulledAway = true;
                if (!chip.await(TEAR_LIMIT_MILLIS)) {
                    throw new ScriptException("nobody read the chip, so the passport could not be pulled away");
                }
                takePassport();
            }
        }

        private ChipProfile profile(LaidPassport passport) {
            return PassportDesk.chipProfile(passport.passport());
        }

        void follow(LaidPassport passport, Supplier<? extends Scene> live, Consumer<TransactionStep> watcher)
                throws RigException, InterruptedException, ScriptException {
            while (true) {
                TransactionStep step = rig.feed()
                        .next(STEP_LIMIT)
                        .orElseThrow(() -> new ScriptException("nothing happened for a minute in " + lastState));
                note(step);
                watcher.accept(step);
                if (step.outcome().isPresent()) {
                    happened = Optional.of(new Ending(step.outcome().get(), step.reason()));
                    ended = System.nanoTime();
                    return;
                }
                act(step, passport, live);
            }
        }

        private void act(TransactionStep step, LaidPassport passport, Supplier<? extends Scene> live)
                throws RigException, InterruptedException, ScriptException {
            switch (step.prompt()) {
                case "LAY_AGAIN", "TURN_OVER", "PUSH_IN" -> {
                    if (rig.slot().isOccupied()) {
                        takePassport();
                    }
                    TimeUnit.MILLISECONDS.sleep(HAND_MILLIS);
                    lay(passport);
                }
                case "WALK_IN" -> walkIn(live);
                case "WALK_OUT" -> walkOut();
                case "STEP_BACK" -> stepBack();
                case "OFFICER_COMES" -> meetOfficer();
                default -> {
                    // Nothing is asked of the traveller.
                }
            }
        }

        private void walkIn(Supplier<? extends Scene> live) throws InterruptedException, ScriptException {
            if (inside) {
                return;
            }
            inside = true;
            takePassport();
            open(DoorSide.ENTRY);
            if (story.behaviour() == Behaviour.FOLLOWED_BY_ANOTHER) {
                rig.floor().secondPersonSlipsIn();
            }
            rig.floor().personEntersLane();
            lookAtCamera(live.get());
        }

        /** From now until he leaves he sees the screen, and the camera sees him. */
        private void lookAtCamera(Scene traveller) {
            rig.camera().show(traveller);
            if (traveller instanceof Responsive reader) {
                screen = Optional.of(gate.watchScreen(reader::shown));
            }
        }

        private void walkOut() throws InterruptedException, ScriptException {
            if (inside) {
                open(DoorSide.EXIT);
                allLeave(DoorSide.EXIT);
            }
        }

        private void stepBack() throws InterruptedException, ScriptException {
            if (inside) {
                open(DoorSide.ENTRY);
                allLeave(DoorSide.ENTRY);
            }
        }

        private void allLeave(DoorSide door) {
            lookAway();
            for (int persons = rig.floor().personsInside(); persons > 0; persons--) {
                rig.floor().personLeaves(door);
            }
            inside = false;
        }

        private void meetOfficer() throws RigException, InterruptedException, ScriptException {
            if (inside) {
                if (officer == Officer.SCRIPTED && !gate.refer("Not the holder of this passport.")) {
                    throw new ScriptException("the officer found no case to decide");
                }
                return;
            }
            lastScreen = gate.travellerScreen();
            TimeUnit.MILLISECONDS.sleep(HAND_MILLIS);
            takePassport();
        }

        private void open(DoorSide door) throws InterruptedException, ScriptException {
            if (!rig.floor().await(door, Position.OPEN, DOOR_LIMIT)) {
                throw new ScriptException("the " + door + " door did not open");
            }
        }

        private void takePassport() {
            rig.slot().remove();
            rig.scanner().remove();
        }

        private void note(TransactionStep step) {
            if (!steps.isEmpty() || !lastState.equals(IDLE)) {
                // How long the lane waited for this traveller is not the traveller's time.
                steps.add(new StepTime(lastState, step.millisInState()));
            }
            lastState = step.state();
            if (lastState.equals("MRZ_READ")) {
                pageToMrz = OptionalDouble.of((System.nanoTime() - pageSent) / NANOS_A_MILLI);
            }
            if (step.controllerMillis().isPresent()) {
                if (step.state().startsWith("ENTRY")) {
                    entryPermit = step.controllerMillis();
                } else if (step.state().startsWith("EXIT")) {
                    exitPermit = step.controllerMillis();
                }
            }
        }

        private void lookAway() {
            screen.ifPresent(ScreenFeed::close);
            screen = Optional.empty();
            rig.camera().empty();
        }

        void leave() {
            lookAway();
            if (rig.slot().isOccupied()) {
                takePassport();
            }
        }

        StoryReport report(String trouble) {
            long end = ended == 0 ? System.nanoTime() : ended;
            return new StoryReport(
                    story,
                    happened,
                    List.copyOf(steps),
                    pageToMrz,
                    entryPermit,
                    exitPermit,
                    TimeUnit.NANOSECONDS.toMillis(end - started),
                    lastScreen,
                    trouble);
        }
    }
}
