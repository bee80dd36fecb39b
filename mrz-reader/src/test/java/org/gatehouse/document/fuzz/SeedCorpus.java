// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.gatehouse.document.authenticity.ActiveAuthentication;
import org.gatehouse.document.authenticity.ActiveAuthenticationFuzzTarget;
import org.gatehouse.document.authenticity.ChipAuthenticationMappingFuzzTarget;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.fuzz.EditProgram.Kind;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.lds.EfCardSecurity;
import org.gatehouse.document.lds.Encoded;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.issuer.DefectListOrder;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.KnownDefect;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.SignerIdentifier;

/** What a fuzzer begins with: honest input for every target, of invented people, the same in every run. */
public final class SeedCorpus {
    private static final List<IssuedPassport> PASSPORTS = List.of(Exhibits.BAC, Exhibits.PACE, Exhibits.MAPPED);
    private static final int MOST_COMMANDS = 40;
    /** Identifier of secp256r1 among the standardised domain parameters. */
    private static final int P256 = 12;

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String MANIFEST = "gatehouse-trust-store\t1\t2\t1\t2026-03-01T12:00:00Z\n"
            + "source\tMASTER_LIST\tZZ\tlist.ml\t" + HASH + "\t2026-03-01T12:00:00Z\t-\t1\t0\n"
            + "object\tCSCA\t" + HASH + "\t700\tSELF_SIGNED\t" + HASH + "\n"
            + "pin\tMASTER_LIST\tZZ\t" + HASH + "\tFIRST_USE\t2026-03-01T12:00:00Z";

    /** A card, one whose number runs on, one in two lines, the visas, the French card. */
    private static final List<String> MRZS = List.of(
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<",
            "I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<\nD23145890<UTO3407127M95071227349<<<8",
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<",
            "IDFRASPECIMEN<<<<<<<<<<<<<<<<<932013\n0506932020438ZUZANNA<<TEST<2906209F3");

    private final Map<FuzzTarget, List<byte[]>> seeds = new EnumMap<>(FuzzTarget.class);

    private SeedCorpus() {}

    /** The seeds of each target, at least one. */
    public static Map<FuzzTarget, List<byte[]>> generate() {
        SeedCorpus corpus = new SeedCorpus();
        try {
            corpus.files();
            corpus.add(FuzzTarget.CHIP_AUTHENTICATION_MAPPING, mapping());
            corpus.add(FuzzTarget.ACTIVE_AUTHENTICATION, messageRecovery());
            corpus.add(
                    FuzzTarget.ACTIVE_AUTHENTICATION,
                    ActiveAuthenticationFuzzTarget.input(
                            Exhibits.BAC.file(LdsFile.DG15).orElseThrow(), new byte[64]));
            corpus.lists();
            corpus.sessions();
        } catch (IssuanceException | IOException | LdsException | CryptoException e) {
            throw new IllegalStateException(e);
        }
        return corpus.seeds;
    }

    private void add(FuzzTarget target, byte[] seed) {
        seeds.computeIfAbsent(target, t -> new ArrayList<>()).add(seed);
    }

    private void files() {
        for (IssuedPassport passport : PASSPORTS) {
            add(FuzzTarget.MRZ, String.join("\n", passport.mrzLines()).getBytes(StandardCharsets.UTF_8));
            file(passport, LdsFile.COM, FuzzTarget.EF_COM, FuzzTarget.FILE_HEADER);
            file(passport, LdsFile.SOD, FuzzTarget.EF_SOD, FuzzTarget.PASSIVE_AUTHENTICATION);
            file(passport, LdsFile.CARD_SECURITY, FuzzTarget.EF_CARD_SECURITY, FuzzTarget.PASSIVE_AUTHENTICATION);
            file(passport, LdsFile.ATR_INFO, FuzzTarget.ATR_INFO);
            file(passport, LdsFile.DG1, FuzzTarget.DG1);
            file(passport, LdsFile.DG2, FuzzTarget.DG2);
            file(passport, LdsFile.DG11, FuzzTarget.DG11);
            file(passport, LdsFile.DG12, FuzzTarget.DG12);
            file(passport, LdsFile.CARD_ACCESS, FuzzTarget.SECURITY_INFOS);
            file(passport, LdsFile.DG14, FuzzTarget.SECURITY_INFOS, FuzzTarget.CHIP_AUTHENTICATION_OFFER);
            file(passport, LdsFile.DG15, FuzzTarget.DG15);
        }
        for (String lines : MRZS) {
            add(FuzzTarget.MRZ, lines.getBytes(StandardCharsets.UTF_8));
            add(FuzzTarget.NAMES, (lines + "\nÉriksson-Łódź, Änna Мария محمّد").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A genuine answer of a chip with an RSA key (ISO/IEC 9796-2, scheme 1), to the challenge of the target. */
    static byte[] messageRecovery() throws IOException, CryptoException {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65_537), new Repeatable(9796), 1024, 50));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        ISO9796d2Signer signer = new ISO9796d2Signer(new RSAEngine(), new SHA256Digest());
        signer.init(true, pair.getPrivate());
        // Of the message only what fits is recovered; the rest is the challenge.
        byte[] message = new byte[128 - 3 - 32 + ActiveAuthentication.CHALLENGE_BYTES];
        signer.update(message, 0, message.length);
        byte[] key = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic())
                .getEncoded();
        return ActiveAuthenticationFuzzTarget.input(Encoded.object(0x6F, key), signer.generateSignature());
    }

    /** With the number one the mapping key is the static key itself. */
    static byte[] mapping() throws LdsException, IOException {
        byte[] content = content(EfCardSecurity.signedData(
                Exhibits.MAPPED.file(LdsFile.CARD_SECURITY).orElseThrow()));
        byte[] key = SubjectPublicKeyInfo.getInstance(SecurityInfos.ofCardSecurity(content)
                        .chipAuthenticationKeys()
                        .get(0)
                        .subjectPublicKeyInfo())
                .getPublicKeyData()
                .getOctets();
        return ChipAuthenticationMappingFuzzTarget.input(P256, key, new byte[] {1}, content);
    }

    private void file(IssuedPassport passport, LdsFile file, FuzzTarget... targets) {
        passport.file(file).ifPresent(content -> {
            for (FuzzTarget target : targets) {
                add(target, content);
            }
        });
    }

    private void lists() throws IssuanceException, IOException {
        byte[] certificate = Exhibits.AUTHORITY.certificate().getEncoded();
        add(FuzzTarget.TRUST_IMPORT, certificate);
        add(FuzzTarget.TRUST_IMPORT, Exhibits.SIGNER.encodedCertificate());
        add(
                FuzzTarget.TRUST_IMPORT,
                Exhibits.AUTHORITY.revocationList(Exhibits.SIGNER).getEncoded());
        add(FuzzTarget.TRUST_IMPORT, Exhibits.AUTHORITY.masterList(List.of(Exhibits.AUTHORITY.certificate())));
        add(FuzzTarget.TRUST_IMPORT, pem(certificate));
        for (int version = 1; version <= 2; version++) {
            byte[] list = Exhibits.AUTHORITY.defectList(defects().inVersion(version));
            add(FuzzTarget.TRUST_IMPORT, list);
            add(FuzzTarget.DEFECT_LIST, content(list));
        }
        add(
                FuzzTarget.PUBLIC_KEYS,
                Exhibits.AUTHORITY.certificate().getSubjectPublicKeyInfo().getEncoded());
        add(
                FuzzTarget.PUBLIC_KEYS,
                Exhibits.SIGNER.certificate().getSubjectPublicKeyInfo().getEncoded());
        add(FuzzTarget.MANIFEST, MANIFEST.getBytes(StandardCharsets.UTF_8));
    }

    private static DefectListOrder defects() {
        X509CertificateHolder signer = Exhibits.SIGNER.certificate();
        return DefectListOrder.empty()
                .with(DefectListOrder.Entry.of(
                        signer,
                        KnownDefect.certificateRevoked(1),
                        KnownDefect.certificateReplaced(signer),
                        KnownDefect.authenticationProtocolFailure(0),
                        KnownDefect.validityPeriodIncorrect(0),
                        KnownDefect.dataGroupsMalformed(2, 3),
                        KnownDefect.securityObjectInvalid(0),
                        KnownDefect.comSodDiscrepancy(new int[] {1, 2}, new int[] {1}),
                        KnownDefect.issuingCountryWrong("UT"),
                        KnownDefect.powerDownRequired()))
                .with(DefectListOrder.Entry.of(signer, KnownDefect.chipAuthenticationKeysRevoked())
                        .identifiedBy(SignerIdentifier.SUBJECT_KEY_IDENTIFIER)
                        .hashedToo());
    }

    private static byte[] content(byte[] list) throws IOException {
        try {
            return (byte[]) new CMSSignedData(list).getSignedContent().getContent();
        } catch (CMSException e) {
            throw new IOException(e);
        }
    }

    private static byte[] pem(byte[] certificate) {
        return ("-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void sessions() {
        IssuedPassport passport = Exhibits.BAC;
        add(FuzzTarget.RAW_FILES, new byte[0]);
        for (ElementaryFile kind : ElementaryFile.values()) {
            passport.file(LdsFile.valueOf(kind.name()))
                    .or(() -> Exhibits.MAPPED.file(LdsFile.valueOf(kind.name())))
                    .ifPresent(content -> add(FuzzTarget.RAW_FILES, entry(kind, content)));
        }
        add(FuzzTarget.RAW_LINK, Conversation.of(Rig.profile(passport)).input());
        add(FuzzTarget.RAW_LINK, Conversation.of(open(passport)).input());
        add(FuzzTarget.RAW_LINK, Conversation.of(Rig.profile(Exhibits.PACE)).input());
        add(FuzzTarget.EDITED_CHIP, new byte[0]);
        add(FuzzTarget.EDITED_PACE_CHIP, new byte[] {0});
        add(FuzzTarget.EDITED_PACE_CHIP, new byte[] {1});
        for (int command = 1; command <= MOST_COMMANDS; command += 3) {
            byte[] flip = EditProgram.encode(command, Kind.FLIP, 3, 0);
            byte[] status = EditProgram.encode(command, Kind.STATUS, 0x6282, 0);
            byte[] answer = EditProgram.encode(command + 1, Kind.ANSWER, 0x9000, 0, (byte) 0x7C, (byte) 0x00);
            byte[] retag = EditProgram.encode(command + 2, Kind.RETAG, 0x7C, 0x7D);
            for (byte[] seed : List.of(flip, status, answer, retag)) {
                add(FuzzTarget.EDITED_CHIP, seed);
                add(FuzzTarget.EDITED_PACE_CHIP, joined(new byte[] {(byte) (command & 1)}, seed));
            }
        }
    }

    /** The same document with nothing in the way of whoever reads it. */
    static ChipProfile open(IssuedPassport passport) {
        return Rig.profile(passport).withBac(false);
    }

    private static byte[] entry(ElementaryFile kind, byte[] content) {
        return joined(new byte[] {(byte) kind.ordinal(), (byte) (content.length >> 8), (byte) content.length}, content);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
