// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.face.portrait.Picture;

/**
 * Finds faces in single pictures that cannot be taken again: portraits and photographs. Looks at the picture as it is; only
 * where no face is found there, it looks once more with a margin, turned by quarters, and at parts of it. A detector wants
 * some surroundings, an upright head and a face that is not tiny, and none of this is sure in a portrait. A live frame needs none of it: the next
 * one comes at once.
 *
 * <p>What is found at a second look is given in pixels of the picture, so that later steps work on its own pixels. Not
 * thread-safe.
 */
public final class FaceFinder {
    private final FaceDetector detector;
    private final FaceMesh mesh;

    /** Looks through a detector, and believes it where the mesh sees a face as well; closes neither. */
    public FaceFinder(FaceDetector detector, FaceMesh mesh) {
        this.detector = detector;
        this.mesh = mesh;
    }

    /**
     * All faces of the first look that shows any, in the given order; the mesh confirms the first of them. Where no look
     * does, what the first look found unconfirmed, which may be nothing.
     */
    public FacesFound find(Picture picture, Comparator<Detection> order) {
        List<Detection> plain = new ArrayList<>(detector.detect(picture));
        plain.sort(order);
        if (confirmed(picture, plain)) {
            return new FacesFound(plain, false);
        }
        for (List<View> stage : View.stages(picture.width(), picture.height())) {
            Optional<List<Detection>> best = best(picture, stage, order);
            if (best.isPresent()) {
                return new FacesFound(best.get(), true);
            }
        }
        return new FacesFound(plain, false);
    }

    /** Of the looks of one stage the one whose first face the detector is surest of: a head on its side is seen by two. */
    private Optional<List<Detection>> best(Picture picture, List<View> stage, Comparator<Detection> order) {
        List<List<Detection>> found = new ArrayList<>();
        for (View view : stage) {
            List<Detection> faces = new ArrayList<>(look(picture, view));
            faces.sort(order);
            if (confirmed(picture, faces)) {
                found.add(faces);
            }
        }
        return found.stream()
                .max(Comparator.comparingDouble(faces -> faces.get(0).box().score()));
    }

    private List<Detection> look(Picture picture, View view) {
        try (Picture seen = view.of(picture)) {
            return detector.detect(seen).stream().map(view::inPicture).toList();
        }
    }

    private boolean confirmed(Picture picture, List<Detection> faces) {
        if (faces.isEmpty()) {
            return false;
        }
        Optional<Landmarks> landmarks = mesh.locate(picture, faces.get(0));
        landmarks.ifPresent(Landmarks::close);
        return landmarks.isPresent();
    }
}
