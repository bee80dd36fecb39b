// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.ActiveAuthenticationOrder;
import org.gatehouse.sim.issuer.AgreementKeyOrder;
import org.gatehouse.sim.issuer.CertificateOrder;
import org.gatehouse.sim.issuer.ChipCipher;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.CountrySigningAuthority;
import org.gatehouse.sim.issuer.DataGroupsOrder;
import org.gatehouse.sim.issuer.DocumentDetails;
import org.gatehouse.sim.issuer.DocumentSigner;
import org.gatehouse.sim.issuer.HashAlgorithm;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.MasterFileOrder;
import org.gatehouse.sim.issuer.PassportIssuer;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.PersonalDetails;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.PortraitRecord;
import org.gatehouse.sim.issuer.Sex;
import org.gatehouse.sim.issuer.SignatureProfile;
import org.gatehouse.sim.issuer.StandardizedGroup;

/**
 * Small passports of one state, the same bytes in every run, with elliptic keys because they are quick.
 *
 * @param authority of the state
 * @param signer of the documents
 * @param bac see {@link #BAC}
 * @param pace see {@link #PACE}
 * @param mapped see {@link #MAPPED}
 */
public record Exhibits(
        CountrySigningAuthority authority,
        DocumentSigner signer,
        IssuedPassport bac,
        IssuedPassport pace,
        IssuedPassport mapped) {
    private static final long SEED = 9303;
    private static final StandardizedGroup CURVE = StandardizedGroup.SECP256R1;
    private static final String HOLDER = "Musterfrau";
    private static final LocalDate BORN = LocalDate.of(1990, 2, 28);
    private static final LocalDate EXPIRES = LocalDate.of(2031, 5, 17);

    private static final Exhibits ALL = issue();

    public static final CountrySigningAuthority AUTHORITY = ALL.authority();
    public static final DocumentSigner SIGNER = ALL.signer();
    /** BAC, active authentication, a portrait as of 2005, details of person and document. */
    public static final IssuedPassport BAC = ALL.bac();
    /** PACE, chip authentication with two keys, a portrait as of 2019, extended length. */
    public static final IssuedPassport PACE = ALL.pace();
    /** PACE with the chip authentication mapping, and EF.CardSecurity. */
    public static final IssuedPassport MAPPED = ALL.mapped();

    /** Trusts the one state there is, and has its revocation list. */
    public static TrustStore trust() {
        try {
            return new TrustStore(List.of(AUTHORITY.certificate()), List.of(AUTHORITY.revocationList()));
        } catch (IssuanceException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of them once more, as if for the first time. */
    static Exhibits issue() {
        try {
            CountrySigningAuthority authority = CountrySigningAuthority.establish(
                    IssuingState.ZEPHYRIA,
                    CertificateOrder.ofAuthority(IssuingState.ZEPHYRIA, Rig.CLOCK.instant())
                            .keyed(SignatureProfile.ecdsa("secp256r1", HashAlgorithm.SHA_256)),
                    Rig.CLOCK,
                    new Repeatable(SEED));
            DocumentSigner signer = authority.appointDocumentSigner();
            PassportIssuer issuer = new PassportIssuer(signer, new Repeatable(SEED + 1));
            return new Exhibits(
                    authority,
                    signer,
                    issuer.issue(withBac(order("SPEC00001", HOLDER, Color.BLACK))),
                    issuer.issue(withPace(order("SPEC00002", HOLDER, Color.BLACK))),
                    issuer.issue(withMapping(order("SPEC00003", HOLDER, Color.BLACK))));
        } catch (IssuanceException e) {
            throw new IllegalStateException(e);
        }
    }

    /** BAC and active authentication, and all that a document can say of its holder. */
    public static PassportOrder withBac(PassportOrder order) {
        return order.with(AccessProtocols.BAC)
                .with(ChipSecurityOrder.unproved(CURVE)
                        .withActiveAuthentication(ActiveAuthenticationOrder.ecdsa(CURVE, HashAlgorithm.SHA_256)))
                .with(DataGroupsOrder.standard()
                        .withFeaturePoints(2)
                        .with(PersonalDetails.of("MUSTERFRAU<<FANTA<SIA", BORN)
                                .withOtherNames("MUSTERMANN<<FANTA")
                                .bornIn("ZENITH"))
                        .with(DocumentDetails.of("Zephyria", LocalDate.of(2026, 1, 15))));
    }

    /** PACE and chip authentication. */
    public static PassportOrder withPace(PassportOrder order) {
        return order.with(AccessProtocols.PACE)
                .with(ChipSecurityOrder.unproved(CURVE)
                        .withChipAuthentication(
                                AgreementKeyOrder.of(ChipCipher.AES_128, CURVE).withKeyId(1),
                                AgreementKeyOrder.of(ChipCipher.TRIPLE_DES, CURVE)
                                        .withKeyId(2)))
                .with(MasterFileOrder.bare().withLengthLimits(1920, 65_535))
                .with(DataGroupsOrder.standard().recordedAs(PortraitRecord.ISO_39794_5));
    }

    private static PassportOrder withMapping(PassportOrder order) {
        return order.with(AccessProtocols.PACE)
                .with(ChipSecurityOrder.unproved(CURVE).withChipAuthenticationMapping(ChipCipher.AES_128, CURVE));
    }

    /**
     * A small passport.
     *
     * @param number of the document; with the dates, which are all the same, it opens the chip
     * @param name of the holder
     * @param portrait one colour
     */
    public static PassportOrder order(String number, String name, Color portrait) {
        BufferedImage image = new BufferedImage(16, 20, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < image.getWidth() * image.getHeight(); at++) {
            image.setRGB(at % image.getWidth(), at / image.getWidth(), portrait.getRGB());
        }
        return new PassportOrder(
                number,
                name,
                "Fanta Sia",
                IssuingState.ZEPHYRIA.code(),
                BORN,
                Sex.FEMALE,
                EXPIRES,
                image,
                PortraitCoding.JPEG,
                AccessProtocols.BAC);
    }
}
