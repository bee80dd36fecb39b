// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.EnumSet;
import java.util.Set;

/**
 * What DG2 holds.
 *
 * @param portrait the first face of the first template
 * @param format in which it is stored
 * @param templates how many biometric templates there are, at least 1
 * @param faces how many faces the first of them has, at least 1
 * @param remarks what does not conform, though the portrait can be used
 */
public record FaceTemplate(FaceImage portrait, Format format, int templates, int faces, Set<FaceRemark> remarks) {

    /** A standard for face images, with the format type that a header must name for it. */
    public enum Format {
        /** ISO/IEC 19794-5:2005. */
        ISO_19794_5(0x0008),
        /** ISO/IEC 39794-5:2019. */
        ISO_39794_5(0x002A);

        private final int type;

        Format(int type) {
            this.type = type;
        }

        int type() {
            return type;
        }
    }

    public FaceTemplate {
        remarks = Set.copyOf(remarks);
    }

    /** The same, found in a group with this many templates, about which this was remarked. */
    FaceTemplate in(int count, Set<FaceRemark> outside) {
        Set<FaceRemark> all = EnumSet.noneOf(FaceRemark.class);
        all.addAll(remarks);
        all.addAll(outside);
        return new FaceTemplate(portrait, format, count, faces, all);
    }
}
