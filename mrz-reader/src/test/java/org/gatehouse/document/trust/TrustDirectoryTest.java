// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.document.trust.TestAuthority.NOW;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustDirectoryTest {
    private static TestAuthority utopia;
    private static TestAuthority quazia;

    @TempDir
    private Path folder;

    private Path root;
    private TrustDirectory directory;

    @BeforeAll
    static void twoStates() throws Exception {
        utopia = new TestAuthority("UT");
        quazia = new TestAuthority("QZ");
    }

    @BeforeEach
    void anEmptyStore() {
        root = folder.resolve("store");
        directory = new TrustDirectory(root, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private int take(X509CertificateHolder certificate) throws Exception {
        ImportFile file = ImportFile.of("csca.cer", certificate.getEncoded());
        return directory
                .importFiles(List.of(file), Set.of(), sentence -> {})
                .generation()
                .orElseThrow()
                .number();
    }

    private static void assertCode(TrustStoreErrorCode code, Attempt attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        TrustStoreException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private interface Attempt {
        void run() throws Exception;
    }

    @Test
    void beforeTheFirstImportNothingIsUsed() throws Exception {
        assertThat(directory.current()).isEmpty();
        assertThat(directory.generations()).isEmpty();
        assertThat(TrustDirectory.isOne(root)).isFalse();
        assertCode(TrustStoreErrorCode.EMPTY, directory::load);
        assertCode(TrustStoreErrorCode.MISSING, () -> directory.rollback(OptionalInt.empty()));
    }

    @Test
    void eachImportMakesAGenerationThatHoldsWhatTheOneBeforeHeld() throws Exception {
        assertThat(take(utopia.certificate)).isEqualTo(1);
        assertThat(take(quazia.certificate)).isEqualTo(2);
        assertThat(directory.generations()).containsExactly(1, 2);
        assertThat(directory.generation(2).parent()).hasValue(1);
        assertThat(directory.load().certificates()).containsExactly(utopia.certificate, quazia.certificate);
        assertThat(directory.contents(1).store().certificates()).containsExactly(utopia.certificate);
        assertThat(directory.load().loadedAt()).contains(NOW);
        assertThat(TrustStore.load(root).certificates()).hasSize(2);
    }

    @Test
    void whatIsKeptIsByteForByteWhatCame() throws Exception {
        take(utopia.certificate);
        TrustObject object = directory.generation(1).objects().get(0);
        assertThat(Files.readAllBytes(
                        root.resolve("objects").resolve(object.fingerprint().hex())))
                .isEqualTo(utopia.certificate.getEncoded());
    }

    @Test
    void anImportThatIsCutOffBeforeThePointerLeavesTheOldGeneration() throws Exception {
        take(utopia.certificate);
        byte[] pointer = Files.readAllBytes(root.resolve("current"));
        take(quazia.certificate);
        // As after a power cut: everything of generation 2 is there, and the rename of the pointer is not.
        Files.write(root.resolve("current"), pointer);
        Files.writeString(root.resolve("current.new"), "2");
        assertThat(directory.load().certificates()).containsExactly(utopia.certificate);
        assertThat(take(quazia.certificate)).isEqualTo(3);
        assertThat(directory.generation(3).parent()).hasValue(1);
        assertThat(directory.load().certificates()).hasSize(2);
    }

    @Test
    void aHalfWrittenObjectOfACutOffImportIsReplaced() throws Exception {
        Files.createDirectories(root.resolve("objects"));
        Files.write(
                root.resolve("objects")
                        .resolve(Fingerprint.of(utopia.certificate.getEncoded()).hex()),
                new byte[] {0x30});
        take(utopia.certificate);
        assertThat(directory.load().certificates()).containsExactly(utopia.certificate);
    }

    @Test
    void aChangedManifestIsRefusedAndTheOneBeforeIsNamed() throws Exception {
        take(utopia.certificate);
        take(quazia.certificate);
        Path manifest = root.resolve("generations/2");
        Files.writeString(manifest, Files.readString(manifest).replace("SELF_SIGNED", "UNRESOLVED"));
        assertCode(TrustStoreErrorCode.DAMAGED, directory::load);
        assertThatThrownBy(directory::load)
                .hasMessageContaining("Generation 2")
                .hasMessageContaining("trust rollback --to 1");
        assertThat(directory.rollback(OptionalInt.empty()).number()).isEqualTo(1);
        assertThat(directory.load().certificates()).containsExactly(utopia.certificate);
    }

    @Test
    void anotherGenerationsManifestInItsPlaceIsRefused() throws Exception {
        take(utopia.certificate);
        take(quazia.certificate);
        Files.copy(root.resolve("generations/1"), root.resolve("generations/7"));
        assertCode(TrustStoreErrorCode.DAMAGED, () -> directory.generation(7));
    }

    @Test
    void aMissingOrChangedObjectIsRefused() throws Exception {
        take(utopia.certificate);
        Path object = root.resolve("objects")
                .resolve(directory.generation(1).objects().get(0).fingerprint().hex());
        byte[] bytes = Files.readAllBytes(object);
        bytes[bytes.length - 1] ^= 1;
        Files.write(object, bytes);
        assertCode(TrustStoreErrorCode.DAMAGED, directory::load);
        Files.delete(object);
        assertCode(TrustStoreErrorCode.DAMAGED, directory::load);
    }

    @Test
    void aPointerThatIsNoneIsRefused() throws Exception {
        take(utopia.certificate);
        for (String nonsense : List.of("", "one", "-", "1".repeat(200))) {
            Files.writeString(root.resolve("current"), nonsense);
            assertCode(TrustStoreErrorCode.DAMAGED, directory::load);
        }
        Files.writeString(root.resolve("current"), "5");
        assertCode(TrustStoreErrorCode.NO_SUCH_GENERATION, directory::load);
    }

    @Test
    void rollbackGoesToTheParentOrToAnyWholeGenerationAndForthAgain() throws Exception {
        take(utopia.certificate);
        take(quazia.certificate);
        assertThat(directory.rollback(OptionalInt.empty()).number()).isEqualTo(1);
        assertThat(directory.current()).hasValue(1);
        assertCode(TrustStoreErrorCode.NO_SUCH_GENERATION, () -> directory.rollback(OptionalInt.empty()));
        assertCode(TrustStoreErrorCode.NO_SUCH_GENERATION, () -> directory.rollback(OptionalInt.of(3)));
        assertThat(directory.rollback(OptionalInt.of(2)).number()).isEqualTo(2);
        assertThat(directory.load().certificates()).hasSize(2);
    }

    @Test
    void aRollbackToADamagedGenerationChangesNothing() throws Exception {
        take(utopia.certificate);
        take(quazia.certificate);
        Files.writeString(root.resolve("generations/1"), "nonsense");
        assertCode(TrustStoreErrorCode.DAMAGED, () -> directory.rollback(OptionalInt.of(1)));
        assertThat(directory.current()).hasValue(2);
    }

    @Test
    void aSecondImportAtTheSameMomentIsTurnedAway() throws Exception {
        take(utopia.certificate);
        try (FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertCode(TrustStoreErrorCode.BUSY, () -> take(quazia.certificate));
            assertCode(TrustStoreErrorCode.BUSY, () -> directory.rollback(OptionalInt.of(1)));
            assertThat(directory.load().certificates()).containsExactly(utopia.certificate);
        }
        assertThat(take(quazia.certificate)).isEqualTo(2);
    }

    @Test
    void theLockIsGivenBackByAnImportThatFails() throws Exception {
        take(utopia.certificate);
        Files.writeString(root.resolve("current"), "nonsense");
        assertCode(TrustStoreErrorCode.DAMAGED, () -> take(quazia.certificate));
        assertThat(directory.rollback(OptionalInt.of(1)).number()).isEqualTo(1);
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsSaid() throws Exception {
        Files.writeString(root, "a file where the store should be");
        assertCode(TrustStoreErrorCode.UNWRITABLE, () -> take(utopia.certificate));
    }

    @Test
    void nothingIsLeftBesideTheStoreAfterAnImport() throws Exception {
        take(utopia.certificate);
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".new"));
        }
    }

    @Test
    void aNameThatWouldBreakTheManifestIsMadeHarmless() throws Exception {
        ImportFile file = ImportFile.of("evil\n\tname\u2028pin", utopia.certificate.getEncoded());
        directory.importFiles(List.of(file), Set.of(), sentence -> {});
        assertThat(directory.generation(1).sources().get(0).name()).isEqualTo("evil??name?pin");
        assertThat(directory.generation(1).pins()).isEmpty();
    }

    @Test
    void aDiffNamesWhatCameWentAndWasReplaced() throws Exception {
        X509CertificateHolder link = utopia.link(new TestAuthority("UT"));
        int first = importList(0, utopia.certificate, quazia.certificate);
        int second = importList(1, utopia.certificate, link);
        GenerationDiff diff = GenerationDiff.between(directory.contents(first), directory.contents(second));
        assertThat(diff.added()).extracting(StoredCertificate::country).containsExactly("UT");
        assertThat(diff.added())
                .extracting(StoredCertificate::standing)
                .containsExactly(TrustObject.Standing.SIGNED_BY_KNOWN);
        assertThat(diff.removed()).extracting(StoredCertificate::country).containsExactly("QZ");
        assertThat(diff.changed()).isEmpty();
        assertThat(GenerationDiff.between(directory.contents(first), directory.contents(first))
                        .isEmpty())
                .isTrue();
    }

    private int importList(int second, X509CertificateHolder... listed) throws Exception {
        ImportFile list = ImportFile.of("list.ml", utopia.masterList(NOW.plusSeconds(second), listed));
        return directory
                .importFiles(List.of(list), Set.of(), sentence -> {})
                .generation()
                .orElseThrow()
                .number();
    }

    @Test
    void theAgeOfTheStoreAndTheAgeOfItsListsAreTwoThings() throws Exception {
        Optional<Duration> limit = Optional.of(Duration.ofDays(30));
        importList(0, utopia.certificate);
        TrustStore store = directory.load();
        assertThat(TrustAge.of(store, limit, NOW.plus(Duration.ofDays(30))).state())
                .isEqualTo(TrustAge.State.CURRENT);
        assertThat(TrustAge.of(store, limit, NOW.plus(Duration.ofDays(31))).state())
                .isEqualTo(TrustAge.State.STORE_OLD);
        assertThat(TrustAge.of(store, Optional.empty(), NOW.plus(Duration.ofDays(999)))
                        .state())
                .isEqualTo(TrustAge.State.CURRENT);
        directory = new TrustDirectory(root, Clock.fixed(NOW.plus(Duration.ofDays(31)), ZoneOffset.UTC));
        take(quazia.certificate);
        TrustAge renewed = TrustAge.of(directory.load(), limit, NOW.plus(Duration.ofDays(31)));
        assertThat(renewed.state()).isEqualTo(TrustAge.State.LISTS_OLD);
        assertThat(renewed.old()).containsExactly("MASTER_LIST list.ml");
        TrustStore plain = new TrustStore(List.of(utopia.certificate), List.of());
        assertThat(TrustAge.of(plain, limit, NOW).state()).isEqualTo(TrustAge.State.STORE_OLD);
    }

    @Test
    void aStoreWithoutAnchorsKeepsItsRevocations() throws Exception {
        TrustStore store = new TrustStore(List.of(utopia.certificate), List.of(utopia.revocationList(NOW)));
        assertThat(store.withoutAnchors().certificates()).isEmpty();
        assertThat(store.withoutAnchors().crls()).hasSize(1);
    }

    @Test
    void aManifestThatEndsEarlyOrHoldsAnUnknownLineIsRefused() throws IOException {
        Generation generation = new Generation(1, OptionalInt.empty(), NOW, List.of(), List.of(), List.of());
        byte[] whole = Manifest.write(generation);
        assertThat(Manifest.read(whole)).isEqualTo(generation);
        for (int length = 0; length < whole.length - 1; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Manifest.read(cut)).isInstanceOf(RuntimeException.class);
        }
    }
}
