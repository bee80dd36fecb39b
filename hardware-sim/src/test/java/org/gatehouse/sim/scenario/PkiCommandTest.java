// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ContentVerifierProviderBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class PkiCommandTest {
    @TempDir
    Path folder;

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--out", folder.toString(), "--site", "lab"));
        arguments.addAll(List.of(more));
        return new CommandLine(new PkiCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments.toArray(new String[0]));
    }

    private X509CertificateHolder certificate(String name) throws IOException {
        try (PEMParser parser = new PEMParser(Files.newBufferedReader(folder.resolve(name + ".pem")))) {
            return (X509CertificateHolder) parser.readObject();
        }
    }

    @Test
    void everyRoleOfEveryLaneGetsACertificateUnderItsNameAndTheKeyOfTheAuthorityIsNotKept() throws Exception {
        assertThat(run("--lane", "lane-1", "lane-2")).isZero();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "ca.pem",
                            "broker.pem",
                            "broker.key",
                            "console.pem",
                            "console.key",
                            "ctl-lane-1.pem",
                            "ctl-lane-1.key",
                            "ctl-lane-2.pem",
                            "ctl-lane-2.key",
                            "plc-lane-1.pem",
                            "plc-lane-1.key",
                            "plc-lane-2.pem",
                            "plc-lane-2.key",
                            "reader-lane-1.pem",
                            "reader-lane-1.key",
                            "reader-lane-2.pem",
                            "reader-lane-2.key",
                            "mosquitto.conf",
                            "mosquitto.acl");
        }
        X509CertificateHolder plc = certificate("plc-lane-2");
        assertThat(plc.getSubject().toString()).isEqualTo("O=lab,CN=plc-lane-2");
        assertThat(plc.isSignatureValid(new JcaX509ContentVerifierProviderBuilder()
                        .setProvider(new BouncyCastleProvider())
                        .build(certificate("ca"))))
                .isTrue();
        for (String key : List.of("broker", "console", "ctl-lane-1")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(key + ".key"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theBrokersCertificateBearsTheNamesByWhichItIsCalled() throws Exception {
        assertThat(run("--lane", "lane-1", "--host", "broker.example", "192.0.2.7"))
                .isZero();

        GeneralNames names = GeneralNames.getInstance(certificate("broker")
                .getExtension(Extension.subjectAlternativeName)
                .getParsedValue());
        assertThat(names.getNames()).extracting(Object::toString).containsExactly("2: broker.example", "7: #c0000207");
    }

    @Test
    void keysAreFreshEachTime() throws Exception {
        run("--lane", "lane-1");
        String first = Files.readString(folder.resolve("ctl-lane-1.key"));
        run("--lane", "lane-1");

        assertThat(Files.readString(folder.resolve("ctl-lane-1.key"))).isNotEqualTo(first);
    }

    @Test
    void onlyTheControllerMayAskForDoorsAndOnlyTheDoorControllerMayTellOfThem() throws Exception {
        run("--lane", "lane-1");

        String rules = Files.readString(folder.resolve("mosquitto.acl"));
        assertThat(rules).containsOnlyOnce("topic write abc/v1/lab/lane-1/door/+/cmd");
        assertThat(rules.indexOf("topic write abc/v1/lab/lane-1/door/+/cmd"))
                .isBetween(rules.indexOf("user ctl-lane-1"), rules.indexOf("user plc-lane-1"));
        assertThat(rules).containsOnlyOnce("topic write abc/v1/lab/lane-1/safety/#");
        assertThat(rules.indexOf("topic write abc/v1/lab/lane-1/safety/#"))
                .isBetween(rules.indexOf("user plc-lane-1"), rules.indexOf("user reader-lane-1"));
        assertThat(Files.readAllLines(folder.resolve("mosquitto.conf")))
                .contains("require_certificate true", "use_identity_as_username true", "tls_version tlsv1.3");
    }

    @ParameterizedTest
    @CsvSource({"--lane,Lane 1", "--days,0", "--days,826", "--listener,x", "--listener,8883 a b"})
    void aWrongArgumentIsRefused(String option, String value) {
        assertThat(run("--lane", "lane-1", option, value)).isEqualTo(2);
        assertThat(folder.resolve("ca.pem")).doesNotExist();
    }
}
