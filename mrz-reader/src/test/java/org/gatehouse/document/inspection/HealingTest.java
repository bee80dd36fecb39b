// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.cms.SignerId;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.fuzz.Exhibits;
import org.gatehouse.document.trust.AlgorithmPolicy;
import org.gatehouse.document.trust.Defect;
import org.gatehouse.document.trust.DefectKind;
import org.gatehouse.document.trust.DefectParameters;
import org.gatehouse.document.trust.PassiveAuthentication;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.sim.issuer.LdsFile;
import org.junit.jupiter.api.Test;

/** A document is judged again with another certificate: there is still one portrait, and it is still guarded. */
class HealingTest {
    private final ChipContent content = content();
    private final DecodedFace face = new DecodedFace(content);

    private static ChipContent content() {
        Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
        for (ElementaryFile file : List.of(ElementaryFile.SOD, ElementaryFile.DG1, ElementaryFile.DG2)) {
            files.put(file, Exhibits.PACE.file(LdsFile.valueOf(file.name())).orElseThrow());
        }
        return ChipContent.ofFiles(files);
    }

    private static TrustStore trust() {
        TrustStore bare = Exhibits.trust();
        return new TrustStore(
                bare.certificates(),
                bare.crls(),
                List.of(Exhibits.SIGNER.certificate()),
                bare.defects(),
                Optional.empty());
    }

    private Healing.Healed healed(Defect defect) {
        TrustStore trust = trust();
        PassiveAuthentication passive = new PassiveAuthentication(trust, AlgorithmPolicy.standard(), Rig.CLOCK);
        Examination examination = new Examination(
                content,
                face,
                PageReading.of(Rig.page(Exhibits.PACE)),
                Optional.of(passive.verify(content.file(ElementaryFile.SOD).orElseThrow())),
                Optional.empty(),
                LocalDate.now(Rig.CLOCK));
        assertThat(examination.portrait().orElseThrow().bytes())
                .isSameAs(face.portrait().orElseThrow());
        return new Healing(passive, trust).of(examination, new KnownDefects(List.of(defect), List.of()));
    }

    @Test
    void aReplacedSignerLeavesTheOnePortraitThatIsOverwritten() {
        byte[] portrait = healed(new Defect(
                        DefectKind.SIGNER_REPLACED,
                        new DefectParameters.Replacement(Exhibits.SIGNER.certificate()),
                        ""))
                .examination()
                .portrait()
                .orElseThrow()
                .bytes();
        assertThat(portrait).isSameAs(face.portrait().orElseThrow());
        face.wipe();
        assertThat(portrait).containsOnly(0);
    }

    @Test
    void aSignerWhoIsOnlyNamedDoesNotOpenThePortrait() {
        SignerId named = new SignerId(
                Exhibits.SIGNER.certificate().getIssuer(),
                Exhibits.SIGNER.certificate().getSerialNumber());
        Healing.Healed healed =
                healed(new Defect(DefectKind.WRONG_SIGNER_IDENTIFIER, new DefectParameters.CorrectedSigner(named), ""));
        Observation open = Observation.undetermined("the right signer's own certificate was not judged");
        assertThat(healed.observations())
                .containsEntry(CheckId.DS_SIGNATURE, open)
                .containsEntry(CheckId.TRUST_STATUS, open);
        assertThat(healed.observations().get(CheckId.SECURITY_OBJECT_SIGNATURE).result())
                .isEqualTo(Result.SUCCESSFUL);
        assertThat(healed.examination().portrait()).isEmpty();
    }
}
