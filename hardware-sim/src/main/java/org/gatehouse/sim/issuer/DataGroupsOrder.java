// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a chip's data groups hold besides MRZ and portrait, and how the portrait is recorded.
 *
 * @param portraitRecord format of DG2
 * @param featurePoints landmarks in an ISO/IEC 19794-5 record, 0 to 65,535; at made-up places
 * @param personalDetails DG11
 * @param documentDetails DG12
 * @param further other data groups, with their headers; hashed and announced like all
 * @param omitted files that the chip does not get: neither announced nor hashed
 */
public record DataGroupsOrder(
        PortraitRecord portraitRecord,
        int featurePoints,
        Optional<PersonalDetails> personalDetails,
        Optional<DocumentDetails> documentDetails,
        Map<LdsFile, byte[]> further,
        Set<LdsFile> omitted) {
    private static final int MOST_FEATURE_POINTS = 0xFFFF;

    public DataGroupsOrder {
        if (featurePoints < 0 || featurePoints > MOST_FEATURE_POINTS) {
            throw new IllegalArgumentException("feature points are counted in two bytes");
        }
        if (further.keySet().stream().anyMatch(file -> file.dataGroup().isEmpty())) {
            throw new IllegalArgumentException("only data groups are hashed and announced");
        }
        Map<LdsFile, byte[]> copy = new EnumMap<>(LdsFile.class);
        further.forEach((file, content) -> copy.put(file, content.clone()));
        further = Collections.unmodifiableMap(copy);
        omitted = Set.copyOf(omitted);
    }

    /** DG1 and DG2 in the format of 2005, and what the chip's security needs. */
    public static DataGroupsOrder standard() {
        return new DataGroupsOrder(
                PortraitRecord.ISO_19794_5, 0, Optional.empty(), Optional.empty(), Map.of(), Set.of());
    }

    /** The same with the portrait recorded otherwise. */
    public DataGroupsOrder recordedAs(PortraitRecord other) {
        return new DataGroupsOrder(other, featurePoints, personalDetails, documentDetails, further, omitted);
    }

    /** The same with so many landmarks. */
    public DataGroupsOrder withFeaturePoints(int count) {
        return new DataGroupsOrder(portraitRecord, count, personalDetails, documentDetails, further, omitted);
    }

    /** The same with DG11. */
    public DataGroupsOrder with(PersonalDetails details) {
        return new DataGroupsOrder(
                portraitRecord, featurePoints, Optional.of(details), documentDetails, further, omitted);
    }

    /** The same with DG12. */
    public DataGroupsOrder with(DocumentDetails details) {
        return new DataGroupsOrder(
                portraitRecord, featurePoints, personalDetails, Optional.of(details), further, omitted);
    }

    /** The same with another data group, header included. */
    public DataGroupsOrder with(LdsFile dataGroup, byte[] file) {
        Map<LdsFile, byte[]> more = new EnumMap<>(LdsFile.class);
        more.putAll(further);
        more.put(dataGroup, file);
        return new DataGroupsOrder(portraitRecord, featurePoints, personalDetails, documentDetails, more, omitted);
    }

    /** The same without a file, as if nobody had ever thought of it. */
    public DataGroupsOrder without(LdsFile file) {
        Set<LdsFile> more = EnumSet.of(file);
        more.addAll(omitted);
        return new DataGroupsOrder(portraitRecord, featurePoints, personalDetails, documentDetails, further, more);
    }

    /** Names kinds of data only. */
    @Override
    public String toString() {
        return "DataGroupsOrder[" + portraitRecord + ", " + further.keySet() + ", without " + omitted + "]";
    }
}
