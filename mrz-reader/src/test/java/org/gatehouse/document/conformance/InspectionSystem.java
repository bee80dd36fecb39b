// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.conformance;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.inspection.CheckId;
import org.gatehouse.document.inspection.DocumentInspector;
import org.gatehouse.document.inspection.Inspection;
import org.gatehouse.document.inspection.InspectionLimits;
import org.gatehouse.document.inspection.InspectionProfile;
import org.gatehouse.document.inspection.Obligation;
import org.gatehouse.document.mrz.MrzException;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.sim.specimen.Specimen;
import org.gatehouse.sim.specimen.SpecimenTrust;

/** The inspection system under test, as it is installed, with the trust material that a specimen comes with. */
final class InspectionSystem {
    /** A lane's, which besides declares the guideline's profiles DG1, DG2 and ISO19794-5, and takes chips that are open to all. */
    private static final InspectionProfile PROFILE = InspectionProfile.eGate()
            .with(CheckId.ENCODING, Obligation.MANDATORY)
            .sparing(CheckId.ACCESS);

    private final DocumentInspector inspector;

    private InspectionSystem(DocumentInspector inspector) {
        this.inspector = inspector;
    }

    static InspectionSystem given(Specimen specimen) {
        SpecimenTrust trust = specimen.trust();
        List<X509CertificateHolder> certificates = new ArrayList<>(trust.authorities());
        certificates.addAll(trust.documentSigners());
        TrustStore store = new TrustStore(certificates, trust.revocationLists());
        return new InspectionSystem(
                new DocumentInspector(store, specimen.day(), new SecureRandom(), InspectionLimits.standard(), PROFILE));
    }

    Inspection inspect(ChipSource chip, Specimen specimen) throws MrzException {
        return inspector.inspect(chip, MrzParser.parse(specimen.page()), step -> {});
    }
}
