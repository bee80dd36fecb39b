// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.lds.EfCom;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.GroupHashes;

/** The raw data groups against the hashes in EF.SOD (BSI TR-03135-1 §5.6.4.4). */
final class GroupIntegrity {
    private static final int GROUPS = 16;
    private static final Map<Integer, ElementaryFile> FILES = Map.of(
            1, ElementaryFile.DG1,
            2, ElementaryFile.DG2,
            11, ElementaryFile.DG11,
            12, ElementaryFile.DG12,
            14, ElementaryFile.DG14,
            15, ElementaryFile.DG15);

    private final ChipContent content;
    private final Optional<GroupHashes> hashes;
    private final Optional<EfCom> com;

    GroupIntegrity(ChipContent content, Optional<GroupHashes> hashes) {
        this.content = content;
        this.hashes = hashes;
        this.com = content.file(ElementaryFile.COM).flatMap(GroupIntegrity::com);
    }

    /** The groups that EF.SOD has hashes of. */
    Set<Integer> signed() {
        return hashes.map(GroupHashes::groups).orElse(Set.of());
    }

    Optional<EfCom> com() {
        return com;
    }

    /** Whether the group was read and is what EF.SOD says. */
    boolean holds(int group) {
        return compared(group).filter(Finding::holds).isPresent();
    }

    /** What became of each group, by number. */
    Map<Integer, DataGroupStatus> statuses() {
        Map<Integer, DataGroupStatus> statuses = new TreeMap<>();
        for (int group = 1; group <= GROUPS; group++) {
            statuses.put(group, status(group));
        }
        return statuses;
    }

    private DataGroupStatus status(int group) {
        Optional<Finding> compared = compared(group);
        if (compared.isPresent()) {
            return switch (compared.get().outcome()) {
                case HOLDS -> DataGroupStatus.IDENTICAL;
                case BROKEN -> DataGroupStatus.NOT_IDENTICAL;
                case UNKNOWN -> DataGroupStatus.NON_CONFORMANCE;
            };
        }
        ElementaryFile file = FILES.get(group);
        if (file != null && content.file(file).isPresent()) {
            return DataGroupStatus.NON_CONFORMANCE;
        }
        if (file != null && content.missing(file)) {
            return DataGroupStatus.NOT_PRESENT;
        }
        if (!announced(group)) {
            // Nothing says that there is one; with an unread EF.SOD nothing could.
            return hashes.isPresent() || !content.lost() ? DataGroupStatus.NOT_PRESENT : DataGroupStatus.ABORTED;
        }
        return file != null && content.lost() ? DataGroupStatus.ABORTED : DataGroupStatus.PRESENT;
    }

    /**
     * The checks of all groups.
     *
     * @param strange groups that are as signed and whose content cannot be used: they are not successful
     */
    Map<CheckId, Observation> checks(Set<Integer> strange) {
        Map<CheckId, Observation> found = new EnumMap<>(CheckId.class);
        for (int group = 1; group <= GROUPS; group++) {
            Observation observation = observation(group);
            found.put(
                    CheckId.integrityOf(group),
                    strange.contains(group) && observation.result() == Result.SUCCESSFUL
                            ? Observation.undetermined("as signed, but its content does not conform")
                            : observation);
        }
        found.put(CheckId.SOD_VS_COM, againstCom());
        return found;
    }

    private Observation observation(int group) {
        ElementaryFile file = FILES.get(group);
        String signed = signed().contains(group) ? "" : "not covered by EF.SOD";
        return switch (status(group)) {
            case IDENTICAL -> Observation.successful(signed);
            case NOT_IDENTICAL ->
                Observation.failed(compared(group).map(Finding::detail).orElse(""));
            case NON_CONFORMANCE ->
                Observation.undetermined(signed.isEmpty() || hashes.isEmpty() ? "no hash to compare with" : signed);
            case PRESENT ->
                file == null || wasNotWanted(file)
                        ? Observation.notSupported("present, and not read")
                        : content.unread(file);
            case NOT_PRESENT -> absent(group, file);
            case ABORTED -> Observation.aborted("not read: " + content.end().orElseThrow());
        };
    }

    private Observation absent(int group, @org.jspecify.annotations.Nullable ElementaryFile file) {
        if (signed().contains(group)) {
            // Whoever deletes a group takes away what proves the chip (Doc 9303-11 §6): this is no mere absence.
            return Observation.failed("EF.SOD has a hash for it, and it is not there");
        }
        boolean always = group == 1 || group == 2;
        return always && file != null ? content.unread(file) : Observation.notSupported("the document has none");
    }

    private boolean wasNotWanted(ElementaryFile file) {
        return !content.refusals().containsKey(file) && content.end().isEmpty();
    }

    private boolean announced(int group) {
        return signed().contains(group)
                || com.filter(c -> c.dataGroups().contains(group)).isPresent();
    }

    /** EF.COM is unsigned: it may say no more and no less than EF.SOD. */
    private Observation againstCom() {
        if (content.missing(ElementaryFile.COM)) {
            return Observation.notSupported("there is no EF.COM");
        }
        if (content.file(ElementaryFile.COM).isEmpty()) {
            return content.unread(ElementaryFile.COM);
        }
        if (hashes.isEmpty()) {
            return content.file(ElementaryFile.SOD).isEmpty()
                    ? content.unread(ElementaryFile.SOD)
                    : Observation.undetermined("EF.SOD cannot be decoded");
        }
        if (com.isEmpty()) {
            return Observation.failed("EF.COM cannot be decoded");
        }
        return com.get().dataGroups().equals(signed())
                ? Observation.successful("")
                : Observation.failed("they name different data groups");
    }

    private Optional<Finding> compared(int group) {
        ElementaryFile file = FILES.get(group);
        if (file == null || hashes.isEmpty() || !signed().contains(group)) {
            return Optional.empty();
        }
        return content.file(file).map(raw -> hashes.get().compare(group, raw));
    }

    private static Optional<EfCom> com(byte[] file) {
        try {
            return Optional.of(EfCom.of(file));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }
}
