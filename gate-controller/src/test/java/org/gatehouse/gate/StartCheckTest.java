// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.gatehouse.sim.pki.IssuedIdentity;
import org.gatehouse.sim.pki.SiteAuthority;
import org.gatehouse.sim.pki.SiteFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartCheckTest {

    /** Sees nothing of the rig, as a production class path. */
    private static final ClassLoader PRODUCTION_CLASSES =
            new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader());

    @TempDir
    Path folder;

    private final Map<String, String> values = new HashMap<>();
    private Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void aGoodProductionConfiguration() throws IOException {
        Files.createDirectory(folder.resolve("trust"));
        Files.createDirectory(folder.resolve("models"));
        Files.writeString(
                folder.resolve("door.key"), "1 current " + Base64.getEncoder().encodeToString(new byte[32]));
        values.put("gatehouse.watchlist.key", folder.resolve("door.key").toString());
        values.putAll(Map.of(
                "gatehouse.site", "lab",
                "gatehouse.trust-store", folder.resolve("trust").toString(),
                "gatehouse.models", folder.resolve("models").toString(),
                "gatehouse.run-directory", folder.toString(),
                "gatehouse.broker.url", "tcp://127.0.0.1:1883",
                "gatehouse.watchlist.file", folder.resolve("watchlist.json").toString(),
                "gatehouse.lanes.lane-1.reader", "Secure Reader 5022 CL",
                "gatehouse.lanes.lane-1.camera", "http://127.0.0.1:8091/stream",
                "gatehouse.lanes.lane-1.door-key", folder.resolve("door.key").toString()));
    }

    private List<String> problems(ClassLoader classes) {
        GatehouseConfig config = ConfigFile.reader()
                .withSources(new PropertiesConfigSource(values, "test", 500))
                .build()
                .getConfigMapping(GatehouseConfig.class, ConfigFile.PREFIX);
        return StartCheck.problems(config, classes, clock);
    }

    @Test
    void aGoodProductionConfigurationHasNoProblems() {
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Virtual PCD 00 00", "Vicc Reader", "GatehouseSim slot 0"})
    void productionRefusesASimulatedReaderWithASentence(String reader) {
        values.put("gatehouse.lanes.lane-1.reader", reader);

        assertThat(problems(PRODUCTION_CLASSES))
                .singleElement()
                .asString()
                .startsWith("A production start is refused with the simulated reader '" + reader + "'")
                .contains("gatehouse.lanes.lane-1.reader");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/tmp/face.mjpeg", "/tmp/face.mjpeg", "face.avi", "not an address"})
    void productionRefusesAFileAsCameraWithASentence(String camera) {
        values.put("gatehouse.lanes.lane-1.camera", camera);

        assertThat(problems(PRODUCTION_CLASSES))
                .singleElement()
                .asString()
                .startsWith("A production start is refused with a file as camera")
                .contains("gatehouse.lanes.lane-1.camera");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:/tmp/page.mjpeg", "/tmp/page.mjpeg", "page.avi", "not an address"})
    void aFileIsNoDocumentCameraEither(String camera) {
        values.put("gatehouse.lanes.lane-1.document-camera", camera);

        assertThat(problems(PRODUCTION_CLASSES))
                .singleElement()
                .asString()
                .startsWith("A production start is refused with a file as camera")
                .contains("gatehouse.lanes.lane-1.document-camera");
    }

    @Test
    void aLiveDocumentCameraIsFine() {
        values.put("gatehouse.lanes.lane-1.document-camera", "http://127.0.0.1:8092/glass");
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V", "P,V", "VN", "PM,VC"})
    void aVisaAmongTheDocumentCodesIsRefusedWithASentence(String codes) {
        values.put("gatehouse.policy.document-codes", codes);

        assertThat(problems(PRODUCTION_CLASSES))
                .containsExactly(
                        "gatehouse.policy.document-codes: A visa has no chip and opens no lane: leave the document"
                                + " codes with V out.");
    }

    @Test
    void documentsAreRememberedForMinutesOrHoursAndEachRuleHasItsOwnConsequence() {
        values.put("gatehouse.policy.cross-lane.used-again", "note");
        values.put("gatehouse.policy.cross-lane.in-use", "off");
        values.put("gatehouse.policy.cross-lane.remember", "24h");
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
        for (String time : List.of("4m", "25h")) {
            values.put("gatehouse.policy.cross-lane.remember", time);
            assertThat(problems(PRODUCTION_CLASSES))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "gatehouse.policy.cross-lane.remember: Documents are remembered for 5 minutes to 24 hours");
        }
    }

    @Test
    void theLocalListStandsInForTheServiceOnlyWhereTheTableNamesIt() {
        values.put("gatehouse.watchlist.url", "https://192.0.2.1/watchlist");
        assertThat(problems(PRODUCTION_CLASSES))
                .singleElement()
                .asString()
                .startsWith("Set exactly one of gatehouse.watchlist.file and gatehouse.watchlist.url; both only where");
        values.put("gatehouse.policy.degraded.watchlist.may-be-away", "30m");
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
        values.remove("gatehouse.watchlist.url");
        assertThat(problems(PRODUCTION_CLASSES))
                .singleElement()
                .asString()
                .startsWith(
                        "gatehouse.policy.degraded.watchlist.may-be-away lets the local list answer for the service");
    }

    @ParameterizedTest
    @CsvSource({
        "watchlist.then,continue,Without an answer of the watchlist nobody passes",
        "journal.may-be-away,6m,What cannot be written down is not decided",
        "console.may-be-away,25h,A source may be away for 0 seconds to 24 hours"
    })
    void aTableOfDegradedModesThatCannotBeMeantIsRefused(String name, String value, String sentence) {
        values.put("gatehouse.policy.degraded." + name, value);
        assertThat(problems(PRODUCTION_CLASSES))
                .singleElement()
                .asString()
                .startsWith("gatehouse.policy.degraded: " + sentence);
    }

    @Test
    void aTrustStoreThatMayNotBeOldNeedsAnAge() {
        values.put("gatehouse.trust.when-lists-old", "stop");
        assertThat(problems(PRODUCTION_CLASSES))
                .containsExactly("gatehouse.trust.when-lists-old: undetermined and stop need gatehouse.trust.max-age.");
        values.put("gatehouse.trust.max-age", "30d");
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
    }

    @Test
    void inspectionsAreKeptForANumberOfDaysOrNotAtAll() {
        values.put("gatehouse.inspection-log.days", "30");
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
        for (String days : List.of("0", "1828")) {
            values.put("gatehouse.inspection-log.days", days);
            assertThat(problems(PRODUCTION_CLASSES))
                    .singleElement()
                    .asString()
                    .startsWith("gatehouse.inspection-log.days");
        }
    }

    @Test
    void anAgeLimitOfTheTrustStoreMustMakeSense() {
        values.put("gatehouse.trust.max-age", "30d");
        values.put("gatehouse.trust.when-old", "undetermined");
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();

        values.put("gatehouse.trust.max-age", "5m");
        assertThat(problems(PRODUCTION_CLASSES)).singleElement().asString().startsWith("gatehouse.trust.max-age");

        values.remove("gatehouse.trust.max-age");
        assertThat(problems(PRODUCTION_CLASSES)).singleElement().asString().startsWith("gatehouse.trust.when-old");
    }

    @Test
    void theModelsMayBeACatalogueFile() throws IOException {
        Path file = Files.writeString(folder.resolve("own.json"), "{}");
        values.put("gatehouse.models", file.toString());
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "0.00001", "0", "NaN"})
    void aFalseMatchRateOutsideTheGuidelinesRangeIsRefusedWithASentence(String rate) {
        values.put("gatehouse.face.false-match-rate", rate);
        assertThat(problems(PRODUCTION_CLASSES))
                .containsExactly(
                        "gatehouse.face.false-match-rate: The false match rate of a transaction is between 0.0001"
                                + " (0.01 %) and 0.001 (0.1 %).");
    }

    @Test
    void theRecommendedFalseMatchRateIsFine() {
        values.put("gatehouse.face.false-match-rate", "0.0001");
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15s,18s", "20s,25s", "17500ms,20500ms"})
    void aFaceMayBeLookedAtLongerOrShorter(String timeout, String deadline) {
        values.put("gatehouse.face.timeout", timeout);
        values.put("gatehouse.face.deadline", deadline);
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "14999ms", "22001ms", "1m"})
    void aTimeoutOfTheFaceOutOfItsRangeIsRefusedWithASentence(String timeout) {
        values.put("gatehouse.face.timeout", timeout);
        assertThat(problems(PRODUCTION_CLASSES))
                .singleElement()
                .asString()
                .startsWith("gatehouse.face.timeout must be between 15 s and 22 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17999ms", "25001ms", "45s"})
    void aDeadlineOfTheFaceOutOfItsRangeIsRefusedWithASentence(String deadline) {
        values.put("gatehouse.face.deadline", deadline);
        assertThat(problems(PRODUCTION_CLASSES))
                .singleElement()
                .asString()
                .startsWith("gatehouse.face.deadline must be between 18 s and 25 s");
    }

    @ParameterizedTest
    @CsvSource({"15001ms,18s,18001ms,15s", "22s,24s,25s,21s"})
    void aLaneThatWaitsTooShortForTheJudgementIsRefusedWithASentence(
            String timeout, String deadline, String longer, String shorter) {
        values.put("gatehouse.face.timeout", timeout);
        values.put("gatehouse.face.deadline", deadline);
        assertThat(problems(PRODUCTION_CLASSES))
                .containsExactly(
                        "gatehouse.face.timeout must be at least 3 s shorter than gatehouse.face.deadline, or the"
                                + " lane stops waiting before the face is judged: set the deadline to " + longer
                                + " or more, or the timeout to " + shorter + " or less.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4999ms", "22001ms", "30s", "120s"})
    void anOfficersTimeThatCannotBeReachedIsRefusedWithASentence(String decision) {
        values.put("gatehouse.policy.officer-decision", decision);
        assertThat(problems(PRODUCTION_CLASSES))
                .containsExactly(
                        "gatehouse.policy.officer-decision must be between 5 s and 22 s: nobody is held between"
                                + " closed doors for more than 45 s, and a face may be looked at for 23 s of them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5s", "22s"})
    void anOfficersTimeThatIsReachedIsFine(String decision) {
        values.put("gatehouse.policy.officer-decision", decision);
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
    }

    @Test
    void productionRefusesTheRigOnItsClassPath() {
        assertThat(problems(StartCheckTest.class.getClassLoader()))
                .singleElement()
                .asString()
                .contains("hardware-sim is on the class path");
    }

    @Test
    void aRigMayHaveAllOfThatButNotAFileAsCamera() {
        values.put("gatehouse.mode", "rig");
        values.put("gatehouse.lanes.lane-1.reader", "Virtual PCD 00 00");
        assertThat(problems(StartCheckTest.class.getClassLoader())).isEmpty();

        values.put("gatehouse.lanes.lane-1.camera", "file:/tmp/face.mjpeg");
        assertThat(problems(StartCheckTest.class.getClassLoader())).hasSize(1);
    }

    /** TLS to another machine, with everything that it needs. */
    private SiteFolder site() throws IOException {
        SiteFolder site = new SiteFolder(folder.resolve("pki"), "lab", List.of("lane-1"));
        site.write(
                new SiteAuthority("lab", clock.instant(), Duration.ofDays(30), new SecureRandom()),
                List.of("broker.example"),
                "8883");
        values.put("gatehouse.broker.url", "ssl://broker.example:8883");
        values.put("gatehouse.broker.authority", site.authority().toString());
        values.put(
                "gatehouse.lanes.lane-1.broker-certificate",
                site.certificate("ctl-lane-1").toString());
        values.put("gatehouse.lanes.lane-1.broker-key", site.key("ctl-lane-1").toString());
        return site;
    }

    private void refused(String... words) {
        assertThat(problems(PRODUCTION_CLASSES)).singleElement().asString().contains(words);
    }

    @Test
    void aBrokerOnAnotherMachineIsReachedByTls() throws IOException {
        site();
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://192.0.2.7:1883", "tcp://broker.example:1883", "tcp://127.0.0.1.example:1883"})
    void aBrokerInClearOnAnotherMachineIsRefusedWithASentence(String url) {
        values.put("gatehouse.broker.url", url);
        refused("gatehouse.broker.url is in clear and leaves this machine: write ssl://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://localhost:1883", "tcp://127.0.0.9:1883", "tcp://[::1]:1883"})
    void aBrokerInClearOnThisMachineIsFine(String url) {
        values.put("gatehouse.broker.url", url);
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
    }

    @Test
    void certificatesForABrokerInClearAreRefusedForThereIsNoFallingBack() throws IOException {
        site();
        values.put("gatehouse.broker.url", "tcp://127.0.0.1:1883");
        refused("gatehouse.broker.url is in clear although there are certificates");
    }

    @Test
    void tlsWithoutCertificatesIsRefusedWithASentence() throws IOException {
        site();
        values.remove("gatehouse.lanes.lane-1.broker-key");
        refused("gatehouse.lanes.lane-1: set broker-certificate and broker-key");

        values.remove("gatehouse.broker.authority");
        values.remove("gatehouse.lanes.lane-1.broker-certificate");
        refused("gatehouse.broker.url is TLS, and there is no certificate");
    }

    @Test
    void aCertificateWithoutAnAuthorityIsRefusedWithASentence() throws IOException {
        site();
        values.remove("gatehouse.broker.authority");
        values.put("gatehouse.broker.url", "tcp://127.0.0.1:1883");
        refused("need gatehouse.broker.authority");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker.authority", "lanes.lane-1.broker-certificate", "lanes.lane-1.broker-key"})
    void aFileForTlsThatIsMissingOrRubbishIsRefusedWithASentenceThatNamesIt(String name) throws IOException {
        site();
        values.put("gatehouse." + name, folder.resolve("nowhere.pem").toString());
        refused("IDENTITY_UNREADABLE", "nowhere.pem", "give the path");

        Path rubbish = Files.writeString(
                folder.resolve("rubbish.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        values.put("gatehouse." + name, rubbish.toString());
        refused("IDENTITY_MALFORMED", "rubbish.pem", "PEM");

        Files.write(rubbish, new byte[(64 << 10) + 1]);
        refused("IDENTITY_UNREADABLE", "rubbish.pem");
    }

    @Test
    void aCertificateThatIsNoAuthoritysIsRefusedAsOne() throws IOException {
        SiteFolder site = site();
        values.put("gatehouse.broker.authority", site.certificate("broker").toString());
        refused("IDENTITY_NO_AUTHORITY");
    }

    @Test
    void theBrokersOwnCertificateIsRefusedAsTheLanes() throws IOException {
        SiteFolder site = site();
        values.put(
                "gatehouse.lanes.lane-1.broker-certificate",
                site.certificate("broker").toString());
        refused("IDENTITY_WRONG_USE");
    }

    @Test
    void theKeyOfAnotherCertificateIsRefused() throws IOException {
        SiteFolder site = site();
        values.put("gatehouse.lanes.lane-1.broker-key", site.key("plc-lane-1").toString());
        refused("IDENTITY_KEY_MISMATCH", "plc-lane-1.key");
    }

    @Test
    void anotherKindOfKeyIsRefused() throws Exception {
        SiteFolder site = site();
        KeyPairGenerator kind = KeyPairGenerator.getInstance("Ed25519", new BouncyCastleProvider());
        IssuedIdentity other = new IssuedIdentity(
                new X509CertificateHolder(certificateOf(site)),
                PrivateKeyInfo.getInstance(kind.generateKeyPair().getPrivate().getEncoded()));
        other.write(folder, "other");
        values.put(
                "gatehouse.lanes.lane-1.broker-key", folder.resolve("other.key").toString());
        refused("IDENTITY_KEY_UNSUPPORTED");
    }

    private static byte[] certificateOf(SiteFolder site) throws IOException {
        try (PEMParser parser = new PEMParser(Files.newBufferedReader(site.authority()))) {
            return ((X509CertificateHolder) parser.readObject()).getEncoded();
        }
    }

    @Test
    void certificatesThatAreOverOrNotYetBegunAreRefused() throws IOException {
        site();
        Clock then = clock;
        clock = Clock.offset(then, Duration.ofDays(31));
        refused("IDENTITY_EXPIRED");

        clock = Clock.offset(then, Duration.ofDays(-1));
        refused("IDENTITY_NOT_YET_VALID");
    }

    @Test
    void severalDoorKeysAreFine() throws IOException {
        keys("# rotated in spring\n2026-11 previous " + key(1) + "\n\n2027-02 current " + key(2) + "\n2027-05 next "
                + key(3));
        assertThat(problems(PRODUCTION_CLASSES)).isEmpty();
    }

    @Test
    void doorKeysThatSayTwoThingsAreRefusedWithASentence() throws IOException {
        keys("a next " + key(1));
        refused("gatehouse.lanes.lane-1.door-key: The door keys in ", "No key is 'current'", "openssl rand -base64 32");
        keys("a current " + key(1) + "\nb current " + key(2));
        refused("Two keys are 'current'");
        keys("a current " + key(1) + "\na next " + key(2));
        refused("the same name");
        keys("a current " + key(1) + "\nb next " + key(1));
        refused("the same key");
        keys("a current AAAA");
        refused("Line 1", "32 bytes");
        keys("a current !" + key(1));
        refused("Line 1", "not base64");
        keys("a soon " + key(1));
        refused("previous, current or next");
        keys("A current " + key(1));
        refused("1 to 16 of a-z");
        keys(key(1));
        refused("Line 1 is not 'NAME STATE BASE64'");
        keys("#".repeat(5_000));
        refused("longer than 4096 bytes");
        assertThat(problems(PRODUCTION_CLASSES).toString()).doesNotContain(key(1));
    }

    private void keys(String text) throws IOException {
        Files.writeString(folder.resolve("lane.keys"), text);
        values.put(
                "gatehouse.lanes.lane-1.door-key", folder.resolve("lane.keys").toString());
    }

    private static String key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void everyWrongValueIsNamedAtOnce() {
        values.put("gatehouse.site", "Lab 1");
        values.put("gatehouse.models", folder.resolve("nowhere").toString());
        values.put("gatehouse.portrait.decoding-deadline", "1m");
        values.put("gatehouse.broker.url", "mqtt://127.0.0.1");
        values.put("gatehouse.watchlist.url", "http://127.0.0.1:9");
        values.put("gatehouse.policy.minimum-age-years", "-1");
        values.put("gatehouse.policy.officer-decision", "10m");
        values.put(
                "gatehouse.lanes.lane-1.door-key", folder.resolve("absent.key").toString());

        assertThat(problems(PRODUCTION_CLASSES)).hasSize(8);
    }
}
