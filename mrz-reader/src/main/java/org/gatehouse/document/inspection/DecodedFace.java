// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.lds.Dg2;
import org.gatehouse.document.lds.FaceTemplate;
import org.gatehouse.document.lds.LdsException;

/**
 * DG2, decoded once however often its document is judged, so that there is one copy of the portrait to overwrite. For one
 * document and one thread.
 */
final class DecodedFace {
    private final Optional<byte[]> file;
    private Optional<FaceTemplate> face = Optional.empty();
    private boolean decoded;

    DecodedFace(ChipContent content) {
        this.file = content.file(ElementaryFile.DG2);
    }

    /** Decodes it the first time; empty when it was not read or cannot be used. */
    Optional<FaceTemplate> decode() {
        if (!decoded) {
            decoded = true;
            face = file.flatMap(DecodedFace::parsed);
        }
        return face;
    }

    /** The portrait, if it was ever decoded; whoever keeps it overwrites it. */
    Optional<byte[]> portrait() {
        return face.map(template -> template.portrait().bytes());
    }

    void wipe() {
        portrait().ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    }

    private static Optional<FaceTemplate> parsed(byte[] file) {
        try {
            return Optional.of(Dg2.read(file));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }
}
