// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gatehouse.document.trust.Fingerprint;
import org.gatehouse.sim.issuer.CountrySigningAuthority;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.TrustExport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From master list to rollback, as somebody types it. */
class TrustCommandsTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private static CountrySigningAuthority utopia;
    private static CountrySigningAuthority zephyria;

    @TempDir
    Path folder;

    @BeforeAll
    static void twoStates() throws Exception {
        utopia = CountrySigningAuthority.establish(IssuingState.UTOPIA, CLOCK, new SecureRandom());
        zephyria = CountrySigningAuthority.establish(IssuingState.ZEPHYRIA, CLOCK, new SecureRandom());
    }

    private Invocation trust(String... arguments) {
        return Invocation.of(Stream.of(
                        Stream.of("trust"),
                        Arrays.stream(arguments),
                        Stream.of("--store", folder.resolve("store").toString()))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private String export(CountrySigningAuthority... authorities) throws Exception {
        TrustExport.writeTo(folder.resolve("export"), authorities);
        return folder.resolve("export").resolve("test-states.ml").toString();
    }

    private static String fingerprint(CountrySigningAuthority authority) throws Exception {
        return Fingerprint.of(authority.certificate().getEncoded()).hex();
    }

    @Test
    void aMasterListIsTakenAndTheFirstUseOfItsSignerIsSaidLoudly() throws Exception {
        Invocation taken = trust("import", export(utopia, zephyria));

        assertThat(taken.exit()).as(taken.err()).isZero();
        JsonNode report = taken.object();
        assertThat(report.get("read").asInt()).isEqualTo(2);
        assertThat(report.get("imported").asInt()).isEqualTo(2);
        assertThat(report.get("selfSigned").asInt()).isEqualTo(2);
        assertThat(report.get("links").asInt()).isZero();
        assertThat(report.get("unresolved").asInt()).isZero();
        assertThat(report.get("rejected")).isEmpty();
        assertThat(report.get("generation").asInt()).isEqualTo(1);
        JsonNode signer = report.get("files").get(0).get("signer");
        assertThat(signer.get("pin").asText()).isEqualTo("FIRST_USE");
        assertThat(signer.get("cscaSha256").asText()).isEqualTo(fingerprint(utopia));
        assertThat(report.get("warnings").get(0).asText())
                .startsWith("FIRST USE")
                .contains(fingerprint(utopia));
        assertThat(taken.err()).contains("FIRST USE");
    }

    @Test
    void aPinLeavesNothingToFirstUseAndAWrongOneRefusesTheList() throws Exception {
        String list = export(utopia);
        Invocation refused = trust("import", list, "--pin", fingerprint(zephyria));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.object().get("rejected").get(0).get("code").asText()).isEqualTo("UNPINNED_SIGNER");
        assertThat(refused.object().has("generation")).isFalse();

        Invocation taken = trust("import", list, "--pin", fingerprint(utopia).toUpperCase(java.util.Locale.ROOT));
        assertThat(taken.exit()).isZero();
        assertThat(taken.object().get("warnings")).isEmpty();

        Invocation mistyped = trust("import", list, "--pin", "abc");
        assertThat(mistyped.exit()).isEqualTo(2);
        assertThat(mistyped.err()).contains("--pin must be a SHA-256");
    }

    @Test
    void generationsAreListedComparedAndGoneBackTo() throws Exception {
        trust("import", export(utopia));
        String another = folder.resolve("export").resolve("ZZ-csca.cer").toString();
        TrustExport.writeTo(folder.resolve("export"), zephyria);
        String revocations = folder.resolve("export").resolve("UT.crl").toString();
        assertThat(trust("import", another, revocations)
                        .object()
                        .get("generation")
                        .asInt())
                .isEqualTo(2);

        JsonNode listed = trust("list").object();
        assertThat(listed.get("generation").asInt()).isEqualTo(2);
        assertThat(listed.get("counts").get("CSCA").asInt()).isEqualTo(2);
        assertThat(listed.get("counts").get("REVOCATION_LIST").asInt()).isEqualTo(1);
        assertThat(listed.get("certificates").get(0).get("country").asText()).isEqualTo("UT");
        assertThat(listed.get("certificates").get(0).get("standing").asText()).isEqualTo("SELF_SIGNED");
        assertThat(listed.get("certificates").get(0).get("algorithm").asText()).isEqualTo("SHA384WITHECDSA");
        assertThat(listed.get("pins")).hasSize(1);

        JsonNode diff = trust("diff").object();
        assertThat(diff.get("added")).hasSize(1);
        assertThat(diff.get("added").get(0).get("sha256").asText()).isEqualTo(fingerprint(zephyria));
        assertThat(diff.get("removed")).isEmpty();
        assertThat(diff.get("listsAdded")).hasSize(1);
        assertThat(trust("diff", "2", "1").object().get("removed")).hasSize(1);

        assertThat(trust("rollback").object().get("generation").asInt()).isEqualTo(1);
        assertThat(trust("list").object().get("counts").get("CSCA").asInt()).isEqualTo(1);
        assertThat(trust("rollback", "--to", "2").exit()).isZero();
        assertThat(trust("list").object().get("generation").asInt()).isEqualTo(2);
    }

    @Test
    void everyFailureIsASentence() throws Exception {
        assertSentence(trust("list"), "Nothing was imported into the trust store");
        assertSentence(trust("diff"), "Nothing was imported into the trust store");
        assertSentence(trust("rollback"), "does not exist");
        trust("import", export(utopia));
        assertSentence(trust("rollback"), "there is none before it");
        assertSentence(trust("rollback", "--to", "9"), "has no generation 9");
        assertSentence(trust("diff"), "is the first");
        Files.writeString(folder.resolve("store/generations/1"), "nonsense");
        assertSentence(trust("list"), "is damaged");

        Invocation nowhere = trust("import", folder.resolve("nowhere.ml").toString());
        assertThat(nowhere.exit()).isEqualTo(3);
    }

    @Test
    void theConfigurationSaysWhereTheStoreLies() {
        Invocation refused = Invocation.of("trust", "list", "--config", "/nowhere/gatehouse.yaml");
        assertSentence(refused, "No readable configuration file at /nowhere/gatehouse.yaml");
    }

    private static void assertSentence(Invocation refused, String words) {
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(words);
        assertThat(refused.err()).doesNotContain("Exception");
    }
}
