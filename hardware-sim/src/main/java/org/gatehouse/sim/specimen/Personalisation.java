// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.DataGroupsOrder;
import org.gatehouse.sim.issuer.DocumentEdits;
import org.gatehouse.sim.issuer.EnvelopeOrder;
import org.gatehouse.sim.issuer.HashAlgorithm;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.LdsVersion;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.SecurityObjectOrder;
import org.gatehouse.sim.issuer.Sex;
import org.gatehouse.sim.issuer.SignerIdentifier;
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
        TestState state = keys.state(
                data.text("authority").orElseThrow(), data.text("signer").orElseThrow());
        IssuedPassport passport = state.issue(order(), edits());
        Clock day = data.text("day")
                .map(text -> Clock.fixed(Instant.parse(text + "T12:00:00Z"), ZoneOffset.UTC))
                .orElse(Specimens.CLOCK);
        int visits = data.field("visits").map(JsonNode::asInt).orElse(1);
        return new Specimen(data.id(), page.lines(), profile(passport), trust(state), day, visits);
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
                        access())
                .with(SecurityReader.read(data))
                .with(furtherGroups())
                .with(securityObject());
    }

    /** Groups that are hashed and announced beside those that the document has anyway. */
    private DataGroupsOrder furtherGroups() {
        DataGroupsOrder groups = DataGroupsOrder.standard();
        Iterator<Map.Entry<String, JsonNode>> further =
                data.field("groups").map(JsonNode::fields).orElse(Collections.emptyIterator());
        while (further.hasNext()) {
            Map.Entry<String, JsonNode> group = further.next();
            groups = groups.with(LdsFile.valueOf(group.getKey()), SpecimenData.hex(group.getValue()));
        }
        return groups;
    }

    private SecurityObjectOrder securityObject() {
        EnvelopeOrder envelope = EnvelopeOrder.standard()
                .identifiedBy(data.choice("signerNamedBy", SignerIdentifier.class)
                        .orElse(SignerIdentifier.ISSUER_AND_SERIAL_NUMBER));
        Optional<HashAlgorithm> digest = data.choice("objectDigest", HashAlgorithm.class);
        if (digest.isPresent()) {
            envelope = envelope.digestedWith(digest.get());
        }
        return SecurityObjectOrder.standard()
                .hashedWith(data.choice("digest", HashAlgorithm.class).orElseThrow())
                .of(data.choice("lds", LdsVersion.class).orElseThrow())
                .in(data.has("signerCertificate") ? envelope.withoutCertificate() : envelope);
    }

    private AccessProtocols access() {
        return data.choice("access", AccessProtocols.class).orElseThrow();
    }

    /** The page's own lines go into DG1 first, whatever is wrong with them. */
    private DocumentEdits edits() {
        Edit lines = new Edit(MRZ_OBJECT, Operation.VALUE, page.mrz(), 0, 0);
        return EditReader.onto(DocumentEdits.none().beforeHashing(LdsFile.DG1, lines), data);
    }

    private ChipProfile profile(IssuedPassport passport) {
        ChipProfile profile = ChipProfile.of(page.secret())
                .withBac(access().offersBac())
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
        return withFurtherFiles(profile);
    }

    /** Files as they are written down, beside or instead of those that the issuer made. */
    private ChipProfile withFurtherFiles(ChipProfile issued) {
        ChipProfile profile = issued;
        Iterator<Map.Entry<String, JsonNode>> files =
                data.field("files").map(JsonNode::fields).orElse(Collections.emptyIterator());
        while (files.hasNext()) {
            Map.Entry<String, JsonNode> file = files.next();
            profile = profile.withFile(LdsFile.valueOf(file.getKey()).fid(), SpecimenData.hex(file.getValue()));
        }
        return profile;
    }

    private SpecimenTrust trust(TestState state) throws IssuanceException {
        List<X509CertificateHolder> authorities =
                data.flag("csca", true) ? List.of(state.authority().certificate()) : List.of();
        boolean outside =
                data.text("signerCertificate").filter("OUTSIDE"::equals).isPresent();
        List<X509CertificateHolder> signers = outside ? List.of(state.signer().certificate()) : List.of();
        return new SpecimenTrust(authorities, signers, lists(state));
    }

    private List<X509CRLHolder> lists(TestState state) throws IssuanceException {
        return switch (data.text("crl").orElseThrow()) {
            // Whether it is still fresh depends on the day of inspection.
            case "ISSUED" -> List.of(state.authority().revocationList());
            case "REVOKES" -> List.of(state.authority().revocationList(state.signer()));
            case "NONE" -> List.of();
            default -> throw new SpecimenException("no such revocation list");
        };
    }
}
