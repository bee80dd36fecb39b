// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.mrz.MrzException;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.MrzSecret;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.CountrySigningAuthority;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.PassportIssuer;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.Sex;

/** Test states, their passports and their chips, issued once for all tests. */
public final class Rig {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<IssuingState, CountrySigningAuthority> AUTHORITIES = new ConcurrentHashMap<>();
    private static final Map<String, IssuedPassport> PASSPORTS = new ConcurrentHashMap<>();

    private Rig() {}

    public static CountrySigningAuthority authority(IssuingState state) {
        return AUTHORITIES.computeIfAbsent(state, s -> {
            try {
                return CountrySigningAuthority.establish(s, CLOCK, RANDOM);
            } catch (IssuanceException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Trusts these states and has their fresh revocation lists. */
    public static TrustStore trust(IssuingState... states) throws IssuanceException {
        var certificates = new java.util.ArrayList<org.bouncycastle.cert.X509CertificateHolder>();
        var lists = new java.util.ArrayList<org.bouncycastle.cert.X509CRLHolder>();
        for (IssuingState state : states) {
            certificates.add(authority(state).certificate());
            lists.add(authority(state).revocationList());
        }
        return new TrustStore(certificates, lists);
    }

    /** A passport that expires in 2031. */
    public static IssuedPassport passport(IssuingState state, AccessProtocols access, PortraitCoding coding) {
        return PASSPORTS.computeIfAbsent(state + "/" + access + "/" + coding, key -> {
            try {
                return issuer(state).issue(order(state, access, coding, LocalDate.of(2031, 5, 17)));
            } catch (IssuanceException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static PassportIssuer issuer(IssuingState state) throws IssuanceException {
        return new PassportIssuer(authority(state).appointDocumentSigner(), RANDOM);
    }

    public static PassportOrder order(
            IssuingState state, AccessProtocols access, PortraitCoding coding, LocalDate expiry) {
        return new PassportOrder(
                "SPEC12345",
                "Musterfrau",
                "Fanta Sia",
                state.code(),
                LocalDate.of(1990, 2, 28),
                Sex.FEMALE,
                expiry,
                portrait(),
                coding,
                access);
    }

    public static ChipProfile profile(IssuedPassport passport) {
        MrzSecret secret = new MrzSecret(
                passport.accessSecret().documentNumber(),
                passport.accessSecret().birthDate(),
                passport.accessSecret().expiryDate());
        ChipProfile profile = ChipProfile.of(secret)
                .withKeys(passport.keys())
                .withBac(passport.access().offersBac());
        for (Map.Entry<Integer, byte[]> file : passport.files().entrySet()) {
            profile = profile.withFile(file.getKey(), file.getValue());
        }
        return profile;
    }

    public static VirtualChip chip(IssuedPassport passport) {
        return new VirtualChip(profile(passport), RANDOM);
    }

    public static Mrz page(IssuedPassport passport) {
        return mrz(passport.mrzLines());
    }

    public static Mrz mrz(List<String> lines) {
        try {
            return MrzParser.parse(lines);
        } catch (MrzException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage portrait() {
        BufferedImage image = new BufferedImage(240, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int y = 0; y < 320; y++) {
            pen.setColor(new Color(120 + y / 4, 150, 220 - y / 4));
            pen.drawLine(0, y, 239, y);
        }
        pen.setColor(new Color(220, 180, 150));
        pen.fillOval(60, 60, 120, 180);
        pen.dispose();
        return image;
    }
}
