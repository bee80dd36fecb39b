// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.Optional;
import java.util.Set;

/** A desk with one mistake: asks the right desk, and changes its answer where the fault says so. Confined to one thread. */
final class CarelessDesk {
    private static final long LONGEST_AGE_MILLIS = 1_500;

    private final PermitDesk right;
    private final Set<PlcFault> faults;
    private boolean connectedBefore;
    private boolean forgotten;
    private Optional<Long> firstOffset = Optional.empty();

    CarelessDesk(PermitDesk right, Set<PlcFault> faults) {
        this.right = right;
        this.faults = faults;
    }

    long lastSeq() {
        return right.lastSeq();
    }

    void connected() {
        forgotten = connectedBefore;
        connectedBefore = true;
    }

    void beat(long controllerMonoMillis, long now) {
        if (firstOffset.isEmpty()) {
            firstOffset = Optional.of(controllerMonoMillis - now);
        }
    }

    PermitDesk.Answer decide(DoorSide topicDoor, byte[] payload, boolean retained, long now) {
        PermitDesk.Answer answer = right.decide(topicDoor, payload, retained, now);
        if (faults.isEmpty()) {
            return answer;
        }
        Optional<PermitRequest> request = read(payload);
        if (request.isEmpty()) {
            return answer;
        }
        if (answer.rejection().isEmpty()) {
            // From the next one that it takes it knows a number again.
            forgotten = false;
            boolean again = !answer.execute() && faults.contains(PlcFault.RE_EXECUTES);
            return again ? accept(answer, request, true) : clockwise(answer, request.get(), now);
        }
        if (faults.contains(PlcFault.ACKS_BEFORE_CHECKS)) {
            return accept(answer, request, false);
        }
        return forgives(answer.rejection().get()) ? accept(answer, request, true) : answer;
    }

    private boolean forgives(Rejection rejection) {
        boolean forgets = rejection == Rejection.SEQUENCE && faults.contains(PlcFault.FORGETS_SEQUENCE) && forgotten;
        return forgets || faults.stream().anyMatch(f -> f.forgiven().equals(Optional.of(rejection)));
    }

    /** Refuses what is fresh by the birth's clock and old by the first one that this desk ever heard. */
    private PermitDesk.Answer clockwise(PermitDesk.Answer answer, PermitRequest request, long now) {
        if (!faults.contains(PlcFault.SYNCHRONISES_ONCE) || firstOffset.isEmpty()) {
            return answer;
        }
        long age = now + firstOffset.get() - request.issuedMonoMillis();
        boolean fresh = age <= request.ttlMillis() && age >= -LONGEST_AGE_MILLIS;
        return fresh
                ? answer
                : new PermitDesk.Answer(answer.permitId(), Optional.of(Rejection.EXPIRED), false, answer.request());
    }

    private static PermitDesk.Answer accept(
            PermitDesk.Answer answer, Optional<PermitRequest> request, boolean execute) {
        return new PermitDesk.Answer(answer.permitId(), Optional.empty(), execute, request);
    }

    private static Optional<PermitRequest> read(byte[] payload) {
        try {
            return Optional.of(PermitRequest.parse(payload));
        } catch (MalformedWireException e) {
            return Optional.empty();
        }
    }
}
