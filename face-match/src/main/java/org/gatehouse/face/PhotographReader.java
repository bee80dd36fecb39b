// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.List;
import java.util.Optional;
import org.gatehouse.face.detect.FaceOrder;
import org.gatehouse.face.detect.FacesFound;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.PhotographDecoder;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.quality.FaceQuality;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityLimits;

/**
 * Reads photographs of a face set, and decides nothing: it has no threshold. So it also works with models whose scores nobody
 * calibrated yet, which is how they come to be calibrated. Not thread-safe.
 */
public final class PhotographReader implements AutoCloseable {
    private static final QualityLimits LIMITS = QualityLimits.forPortraits();

    private final ComparisonNetworks networks;

    PhotographReader(ComparisonNetworks networks) {
        this.networks = networks;
    }

    /**
     * Loads the networks of a catalogue, whatever its calibration is of.
     *
     * @param threads processor threads for each step, 1..64, the same for the whole process
     * @throws ModelException if a file is missing, is not the one in the catalogue, or is no network of its kind
     */
    public static PhotographReader load(ModelCatalogue catalogue, int threads) throws ModelException {
        return new PhotographReader(ComparisonNetworks.load(catalogue, threads));
    }

    /**
     * Reads a photograph as {@link FaceMatcher#enrol} reads a portrait, but in every format of {@link PhotographDecoder},
     * and where it shows several faces, the one it is probably of ({@link FaceOrder#subject}). For measurements; a gate
     * refuses such a portrait. The caller closes the result and wipes {@code encoded}.
     *
     * @param encoded at most 32 MiB and 50 million pixels
     * @throws FaceException if it is unusable or shows no face
     */
    public Photograph read(byte[] encoded) throws FaceException {
        try (Picture picture = PhotographDecoder.decode(encoded)) {
            Optional<Photograph> plain = read(picture, false);
            if (plain.isPresent()) {
                return plain.get();
            }
            // Cut so close that the mesh, too, needs surroundings.
            try (Picture wider = picture.withMargin()) {
                return read(wider, true).orElseThrow(() -> new FaceException(FaceErrorCode.PORTRAIT_WITHOUT_FACE));
            }
        }
    }

    private Optional<Photograph> read(Picture picture, boolean again) {
        FacesFound found = networks.finder().find(picture, FaceOrder.subject(picture.width(), picture.height()));
        Optional<Landmarks> located = networks.landmarks(picture, found.faces());
        if (located.isEmpty()) {
            return Optional.empty();
        }
        try (Landmarks landmarks = located.get()) {
            List<QualityFinding> findings = FaceQuality.measure(picture, landmarks, found.faces(), LIMITS);
            Reference reference = new Reference(networks.embedder().embed(picture, landmarks), findings);
            boolean several = FaceQuality.severalFaces(found.faces(), LIMITS);
            return Optional.of(new Photograph(reference, several, again || found.atSecondLook()));
        }
    }

    /** Frees the networks. */
    @Override
    public void close() {
        networks.close();
    }
}
