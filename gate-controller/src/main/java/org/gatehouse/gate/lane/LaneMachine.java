// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.Optional;

/**
 * The pure core of a lane: {@code (state, event) -> (state, actions)}.
 *
 * <p>Four regions stand beside each other: the mirror of the door controller's safety state and the links, both in {@link
 * LaneView}; what the lane is ordered to be, {@link Mode}; and the transaction, {@link Stage}.
 *
 * <p>An event first changes what the lane sees and what it is ordered to be, then what overrides every stage is asked (safety,
 * then links), then the table of orders or of the event, then the table of conditions until nothing changes any more. So what an event leads to never
 * depends on whether a sensor spoke a moment before or after it.
 */
public final class LaneMachine {
    private final Gatekeeper gatekeeper;
    private final Topology topology;
    private final Arrivals arrivals;
    private final Conditions conditions = new Conditions();
    private final Expiries expiries;

    /**
     * @param gatekeeper on what the doors open
     * @param layAgains how often a document may be laid again in one transaction
     */
    public LaneMachine(Gatekeeper gatekeeper, int layAgains) {
        this(gatekeeper, layAgains, Topology.MANTRAP);
    }

    /**
     * @param gatekeeper on what the doors open
     * @param layAgains how often a document may be laid again in one transaction
     * @param topology how the lane is built
     */
    public LaneMachine(Gatekeeper gatekeeper, int layAgains, Topology topology) {
        this.gatekeeper = gatekeeper;
        this.topology = topology;
        this.arrivals = new Arrivals(layAgains);
        this.expiries = new Expiries(layAgains);
    }

    /**
     * Where a lane of this kind begins after a start of the controller.
     *
     * @param mode what it was ordered to be before: nothing else outlives a restart (safe-state rule 6)
     */
    public LaneState started(Mode mode) {
        return new Course(LaneState.started(mode), topology.seen(LaneView.UNKNOWN), gatekeeper, topology).state();
    }

    /** What the event leads to; total: every event is answered in every state. */
    public Step step(LaneState state, LaneEvent event) {
        Course course = new Course(state, topology.seen(state.view().after(event)), gatekeeper, topology);
        followPassage(course, event);
        followLease(course, event);
        Orders.follow(course, event);
        if (event instanceof LaneEvent.Wiped) {
            course.dirty = course.open;
        }
        if (!overridden(course, event)) {
            if (event instanceof LaneEvent.DeadlinePassed passed) {
                if (runs(course, passed)) {
                    expiries.passed(course, passed.deadline());
                }
            } else if (!Orders.given(course, event) && timely(course, event)) {
                arrivals.arrived(course, event);
            }
        }
        conditions.settle(course);
        watchConfinement(course);
        return course.finished();
    }

    /** Safety before links before everything else (safe-state rule 1). */
    private static boolean overridden(Course course, LaneEvent event) {
        if (!course.view.doorsLink()) {
            if (course.stage != Stage.OUT_OF_SERVICE && course.stage != Stage.RECOVERY) {
                course.abort(Stage.OUT_OF_SERVICE, ReasonCode.DOOR_LINK_LOST);
                return true;
            }
            return false;
        }
        if (!course.view.safe()) {
            if (course.stage != Stage.SAFETY) {
                course.abort(Stage.SAFETY, ReasonCode.SAFETY);
                return true;
            }
            return false;
        }
        if (event instanceof LaneEvent.Breakdown) {
            course.abort(Stage.RECOVERY, ReasonCode.NOT_READY);
            return true;
        }
        return false;
    }

    /** The watchlist is asked about a document; everything else about what was looked at last. */
    private static boolean timely(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.WatchlistAnswered answered) {
            return answered.round() == course.queried;
        }
        return !(event instanceof LaneEvent.Result result) || result.round() == course.round;
    }

    /** A deadline counts in the stage and step that armed it; the lane-wide ones while what they guard goes on. */
    private static boolean runs(Course course, LaneEvent.DeadlinePassed passed) {
        Deadline deadline = passed.deadline();
        if (deadline == Deadline.CONFINEMENT || deadline == Deadline.ATTENDED_CONFINEMENT) {
            return course.confinement.clock().equals(Optional.of(deadline));
        } else if (deadline == Deadline.FRESHNESS) {
            return course.open;
        }
        return deadline.laneWide()
                || (passed.step() == course.step && course.stage.deadline().equals(Optional.of(deadline)));
    }

    /** Where one door is all there is, followers are told by who goes through it. */
    private static void followPassage(Course course, LaneEvent event) {
        boolean walking = switch (course.stage) {
            case EXIT_OPENING, LEAVING, EXIT_CLOSING, LOITERING -> true;
            default -> false;
        };
        if (walking && course.topology == Topology.ONE_STEP && event instanceof LaneEvent.ExitPassed) {
            course.passed = Math.min(2, course.passed + 1);
        }
    }

    /**
     * A permit is spent once it was accepted and its door then moves, once it is refused, or when it is too old to be executed. A movement
     * that nothing announced is of an earlier permit, or of hands on the door.
     */
    private static void followLease(Course course, LaneEvent event) {
        if (course.lease.isEmpty()) {
            return;
        }
        Lease lease = course.lease.get();
        boolean over = false;
        if (event instanceof LaneEvent.PermitAccepted accepted && accepted.door() == lease.door()) {
            course.lease = Optional.of(new Lease(lease.door(), true));
        } else if (event instanceof LaneEvent.DoorMoved moved) {
            over = lease.accepted() && moved.door() == lease.door() && moved.position() != DoorPosition.CLOSED;
        } else if (event instanceof LaneEvent.PermitRefused refused) {
            over = refused.door() == lease.door();
        } else if (event instanceof LaneEvent.DeadlinePassed passed) {
            over = passed.deadline() == Deadline.LEASE;
        }
        if (over) {
            course.lease = Optional.empty();
            course.add(new LaneAction.Disarm(Deadline.LEASE));
        }
    }

    /** Nobody is kept between closed doors without a clock running (safe-state rule 8). */
    private static void watchConfinement(Course course) {
        boolean free =
                !course.topology.encloses() || !course.view.doorsLink() || !course.view.bothClosed() || course.empty();
        boolean held = !free
                && (course.stage.is(Stage.Place.INSIDE)
                        || course.stage == Stage.INSPECT
                        || course.stage == Stage.EVACUATION);
        if (held && course.confinement == Confinement.FREE) {
            course.confinement = Confinement.UNATTENDED;
            course.add(new LaneAction.Arm(Deadline.CONFINEMENT, course.step));
        } else if (!held && course.confinement != Confinement.FREE) {
            course.confinement.clock().ifPresent(clock -> course.add(new LaneAction.Disarm(clock)));
            course.confinement = Confinement.FREE;
        }
    }
}
