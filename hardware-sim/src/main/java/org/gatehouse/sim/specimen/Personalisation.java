// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.DocumentEdits;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.Sex;
import org.gatehouse.sim.issuer.TestState;

/** Issues the document that a specimen's data describes. */
final class Personalisation {
    private static final String MRZ_OBJECT = "61/5F1F";

    private final SpecimenData data;
    private final Page page;
    private final SigningKeys keys;

    Personalisation(SpecimenData data, SigningKeys keys) {
        this.data = data;
        this.page = new Page(data.texts("mrz"));
        this.keys = keys;
    }

    Specimen issue() throws IssuanceException {
        TestState state = keys.state(data.text("authority").orElseThrow(), data.text("signer").orElseThrow());
        IssuedPassport passport = state.issue(order(), edits());
        return new Specimen(data.id(), page.lines(), profile(passport), trust(state));
    }

    private PassportOrder order() {
        return new PassportOrder(
                "SPEC12345",
                "Musterfrau",
                "Fanta Sia",
                IssuingState.UTOPIA.code(),
                LocalDate.of(1990, 2, 28),
                Sex.FEMALE,
                LocalDate.of(2031, 5, 17),
                SpecimenPortrait.draw(),
                data.choice("portrait", PortraitCoding.class).orElseThrow(),
                access());
    }

    private AccessProtocols access() {
        String access = data.text("access").orElseThrow();
        return access.equals("OPEN") ? AccessProtocols.BAC : AccessProtocols.valueOf(access);
    }

    /** The page's own lines go into DG1 first, whatever is wrong with them. */
    private DocumentEdits edits() {
        Edit lines = new Edit(MRZ_OBJECT, Operation.VALUE, page.mrz(), 0, 0);
        return EditReader.onto(DocumentEdits.none().beforeHashing(LdsFile.DG1, lines), data);
    }

    private ChipProfile profile(IssuedPassport passport) {
        boolean open = data.text("access").filter("OPEN"::equals).isPresent();
        ChipProfile profile = ChipProfile.of(page.secret())
                .withBac(!open && access().offersBac())
                .withExtendedLength(data.flag("extendedLength", true))
                .withKeys(passport.keys())
                .withBehaviour(BehaviourReader.read(data));
        List<String> missing = data.texts("without");
        for (Map.Entry<Integer, byte[]> file : passport.files().entrySet()) {
            String name = LdsFile.ofFid(file.getKey()).orElseThrow().name();
            if (!missing.contains(name)) {
                profile = profile.withFile(file.getKey(), file.getValue());
            }
        }
        return profile;
    }

    private SpecimenTrust trust(TestState state) throws IssuanceException {
        List<X509CertificateHolder> authorities =
                data.flag("csca", true) ? List.of(state.authority().certificate()) : List.of();
        return new SpecimenTrust(authorities, List.of(), lists(state), data.has("policy"));
    }

    private List<X509CRLHolder> lists(TestState state) throws IssuanceException {
        return switch (data.text("crl").orElseThrow()) {
            case "FRESH" -> List.of(state.authority().revocationList());
            case "REVOKES" -> List.of(state.authority().revocationList(state.signer()));
            case "NONE" -> List.of();
            default -> throw new SpecimenException("no such revocation list");
        };
    }
}
