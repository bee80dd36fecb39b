// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.lds.Dg2;
import org.gatehouse.document.lds.EfCom;
import org.gatehouse.document.lds.FaceImage;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.GroupHashes;

/** The raw data groups against the hashes in EF.SOD (BSI TR-03135-1 §5.6.4.4). */
final class GroupIntegrity {
    private static final Map<ElementaryFile, Integer> NUMBERS =
            Map.of(ElementaryFile.DG1, 1, ElementaryFile.DG2, 2, ElementaryFile.DG14, 14);

    private final ChipContent content;
    private final Optional<GroupHashes> hashes;
    private final Optional<PortraitImage> portrait;

    GroupIntegrity(ChipContent content, Optional<GroupHashes> hashes) {
        this.content = content;
        this.hashes = hashes;
        // Hashed first: only what somebody signed is worth parsing.
        this.portrait = holds(ElementaryFile.DG2)
                ? content.file(ElementaryFile.DG2).flatMap(GroupIntegrity::face)
                : Optional.empty();
    }

    /** Whether the group was read and is what EF.SOD says. */
    boolean holds(ElementaryFile file) {
        return compared(file).filter(Finding::holds).isPresent();
    }

    /** The image in DG2, when that is what EF.SOD says and can be understood. */
    Optional<PortraitImage> portrait() {
        return portrait;
    }

    /** @param understood whether its content could be used: what cannot is not successful */
    Check check(CheckId id, ElementaryFile file, boolean understood) {
        Optional<Finding> compared = compared(file);
        if (compared.isPresent()) {
            Result result = PassiveChecks.result(compared.get());
            boolean strange = result == Result.SUCCESSFUL && !understood;
            return strange
                    ? new Check(id, Result.UNDETERMINED, true, "as signed, but its content does not conform")
                    : new Check(id, result, true, compared.get().detail());
        }
        boolean announced = hashes.isPresent() && hashes.get().groups().contains(NUMBERS.get(file));
        if (announced && content.missing(file)) {
            return new Check(id, Result.FAILED, true, "EF.SOD has a hash for it, and it is not there");
        }
        if (file == ElementaryFile.DG14
                && hashes.isPresent()
                && !announced
                && content.end().isEmpty()) {
            return new Check(id, Result.NOT_SUPPORTED, false, "the document has none");
        }
        if (content.file(file).isPresent()) {
            return new Check(id, Result.UNDETERMINED, true, "there is no hash to compare with");
        }
        return content.unread(id, file);
    }

    /** EF.COM is unsigned: it may say no more and no less than EF.SOD. */
    Check againstCom() {
        if (content.missing(ElementaryFile.COM)) {
            return new Check(CheckId.SOD_VS_COM, Result.NOT_SUPPORTED, false, "there is no EF.COM");
        }
        if (content.file(ElementaryFile.COM).isEmpty()) {
            return content.unread(CheckId.SOD_VS_COM, ElementaryFile.COM);
        }
        if (hashes.isEmpty()) {
            return content.file(ElementaryFile.SOD).isEmpty()
                    ? content.unread(CheckId.SOD_VS_COM, ElementaryFile.SOD)
                    : new Check(CheckId.SOD_VS_COM, Result.UNDETERMINED, true, "EF.SOD cannot be decoded");
        }
        try {
            EfCom com = EfCom.of(content.file(ElementaryFile.COM).get());
            return com.dataGroups().equals(hashes.get().groups())
                    ? new Check(CheckId.SOD_VS_COM, Result.SUCCESSFUL, true, "")
                    : new Check(CheckId.SOD_VS_COM, Result.FAILED, true, "they name different data groups");
        } catch (LdsException e) {
            return new Check(CheckId.SOD_VS_COM, Result.FAILED, true, "EF.COM cannot be decoded: " + e.code());
        }
    }

    private Optional<Finding> compared(ElementaryFile file) {
        Integer number = NUMBERS.get(file);
        if (number == null || hashes.isEmpty()) {
            return Optional.empty();
        }
        return content.file(file).map(raw -> hashes.get().compare(number, raw));
    }

    private static Optional<PortraitImage> face(byte[] dg2) {
        try {
            FaceImage face = Dg2.face(dg2);
            PortraitImage.Coding coding = face.jpeg2000() ? PortraitImage.Coding.JPEG2000 : PortraitImage.Coding.JPEG;
            return Optional.of(new PortraitImage(face.bytes(), coding));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }
}
