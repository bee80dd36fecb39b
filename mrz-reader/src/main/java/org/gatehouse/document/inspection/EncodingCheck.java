// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gatehouse.document.lds.EfCom;
import org.gatehouse.document.lds.FaceTemplate;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.GroupHashes;

/**
 * What can be read and used, and is all the same not as Doc 9303-10 and ISO/IEC 19794-5 write it: versions in EF.COM, check
 * digits in DG1, codes in DG2. Issuers make such mistakes in genuine documents, so that a lane that refused them would send
 * travellers away for the colour of their hair; an inspection system that declares the profiles DG1, DG2 and ISO19794-5 of
 * BSI TR-03105-5.1 lets this check count.
 */
final class EncodingCheck {
    private EncodingCheck() {}

    /**
     * @param com EF.COM, where it was read and understood
     * @param signed what EF.SOD signs, where it was understood
     * @param chipMrz the MRZ of DG1, where it was read and understood
     * @param face DG2, where it is as signed and was understood
     */
    static Observation of(
            Optional<EfCom> com, Optional<GroupHashes> signed, Optional<Mrz> chipMrz, Optional<FaceTemplate> face) {
        if (com.isEmpty() && chipMrz.isEmpty() && face.isEmpty()) {
            return Observation.notSupported("nothing could be read that could be looked at");
        }
        List<String> remarks = new ArrayList<>();
        com.ifPresent(file -> add(remarks, "EF.COM", new TreeSet<>(file.remarks())));
        // From 1.8 on the version is signed; EF.COM may stay at 1.7, and may not run ahead.
        if (signed.filter(hashes -> hashes.version().isEmpty()).isPresent()
                && com.flatMap(EfCom::ldsVersion).filter("0108"::equals).isPresent()) {
            remarks.add("EF.COM LDS_VERSION_UNSIGNED");
        }
        if (chipMrz.filter(mrz -> !mrz.valid()).isPresent()) {
            remarks.add("DG1 CHECK_DIGIT");
        }
        face.ifPresent(file -> add(remarks, "DG2", new TreeSet<>(file.remarks())));
        return remarks.isEmpty() ? Observation.successful("") : Observation.failed(String.join(", ", remarks));
    }

    private static void add(List<String> remarks, String file, Iterable<? extends Enum<?>> found) {
        found.forEach(remark -> remarks.add(file + " " + remark.name()));
    }
}
