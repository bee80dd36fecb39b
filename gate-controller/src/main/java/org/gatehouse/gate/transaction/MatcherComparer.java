// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.random.RandomGenerator;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.FaceTransaction;
import org.gatehouse.face.Reference;
import org.gatehouse.face.acquire.AcquisitionPolicy;
import org.gatehouse.face.liveness.PresentationPolicy;
import org.gatehouse.face.model.ComparisonBasis;
import org.gatehouse.face.portrait.PortraitDecoder;

/** The face matcher as the runtime sees it: one matcher for one lane, because a matcher serves one thread. */
public final class MatcherComparer implements FaceComparer {
    private final FaceMatcher matcher;
    private final PortraitDecoder portraits;
    private final AcquisitionPolicy acquisition;
    private final PresentationPolicy presentation;
    private final RandomGenerator random;

    /**
     * @param matcher this lane's own; whoever loaded it closes it, after the lane
     * @param portraits decodes what the officer is shown; whoever made it closes it, after the lane
     * @param acquisition how frames are gathered, and how long
     * @param presentation what a living person has to show
     * @param random draws challenges, and must not be predictable
     */
    public MatcherComparer(
            FaceMatcher matcher,
            PortraitDecoder portraits,
            AcquisitionPolicy acquisition,
            PresentationPolicy presentation,
            RandomGenerator random) {
        this.matcher = matcher;
        this.portraits = portraits;
        this.acquisition = acquisition;
        this.presentation = presentation;
        this.random = random;
    }

    /** Of one transaction, and so is what its rounds are counted in. */
    private record Portrait(Reference reference, FaceTransaction transaction) implements Enrolled {
        @Override
        public void close() {
            reference.close();
        }
    }

    @Override
    public Enrolled enrol(byte[] encoded) throws UnusablePortraitException {
        try {
            return new Portrait(matcher.enrol(encoded), matcher.transaction());
        } catch (FaceException e) {
            throw new UnusablePortraitException(e.code().name());
        }
    }

    @Override
    public Session begin(Enrolled portrait) {
        if (!(portrait instanceof Portrait own)) {
            throw new IllegalArgumentException("The portrait of another comparer");
        }
        return new MatcherSession(matcher.begin(own.reference(), own.transaction(), acquisition, presentation, random));
    }

    @Override
    public ComparisonBasis basis() {
        return matcher.basis();
    }

    @Override
    public void forget() {
        matcher.forget();
    }

    @Override
    public byte[] portraitJpeg(byte[] encoded) throws UnusablePortraitException {
        try {
            return FaceMatcher.portraitAsJpeg(encoded, portraits);
        } catch (FaceException e) {
            throw new UnusablePortraitException(e.code().name());
        }
    }
}
