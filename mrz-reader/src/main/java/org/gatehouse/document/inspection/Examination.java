// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.chip.AccessOutcome;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.lds.Dg1;
import org.gatehouse.document.lds.EfCom;
import org.gatehouse.document.lds.FaceImage;
import org.gatehouse.document.lds.FaceTemplate;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.AlgorithmUse;
import org.gatehouse.document.trust.CardSecurityVerdict;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.LdsVersion;
import org.gatehouse.document.trust.PassiveVerdict;
import org.gatehouse.document.trust.TrustStore;

/** Everything known about one document once its chip is read, and what every check of it came to. */
final class Examination {
    private static final int DG1 = 1;
    private static final int DG2 = 2;
    private static final int DG14 = 14;

    private final ChipContent content;
    private final DecodedFace decodedFace;
    private final PageReading page;
    private final Optional<PassiveVerdict> passive;
    private final Optional<CardSecurityVerdict> card;
    private final LocalDate today;
    private final GroupIntegrity integrity;
    private final Optional<Mrz> chipMrz;
    private final Optional<SecurityInfos> dg14;
    private final Optional<FaceTemplate> face;

    /** @param decodedFace where DG2 is decoded, if it comes to that */
    Examination(
            ChipContent content,
            DecodedFace decodedFace,
            PageReading page,
            Optional<PassiveVerdict> passive,
            Optional<CardSecurityVerdict> card,
            LocalDate today) {
        this.content = content;
        this.decodedFace = decodedFace;
        this.page = page;
        this.passive = passive;
        this.card = card;
        this.today = today;
        this.integrity = new GroupIntegrity(content, passive.flatMap(PassiveVerdict::groups));
        this.chipMrz = content.file(ElementaryFile.DG1).flatMap(file -> parsed(file, Dg1::mrz));
        this.dg14 = content.file(ElementaryFile.DG14).flatMap(file -> parsed(file, SecurityInfos::ofDg14));
        // Decoders of images are not fed by whoever can write a chip: only by a signer whom a trusted CSCA vouches for.
        this.face = sodTrusted() && integrity.holds(DG2) ? decodedFace.decode() : Optional.empty();
    }

    GroupIntegrity integrity() {
        return integrity;
    }

    Optional<Mrz> chipMrz() {
        return chipMrz;
    }

    /** The portrait, if DG2 is what a security object says whose signer a trusted CSCA vouches for. */
    Optional<PortraitImage> portrait() {
        return face.map(FaceTemplate::portrait).map(Examination::image);
    }

    /** What defect lists know of its signers. */
    KnownDefects defects(TrustStore trust) {
        return passive.flatMap(verdict ->
                        content.file(ElementaryFile.SOD).map(sod -> KnownDefects.of(trust, sod, verdict, card)))
                .orElse(KnownDefects.none());
    }

    DefectCorrection.Facts correctionFacts() {
        return new DefectCorrection.Facts(
                integrity.com().map(EfCom::dataGroups),
                integrity.signed(),
                chipMrz.map(Mrz::issuingState),
                PassiveChecks.refusedType(chipMrz, passive).isPresent());
    }

    Optional<byte[]> securityObject() {
        return content.file(ElementaryFile.SOD);
    }

    /** The same document, judged by another verdict on its EF.SOD. */
    Examination with(PassiveVerdict other) {
        return new Examination(content, decodedFace, page, Optional.of(other), card, today);
    }

    /** What may be said of the document without its holder. */
    DocumentFacts facts() {
        Optional<Mrz> mrz = chipMrz.or(page::mrz);
        List<AlgorithmUse> algorithms = new ArrayList<>();
        passive.ifPresent(v -> algorithms.addAll(v.algorithms()));
        card.ifPresent(v -> algorithms.addAll(v.algorithms()));
        return new DocumentFacts(
                mrz.map(Mrz::documentCode),
                mrz.map(Mrz::issuingState),
                passive.flatMap(PassiveVerdict::ldsVersion)
                        .map(LdsVersion::lds)
                        .or(() -> integrity.com().flatMap(EfCom::ldsVersion)),
                passive.flatMap(PassiveVerdict::documentSigner),
                passive.flatMap(PassiveVerdict::csca),
                algorithms,
                List.of());
    }

    /** What every check came to, before known defects. */
    Map<CheckId, Observation> observations() {
        Map<CheckId, Observation> found = new EnumMap<>(CheckId.class);
        found.putAll(PageChecks.of(page));
        found.putAll(AccessChecks.of(content));
        found.putAll(new AuthenticityChecks(content, integrity, passive, card).checks(dg14));
        found.putAll(PassiveChecks.of(content, passive));
        found.putAll(PassiveChecks.ofCardSecurity(content, card));
        found.putAll(integrity.checks(strange()));
        found.put(
                CheckId.ENCODING,
                EncodingCheck.of(integrity.com(), passive.flatMap(PassiveVerdict::groups), chipMrz, face));
        found.put(CheckId.ISSUING_STATE, PassiveChecks.issuer(content, chipMrz, passive));
        found.put(
                CheckId.ACCESS_DOWNGRADE, DowngradeCheck.of(content, cardAccess(), signedDg14(), signedCardSecurity()));
        found.put(CheckId.DOCUMENT_EXPIRY, CombinedChecks.expiry(page.mrz().or(() -> chipMrz), today));
        found.put(CheckId.MRZ_VS_DG1, mrzAgainstDg1());
        return found;
    }

    private Observation mrzAgainstDg1() {
        if (page.mrz().isEmpty()) {
            return Observation.notSupported("the chip was not opened with the MRZ");
        }
        if (chipMrz.isEmpty()) {
            return content.file(ElementaryFile.DG1).isPresent()
                    ? Observation.undetermined("DG1 holds no MRZ")
                    : content.unread(ElementaryFile.DG1);
        }
        return CombinedChecks.mrzAgainstDg1(page.mrz().get(), chipMrz.get());
    }

    private boolean sodVerified() {
        return passive.filter(PassiveVerdict::objectVerified).isPresent();
    }

    /** Anybody can sign an EF.SOD with a certificate of his own making, and it verifies. */
    private boolean sodTrusted() {
        return sodVerified()
                && passive.map(PassiveVerdict::dsSignature)
                        .filter(Finding::holds)
                        .isPresent();
    }

    private Optional<SecurityInfos> cardAccess() {
        return content.access().flatMap(AccessOutcome::cardAccess).flatMap(f -> parsed(f, SecurityInfos::ofCardAccess));
    }

    private Optional<SecurityInfos> signedDg14() {
        return dg14.filter(infos -> sodVerified() && integrity.holds(DG14));
    }

    private Optional<SecurityInfos> signedCardSecurity() {
        return card.flatMap(CardSecurityVerdict::content).flatMap(file -> parsed(file, SecurityInfos::ofCardSecurity));
    }

    /** Groups whose content cannot be used. DG2 is only decoded, and so only known to be strange, from a trusted signer. */
    private Set<Integer> strange() {
        Set<Integer> strange = new HashSet<>();
        if (chipMrz.isEmpty()) {
            strange.add(DG1);
        }
        if (sodTrusted() && face.isEmpty()) {
            strange.add(DG2);
        }
        if (dg14.isEmpty()) {
            strange.add(DG14);
        }
        return strange;
    }

    private interface Reader<T> {
        T read(byte[] file) throws LdsException;
    }

    private static <T> Optional<T> parsed(byte[] file, Reader<T> reader) {
        try {
            return Optional.of(reader.read(file));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }

    private static PortraitImage image(FaceImage face) {
        return new PortraitImage(
                face.bytes(), face.jpeg2000() ? PortraitImage.Coding.JPEG2000 : PortraitImage.Coding.JPEG);
    }
}
