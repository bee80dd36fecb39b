// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.world;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.rig.plan.Chance;
import org.gatehouse.rig.plan.DeedKind;
import org.gatehouse.rig.plan.Moment;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.HandPush;

/** One traveller and whoever slips in with him: they look at the screen and at the doors, and do what such people do. */
public final class Traveller {
    private static final long TICK_MILLIS = 100;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final int MOST_LAYINGS = 3;
    private static final int SOMEBODY_ELSE = 5;
    private static final int COMPANION = 1;

    private enum Phase {
        COMING,
        LAID,
        INSIDE,
        GONE
    }

    private final Stage stage;
    private final Ground ground;
    private final Chance chance;
    private final Set<DeedKind> deeds;
    private final Passport passport;
    private final Ground.Body body;
    private final List<Ground.Body> company = new ArrayList<>();
    private Phase phase = Phase.COMING;
    private long acts;
    private long since;
    private long enteredAt;
    private long stubbornUntil;
    private int layings;
    private boolean holds = true;
    private boolean done;
    private boolean released;

    /** @param visit which visit it is, from 1 */
    public Traveller(Stage stage, int visit, Set<DeedKind> deeds, Chance chance) {
        this.stage = stage;
        this.ground = stage.ground();
        this.chance = chance;
        this.deeds = deeds.isEmpty() ? EnumSet.noneOf(DeedKind.class) : EnumSet.copyOf(deeds);
        int id = visit * 10;
        this.passport = new Passport(deeds.contains(DeedKind.IMPOSTOR) ? id + SOMEBODY_ELSE : id, this.deeds);
        this.body = new Ground.Body(id, this.deeds);
    }

    /** He comes. */
    public void come() {
        ground.moment(Moment.COMES);
        since = now();
        acts = now() + chance.between(200, 1_200);
        tick();
    }

    /** Whether he, and whoever came with him, is out of the lane and on his way. */
    public boolean gone() {
        return phase == Phase.GONE && company.isEmpty();
    }

    /** Whether his face is that of the passport, as an officer sees it. */
    public boolean genuine() {
        return !deeds.contains(DeedKind.IMPOSTOR) && !deeds.contains(DeedKind.MASKED);
    }

    /** An officer stands beside him: he does as he is told. */
    public void told() {
        stubbornUntil = 0;
        released = true;
    }

    private void tick() {
        if (gone()) {
            return;
        }
        if (now() >= acts) {
            switch (phase) {
                case COMING -> coming();
                case LAID -> laid();
                case INSIDE -> inside();
                case GONE -> {
                    // His company still is there.
                }
            }
            company();
        }
        ground.clock().after(TICK_MILLIS, this::tick);
    }

    private void coming() {
        if (stage.prompt() == Prompt.LAY_PASSPORT) {
            lay();
        } else if (now() - since > PATIENCE_MILLIS) {
            leave("gives up");
        }
    }

    private void lay() {
        boolean wrong = layings == 0 && deeds.contains(DeedKind.WRONG_PAGE);
        layings++;
        holds = false;
        stage.lay(passport, wrong ? Passport.noLines() : passport.lines());
        ground.moment(Moment.LAYS);
        phase = Phase.LAID;
        since = now();
        acts = now() + chance.between(300, 900);
    }

    private void takeBack() {
        if (!holds) {
            holds = true;
            stage.take();
        }
    }

    private void laid() {
        if (early()) {
            return;
        }
        if (stage.passable(DoorSide.ENTRY) && !deeds.contains(DeedKind.STAYS_OUTSIDE)) {
            walkIn();
            return;
        }
        switch (stage.prompt()) {
            case LAY_AGAIN, TURN_OVER, PUSH_IN -> layAgain();
            case OFFICER_COMES -> refuse("goes to the staffed desk", 5_000);
            case LANE_CLOSED -> refuse("finds the lane closed and goes", 8_000);
            case LAY_PASSPORT -> layAgain();
            default -> {
                if (now() - since > PATIENCE_MILLIS
                        || (deeds.contains(DeedKind.STAYS_OUTSIDE) && now() - since > 25_000)) {
                    leave("goes away");
                }
            }
        }
    }

    /** Takes his passport while he should not; true when he did just now. */
    private boolean early() {
        boolean tears = deeds.contains(DeedKind.TEARS_OFF) || deeds.contains(DeedKind.TAKES_PASSPORT_EARLY);
        long wait = deeds.contains(DeedKind.TEARS_OFF) ? 700 : 2_800;
        if (tears && !done && !holds && ground.has(Moment.CHIP) && now() - since > wait) {
            done = true;
            takeBack();
            acts = now() + 800;
            return true;
        }
        return false;
    }

    private void layAgain() {
        takeBack();
        if (layings > MOST_LAYINGS) {
            leave("gives up");
        } else {
            phase = Phase.COMING;
            acts = now() + chance.between(500, 1_500);
            // On the glass again as soon as he is asked to; asked he is by more than one sentence.
            phase = Phase.COMING;
            ground.clock().after(acts - now(), this::layIfAsked);
        }
    }

    private void layIfAsked() {
        Prompt prompt = stage.prompt();
        boolean asked = prompt == Prompt.LAY_AGAIN || prompt == Prompt.TURN_OVER || prompt == Prompt.PUSH_IN;
        if (phase == Phase.COMING && asked) {
            lay();
        }
    }

    private void refuse(String words, int most) {
        if (now() - since > chance.between(1_000, most)) {
            leave(words);
        }
    }

    private void leave(String words) {
        takeBack();
        phase = Phase.GONE;
        if (ground.telling()) {
            ground.tell("the traveller " + words);
        }
        ground.moment(Moment.GONE);
    }

    private void walkIn() {
        if (!deeds.contains(DeedKind.FORGETS_PASSPORT)) {
            takeBack();
        }
        stage.walkIn(body);
        if (deeds.contains(DeedKind.COMPANION)) {
            Ground.Body other = new Ground.Body(body.id() + COMPANION, Set.of());
            company.add(other);
            ground.clock().after(chance.between(0, 400), () -> slipIn(other));
        }
        phase = Phase.INSIDE;
        enteredAt = now();
        since = now();
        acts = now() + chance.between(700, 1_500);
        stubbornUntil = deeds.contains(DeedKind.STAYS_INSIDE) ? now() + chance.between(12_000, 60_000) : 0;
        ground.moment(Moment.WALKS_IN);
        ground.clock().after(chance.between(0, 4_000), this::misbehave);
    }

    private void slipIn(Ground.Body other) {
        if (stage.passable(DoorSide.ENTRY)) {
            stage.walkIn(other);
            if (ground.telling()) {
                ground.tell("somebody slips in behind him");
            }
        } else {
            company.remove(other);
        }
    }

    private void misbehave() {
        for (DeedKind deed : deeds) {
            switch (deed) {
                case PUSHES_ENTRY -> push(DoorSide.ENTRY);
                case PUSHES_EXIT -> push(DoorSide.EXIT);
                case BLOCKS_ENTRY -> block(DoorSide.ENTRY);
                case BLOCKS_EXIT -> block(DoorSide.EXIT);
                case LEAVES_ITEM -> stage.item(true);
                default -> {
                    // Shown elsewhere.
                }
            }
        }
    }

    private void push(DoorSide door) {
        stage.push(door, HandPush.OPEN);
        ground.clock().after(chance.between(300, 2_500), () -> stage.push(door, HandPush.NONE));
    }

    private void block(DoorSide door) {
        stage.obstruct(door, true);
        ground.clock().after(chance.between(2_000, 20_000), () -> stage.obstruct(door, false));
    }

    private void inside() {
        if (ground.inside().contains(body) && now() >= stubbornUntil && stage.standing()) {
            way().ifPresent(door -> {
                walkOut(body, door);
                takeBack();
                phase = Phase.GONE;
                if (door == DoorSide.EXIT) {
                    ground.moment(Moment.WALKS_OUT);
                }
                ground.clock().after(1_000, () -> ground.moment(Moment.GONE));
            });
        } else if (!ground.inside().contains(body) && now() - enteredAt > 2_000) {
            takeBack();
            phase = Phase.GONE;
            ground.moment(Moment.GONE);
        }
    }

    /** Where he walks, if anywhere. */
    private java.util.Optional<DoorSide> way() {
        Prompt prompt = stage.prompt();
        boolean back = prompt == Prompt.STEP_BACK || prompt == Prompt.OFFICER_COMES || prompt == Prompt.LANE_CLOSED;
        if (stage.passable(DoorSide.EXIT) && !back) {
            return java.util.Optional.of(DoorSide.EXIT);
        }
        boolean longOpen = now() - enteredAt > 6_000;
        if (stage.passable(DoorSide.ENTRY) && (back || released || longOpen)) {
            return java.util.Optional.of(DoorSide.ENTRY);
        }
        return stage.passable(DoorSide.EXIT) ? java.util.Optional.of(DoorSide.EXIT) : java.util.Optional.empty();
    }

    private void walkOut(Ground.Body who, DoorSide door) {
        stage.walkOut(who, door);
        if (ground.telling()) {
            ground.tell((who == body ? "the traveller" : "the other one") + " walks out through the "
                    + (door == DoorSide.EXIT ? "exit" : "entry"));
        }
    }

    /** They do as he does, a little later. */
    private void company() {
        for (Ground.Body other : List.copyOf(company)) {
            if (ground.inside().contains(other) && now() >= stubbornUntil && stage.standing()) {
                way().ifPresent(door -> {
                    walkOut(other, door);
                    company.remove(other);
                });
            } else if (phase == Phase.GONE && !ground.inside().contains(other)) {
                company.remove(other);
            }
        }
    }

    private long now() {
        return ground.clock().millis();
    }
}
