// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.face.detect.Detection;
import org.gatehouse.face.detect.FaceBox;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityMeasure;
import org.jspecify.annotations.Nullable;

/**
 * One frame with everything that was found in it and nothing compared: pixels, faces, landmarks of the largest face, quality.
 * Closing overwrites pixels, landmarks and the encoded bytes; closing twice is harmless. Not thread-safe.
 */
public final class AnalysedFrame implements AutoCloseable {
    private final byte[] encoded;
    private final long nanos;
    private final Picture picture;
    private final List<Detection> faces;
    private final @Nullable Landmarks landmarks;
    private final List<QualityFinding> findings;
    private boolean closed;

    /** Takes all of it over. */
    AnalysedFrame(
            byte[] encoded,
            long nanos,
            Picture picture,
            List<Detection> faces,
            @Nullable Landmarks landmarks,
            List<QualityFinding> findings) {
        this.encoded = encoded;
        this.nanos = nanos;
        this.picture = picture;
        this.faces = List.copyOf(faces);
        this.landmarks = landmarks;
        this.findings = List.copyOf(findings);
    }

    /** When the frame was taken: nanoseconds on a clock that only ever goes forward, of no known origin. */
    public long nanos() {
        return nanos;
    }

    /** The pixels; valid until {@link #close()}, to be read only. */
    public Picture picture() {
        return picture;
    }

    /** All faces, largest first. */
    public List<Detection> faces() {
        return faces;
    }

    /** Where the faces are, largest first, in pixels of the frame. */
    public List<FaceBox> boxes() {
        return faces.stream().map(Detection::box).toList();
    }

    /** Of the largest face, valid until {@link #close()}; empty exactly with {@link FrameVerdict#NO_FACE}. */
    public Optional<Landmarks> landmarks() {
        return Optional.ofNullable(landmarks);
    }

    /** Every measure of one picture, of the largest face; empty without one. */
    public List<QualityFinding> findings() {
        return findings;
    }

    /** What the frame alone is good for. */
    public FrameVerdict verdict() {
        return verdict(findings);
    }

    /** The same with more findings than one picture gives. */
    FrameVerdict verdict(List<QualityFinding> all) {
        if (landmarks == null) {
            return FrameVerdict.NO_FACE;
        }
        List<QualityMeasure> failing = all.stream()
                .filter(finding -> !finding.acceptable())
                .map(QualityFinding::measure)
                .toList();
        if (failing.contains(QualityMeasure.SINGLE_FACE)) {
            return FrameVerdict.SEVERAL_FACES;
        }
        return failing.isEmpty() ? FrameVerdict.PASSES : FrameVerdict.LOW_QUALITY;
    }

    /** A copy of the encoded frame, for an officer's screen; the caller wipes it. */
    public byte[] copyOfEncoded() {
        return encoded.clone();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        Arrays.fill(encoded, (byte) 0);
        if (landmarks != null) {
            landmarks.close();
        }
        picture.close();
    }

    /** Only the verdict: measures of a face are personal. */
    @Override
    public String toString() {
        return "AnalysedFrame[" + verdict() + "]";
    }
}
