// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.document.chip.PcscReaders;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.MrzSecret;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.ChipSecurityOrder;
import org.gatehouse.sim.issuer.CountrySigningAuthority;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PassportIssuer;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.issuer.Sex;
import org.gatehouse.sim.issuer.StandardizedGroup;
import org.gatehouse.sim.reader.GatehouseSimProvider;
import org.gatehouse.sim.reader.InProcessSlot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PassportCommandsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root", "."));
    private static final String READER = "Reader of the bench";
    private static final String CAN = "123456";

    private static IssuedPassport passport;
    private static Path trust;
    private static PcscReaders readers;

    @TempDir
    static Path folder;

    @BeforeAll
    static void issue() throws Exception {
        SecureRandom random = new SecureRandom();
        CountrySigningAuthority authority = CountrySigningAuthority.establish(IssuingState.UTOPIA, CLOCK, random);
        PassportOrder order = new PassportOrder(
                        "SPEC12345",
                        "Musterfrau",
                        "Fanta Sia",
                        "UTO",
                        LocalDate.of(1990, 2, 28),
                        Sex.FEMALE,
                        LocalDate.of(2031, 5, 17),
                        new BufferedImage(240, 320, BufferedImage.TYPE_INT_RGB),
                        PortraitCoding.JPEG,
                        AccessProtocols.PACE)
                .with(ChipSecurityOrder.standard(StandardizedGroup.SECP256R1).withCan(CAN));
        passport = new PassportIssuer(authority.appointDocumentSigner(), random).issue(order);
        trust = Files.createDirectory(folder.resolve("trust"));
        Files.write(trust.resolve("utopia.cer"), authority.certificate().getEncoded());
        Files.write(trust.resolve("utopia.crl"), authority.revocationList().getEncoded());
        InProcessSlot slot = new InProcessSlot(READER, Duration.ofMillis(1));
        slot.insert(new VirtualChip(profile(), random));
        readers = new PcscReaders(GatehouseSimProvider.terminalFactory(List.of(slot)));
    }

    private static ChipProfile profile() {
        MrzSecret secret = new MrzSecret(
                passport.accessSecret().documentNumber(),
                passport.accessSecret().birthDate(),
                passport.accessSecret().expiryDate());
        ChipProfile profile =
                ChipProfile.of(secret).withKeys(passport.keys()).withBac(false).withCan(CAN);
        for (Map.Entry<Integer, byte[]> file : passport.files().entrySet()) {
            profile = profile.withFile(file.getKey(), file.getValue());
        }
        return profile;
    }

    private static Invocation run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = GatehouseCommand.commandLine(
                        new ByteArrayInputStream(new byte[0]), List::of, readers::named, CLOCK)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Invocation(line.execute(arguments), out.toString(), err.toString());
    }

    private static String mrz() {
        return String.join("\n", passport.mrzLines());
    }

    private static void conforms(JsonNode report) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(ROOT.resolve("docs/contract/inspection-report.schema.json")));
        assertThat(schema.validate(report)).isEmpty();
    }

    private static JsonNode find(JsonNode check, String id) {
        if (check.get("id").asText().equals(id)) {
            return check;
        }
        for (JsonNode child : check.path("checks")) {
            JsonNode found = find(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Checks that were performed and failed. */
    private static List<String> failed(JsonNode check) {
        List<String> failed = new ArrayList<>();
        if (!check.has("checks") && check.get("result").asText().equals("FAILED")) {
            failed.add(check.get("id").asText());
        }
        check.path("checks").forEach(child -> failed.addAll(failed(child)));
        return failed;
    }

    private static String result(JsonNode report, String id) {
        return find(report.get("checks"), id).get("result").asText();
    }

    @Test
    void aGenuinePassportOnTheReaderIsSuccessfulAndNothingOfItsHolderIsPrinted() throws Exception {
        Invocation read = run("passport", "read", "--reader", READER, "--mrz", mrz(), "--trust", trust.toString());
        assertThat(read.exit()).as(read.err()).isZero();
        JsonNode report = read.object();
        conforms(report);
        assertThat(report.get("overall").asText()).isEqualTo("SUCCESSFUL");
        assertThat(report.get("access").get("pace").get("mapping").asText()).isEqualTo("GM");
        assertThat(result(report, "CHIP_AUTHENTICATION")).isEqualTo("SUCCESSFUL");
        assertThat(report.get("timingsMillis").fieldNames()).toIterable().contains("READ_DG2", "ACCESS");
        assertThat(read.err()).contains("access", "read dg2");
        assertThat(read.out() + read.err()).doesNotContain("MUSTERFRAU", "SPEC12345", "900228");
    }

    @Test
    void withTheCardAccessNumberThePageIsNotCompared() throws Exception {
        Invocation read = run("passport", "read", "--reader", READER, "--can", CAN, "--trust", trust.toString());
        JsonNode report = read.object();
        conforms(report);
        assertThat(result(report, "MRZ_VS_DG1")).isEqualTo("NOT_SUPPORTED");
        assertThat(result(report, "CHIP_CONTENT")).isEqualTo("SUCCESSFUL");
        // Table 5.44: what is not supported does not count beside what is.
        assertThat(report.get("overall").asText()).isEqualTo("SUCCESSFUL");
    }

    @Test
    void personalDataIsPrintedWhenItIsAskedFor() throws Exception {
        Path portrait = folder.resolve("portrait.jpg");
        Invocation read = run(
                "passport",
                "read",
                "--reader",
                READER,
                "--mrz",
                mrz(),
                "--trust",
                trust.toString(),
                "--show-personal-data",
                "--portrait",
                portrait.toString());
        conforms(read.object());
        assertThat(read.object().get("holder").get("documentNumber").asText()).isEqualTo("SPEC12345");
        assertThat(Files.readAllBytes(portrait)).startsWith(0xFF, 0xD8);
    }

    @Test
    void aPortraitThatNobodyVouchesForIsNotWritten() {
        Path portrait = folder.resolve("portrait.jpg");
        Invocation read = run(
                "passport",
                "read",
                "--reader",
                READER,
                "--mrz",
                mrz(),
                "--show-personal-data",
                "--portrait",
                portrait.toString());
        assertThat(read.err()).contains("There is no portrait whose signer the trust store knows");
        assertThat(portrait).doesNotExist();
    }

    @Test
    void thePortraitIsPersonalData() {
        assertThat(run("passport", "inspect", folder.toString(), "--portrait", "x.jpg")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void xmlIsPrintedWhenItIsAskedFor() {
        Invocation read = run("passport", "read", "--reader", READER, "--mrz", mrz(), "--xml");
        assertThat(read.out()).startsWith("<?xml").contains("http://trdoccheck.bsi.bund.de/dce/4");
    }

    @Test
    void anUnknownReaderAndAKeyTooManyAreRefused() {
        assertThat(run("passport", "read", "--reader", "none", "--mrz", mrz()).exit())
                .isEqualTo(3);
        assertThat(run("passport", "read", "--reader", READER).exit()).isEqualTo(2);
        assertThat(run("passport", "read", "--reader", READER, "--mrz", mrz(), "--can", CAN)
                        .exit())
                .isEqualTo(2);
        assertThat(run("passport", "read", "--reader", READER, "--can", "12").exit())
                .isEqualTo(2);
        assertThat(run("passport", "read", "--reader", READER, "--mrz", "nonsense")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void filesWithoutAChipAreIntactAndUndetermined() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        for (Map.Entry<String, LdsFile> file : Map.of(
                        "EF_COM.bin", LdsFile.COM,
                        "EF_SOD.bin", LdsFile.SOD,
                        "DG1.bin", LdsFile.DG1,
                        "DG2.bin", LdsFile.DG2,
                        "DG14.bin", LdsFile.DG14)
                .entrySet()) {
            Files.write(
                    files.resolve(file.getKey()), passport.file(file.getValue()).orElseThrow());
        }
        Invocation inspected =
                run("passport", "inspect", files.toString(), "--mrz", mrz(), "--trust", trust.toString());
        JsonNode report = inspected.object();
        conforms(report);
        assertThat(inspected.exit()).isZero();
        assertThat(report.get("overall").asText()).isEqualTo("UNDETERMINED");
        assertThat(result(report, "INTEGRITY")).isEqualTo("SUCCESSFUL");
        assertThat(result(report, "ISSUER_CERTIFICATES")).isEqualTo("SUCCESSFUL");
        Files.write(files.resolve("DG1.bin"), new byte[] {0x61, 1, 0});
        assertThat(run("passport", "inspect", files.toString()).exit()).isEqualTo(1);
    }

    @Test
    void aFolderWithoutFilesIsSaid() {
        assertThat(run("passport", "inspect", trust.toString()).exit()).isEqualTo(3);
        assertThat(run("passport", "inspect", folder.resolve("nowhere").toString())
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void thePublishedPassportOf2008IsIntactButForTheKeyThatNobodySigned() throws Exception {
        Path chip = ROOT.resolve("../shared/data/chip");
        assumeTrue(Files.isDirectory(chip), "skipped: there is no ../shared/data/chip with the sample files");
        Invocation inspected = run("passport", "inspect", chip.toString());
        JsonNode report = inspected.object();
        conforms(report);
        // Eighteen years after, its certificates and the document itself are no longer valid.
        assertThat(inspected.exit()).isEqualTo(1);
        assertThat(failed(report.get("checks"))).containsExactly("DS_VALIDITY", "DOCUMENT_EXPIRY");
        for (String group : List.of("DG1", "DG2", "DG14")) {
            assertThat(report.get("dataGroups").get(group).asText()).isEqualTo("IDENTICAL");
            assertThat(result(report, group + "_INTEGRITY")).isEqualTo("SUCCESSFUL");
        }
        assertThat(find(report.get("checks"), "DG15_INTEGRITY").get("detail").asText())
                .isEqualTo("not covered by EF.SOD");
        for (String unknown : List.of("DS_SIGNATURE", "TRUST_STATUS", "ISSUING_STATE")) {
            assertThat(result(report, unknown)).as(unknown).isEqualTo("UNDETERMINED");
        }
        assertThat(new ObjectMapper().writeValueAsString(report)).doesNotContain("MUSTERMANN");
    }
}
