// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.gatehouse.sim.issuer.CertificateStage;
import org.gatehouse.sim.issuer.CmsStage;
import org.gatehouse.sim.issuer.DocumentEdits;
import org.gatehouse.sim.issuer.LdsFile;

/**
 * Reads the edits of a specimen. Where one strikes is a file ({@code DG1}: before it is hashed, {@code DG1!}: when all is
 * signed), or a stage of EF.SOD, EF.CardSecurity or the document signer certificate in the making ({@code SOD.CONTENT}, {@code
 * CARD_SECURITY.SIGNATURE}, {@code DSC.TO_BE_SIGNED}).
 */
final class EditReader {
    private EditReader() {}

    /** These edits, then those of a specimen's base, then its own. */
    static DocumentEdits onto(DocumentEdits first, SpecimenData specimen) {
        DocumentEdits edits = specimen.base().map(base -> onto(first, base)).orElse(first);
        for (JsonNode edit : specimen.own().path("edits")) {
            edits = with(edits, edit.path("at").asText(), edit(edit));
        }
        return edits;
    }

    private static DocumentEdits with(DocumentEdits edits, String at, Edit edit) {
        String[] stage = at.split("\\.");
        if (stage.length == 2) {
            return switch (stage[0]) {
                case "SOD" -> edits.securityObject(CmsStage.valueOf(stage[1]), edit);
                case "CARD_SECURITY" -> edits.cardSecurity(CmsStage.valueOf(stage[1]), edit);
                case "DSC" -> edits.signerCertificate(CertificateStage.valueOf(stage[1]), edit);
                default -> throw new SpecimenException("no stage " + at);
            };
        }
        return at.endsWith("!")
                ? edits.finished(LdsFile.valueOf(at.substring(0, at.length() - 1)), edit)
                : edits.beforeHashing(LdsFile.valueOf(at), edit);
    }

    private static Edit edit(JsonNode edit) {
        return new Edit(
                edit.path("path").asText(),
                Operation.valueOf(edit.path("do").asText()),
                bytes(edit),
                edit.path("offset").asInt(),
                edit.path("number").asInt());
    }

    /** Bytes are given in hexadecimal, as text, or as a number of zeros. */
    private static byte[] bytes(JsonNode edit) {
        if (edit.has("text")) {
            return edit.get("text").asText().getBytes(StandardCharsets.US_ASCII);
        }
        return edit.has("fill") ? new byte[edit.get("fill").asInt()] : SpecimenData.hex(edit.path("hex"));
    }
}
