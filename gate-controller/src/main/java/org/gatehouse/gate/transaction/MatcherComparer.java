// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import org.gatehouse.face.FaceException;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.Reference;

/** The face matcher as the runtime sees it: one matcher for one lane, because a matcher serves one thread. */
public final class MatcherComparer implements FaceComparer {
    private final FaceMatcher matcher;

    /** @param matcher this lane's own; whoever loaded it closes it, after the lane */
    public MatcherComparer(FaceMatcher matcher) {
        this.matcher = matcher;
    }

    private record Portrait(Reference reference) implements Enrolled {
        @Override
        public void close() {
            reference.close();
        }
    }

    @Override
    public Enrolled enrol(byte[] encoded) throws UnusablePortraitException {
        try {
            return new Portrait(matcher.enrol(encoded));
        } catch (FaceException e) {
            throw new UnusablePortraitException(e.code().name());
        }
    }

    @Override
    public Session begin(Enrolled portrait) {
        throw new UnsupportedOperationException("joined with face-match next");
    }

    @Override
    public void forget() {
        matcher.forget();
    }

    @Override
    public byte[] portraitJpeg(byte[] encoded) throws UnusablePortraitException {
        try {
            return FaceMatcher.portraitAsJpeg(encoded);
        } catch (FaceException e) {
            throw new UnusablePortraitException(e.code().name());
        }
    }
}
