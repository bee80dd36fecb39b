// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A trust store on disk. Objects lie under their fingerprints, each generation is a manifest that names its objects, and one
 * pointer says which generation is used. Nothing that was written changes but the pointer, and that by one rename: whatever
 * stops an import, the store is the one from before. Readers need no lock, writers exclude each other. For any number of
 * threads and programs.
 */
public final class TrustDirectory {
    static final String POINTER = "current";

    private static final String LOCK = "lock";
    private static final String MANIFESTS = "generations";
    private static final int MAX_POINTER_BYTES = 128;

    private final Path root;
    private final Path manifests;
    private final ObjectFiles objects;
    private final Clock clock;

    /**
     * @param root the store's directory; it is made with the first import
     * @param clock dates generations, and tells which list signers are valid
     */
    public TrustDirectory(Path root, Clock clock) {
        this.root = root;
        this.manifests = root.resolve(MANIFESTS);
        this.objects = new ObjectFiles(root.resolve("objects"));
        this.clock = clock;
    }

    /** Whether a directory holds a store of generations, and not plain files. */
    public static boolean isOne(Path directory) {
        return Files.exists(directory.resolve(POINTER)) || Files.isDirectory(directory.resolve(MANIFESTS));
    }

    /**
     * The number of the generation in use; one small file is read.
     *
     * @return empty when nothing was imported yet
     * @throws TrustStoreException {@code DAMAGED} when the pointer is none
     */
    public OptionalInt current() throws TrustStoreException {
        Path pointer = root.resolve(POINTER);
        try {
            if (!Files.exists(pointer)) {
                return OptionalInt.empty();
            }
            if (Files.size(pointer) > MAX_POINTER_BYTES) {
                throw new IOException("too long for a pointer");
            }
            return OptionalInt.of(Integer.parseInt(Files.readString(pointer).strip()));
        } catch (IOException | RuntimeException e) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.DAMAGED,
                    "The pointer " + pointer + " names no generation." + wayBack(Integer.MAX_VALUE));
        }
    }

    /** The numbers of all generations, the oldest first. */
    public List<Integer> generations() throws TrustStoreException {
        if (!Files.isDirectory(manifests)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(manifests)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,8}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.UNREADABLE, "The folder " + manifests + " cannot be listed.");
        }
    }

    /**
     * The manifest of a generation.
     *
     * @throws TrustStoreException {@code NO_SUCH_GENERATION} or {@code DAMAGED}; the sentence names the one before it
     */
    public Generation generation(int number) throws TrustStoreException {
        Path manifest = manifests.resolve(Integer.toString(number));
        if (!Files.isRegularFile(manifest)) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.NO_SUCH_GENERATION,
                    "The trust store " + root + " has no generation " + number + "." + wayBack(number));
        }
        try {
            if (Files.size(manifest) > Manifest.MAX_BYTES) {
                throw new IOException("too long for a manifest");
            }
            Generation generation = Manifest.read(Files.readAllBytes(manifest));
            if (generation.number() != number) {
                throw new IOException("another generation's manifest");
            }
            return generation;
        } catch (IOException | RuntimeException e) {
            throw damaged(number, "its manifest is not the one that was written");
        }
    }

    /**
     * A generation with all its objects, every one compared with its fingerprint.
     *
     * @throws TrustStoreException {@code NO_SUCH_GENERATION} or {@code DAMAGED}
     */
    public TrustContents contents(int number) throws TrustStoreException {
        Generation generation = generation(number);
        try {
            return TrustContents.of(generation, objects::read);
        } catch (IOException | RuntimeException e) {
            throw damaged(number, "one of its objects is missing or changed");
        }
    }

    /**
     * The store as the current generation has it.
     *
     * @throws TrustStoreException {@code EMPTY} when nothing was imported yet or no anchor is left, or {@code DAMAGED}
     */
    public TrustStore load() throws TrustStoreException {
        OptionalInt number = current();
        if (number.isEmpty()) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.EMPTY,
                    "Nothing was imported into the trust store " + root + " yet: ./gatehouse trust import FILE --store "
                            + root);
        }
        TrustStore store = contents(number.getAsInt()).store();
        if (store.certificates().isEmpty()) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.EMPTY, "Generation " + number.getAsInt() + " of " + root + " holds no CSCA.");
        }
        return store;
    }

    /**
     * Takes files into a new generation and makes it the current one. What cannot be taken is in the report; when nothing can,
     * there is no new generation.
     *
     * @param files in any order: certificates come first, then master lists, revocation lists and defect lists
     * @param pins fingerprints of the CSCAs whose list signers are trusted; none for those of the store or first use
     * @param progress told a sentence now and then
     * @throws TrustStoreException {@code BUSY}, {@code UNWRITABLE}, or the current generation cannot be used
     */
    public ImportReport importFiles(List<ImportFile> files, Set<Fingerprint> pins, ImportProgress progress)
            throws TrustStoreException {
        try (Locked locked = lock()) {
            OptionalInt parent = current();
            TrustContents base = parent.isPresent() ? contents(parent.getAsInt()) : TrustContents.none(clock.instant());
            TrustImport work = new TrustImport(base, pins, clock.instant(), progress);
            work.take(files);
            if (!work.tookAnything()) {
                return work.report(parent, Optional.empty());
            }
            int number =
                    generations().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
            Generation next = work.generation(number, parent);
            locked.publish(next, work.newObjects());
            return work.report(parent, Optional.of(next));
        }
    }

    /**
     * Makes a former generation, or a later one again, the current one, after reading it whole.
     *
     * @param to its number; empty for the one that the current one was made from
     * @return the generation now in use
     * @throws TrustStoreException {@code NO_SUCH_GENERATION}, {@code DAMAGED}, {@code BUSY} or {@code UNWRITABLE}
     */
    public Generation rollback(OptionalInt to) throws TrustStoreException {
        if (!Files.isDirectory(root)) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.MISSING, "The trust store directory " + root + " does not exist.");
        }
        try (Locked locked = lock()) {
            Generation wanted =
                    contents(to.isPresent() ? to.getAsInt() : before()).generation();
            locked.point(wanted.number());
            return wanted;
        }
    }

    private int before() throws TrustStoreException {
        OptionalInt current = current();
        if (current.isEmpty()) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.EMPTY, "Nothing was imported into the trust store " + root + " yet.");
        }
        OptionalInt parent;
        try {
            parent = generation(current.getAsInt()).parent();
        } catch (TrustStoreException damaged) {
            parent = earlier(current.getAsInt());
        }
        if (parent.isEmpty()) {
            throw new TrustStoreException(
                    TrustStoreErrorCode.NO_SUCH_GENERATION,
                    "Generation " + current.getAsInt() + " of " + root + " is the first: there is none before it.");
        }
        return parent.getAsInt();
    }

    private TrustStoreException damaged(int number, String how) {
        return new TrustStoreException(
                TrustStoreErrorCode.DAMAGED,
                "Generation " + number + " of the trust store " + root + " is damaged: " + how + "." + wayBack(number));
    }

    private OptionalInt earlier(int number) throws TrustStoreException {
        return generations().stream()
                .mapToInt(Integer::intValue)
                .filter(n -> n < number)
                .max();
    }

    private String wayBack(int number) {
        try {
            OptionalInt earlier = earlier(number);
            return earlier.isEmpty()
                    ? ""
                    : " Generation " + earlier.getAsInt() + " is the one before it: ./gatehouse trust rollback --to "
                            + earlier.getAsInt() + " --store " + root;
        } catch (TrustStoreException unlisted) {
            return "";
        }
    }

    private Locked lock() throws TrustStoreException {
        FileChannel channel = null;
        try {
            Files.createDirectories(root);
            channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Locked(channel);
            }
        } catch (OverlappingFileLockException sameProgram) {
            // Answered like another program's lock.
        } catch (IOException | RuntimeException e) {
            close(channel);
            throw unwritable();
        }
        close(channel);
        throw new TrustStoreException(
                TrustStoreErrorCode.BUSY, "Another import or rollback works on the trust store " + root + " now.");
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException nothingToLose) {
            // Nothing was written through it.
            return;
        }
    }

    private TrustStoreException unwritable() {
        return new TrustStoreException(
                TrustStoreErrorCode.UNWRITABLE, "The trust store directory " + root + " cannot be written to.");
    }

    /** The right to change the store; closing the channel gives it back. */
    private final class Locked implements AutoCloseable {
        private final FileChannel channel;

        Locked(FileChannel channel) {
            this.channel = channel;
        }

        /** First everything that the manifest names, then the manifest, and the pointer last. */
        void publish(Generation generation, List<byte[]> added) throws TrustStoreException {
            try {
                for (byte[] object : added) {
                    objects.keep(object);
                }
                if (!added.isEmpty()) {
                    ObjectFiles.force(root.resolve("objects"));
                }
                Files.createDirectories(manifests);
                ObjectFiles.write(manifests.resolve(Integer.toString(generation.number())), Manifest.write(generation));
                ObjectFiles.force(manifests);
            } catch (IOException | RuntimeException e) {
                throw unwritable();
            }
            point(generation.number());
        }

        void point(int number) throws TrustStoreException {
            try {
                ObjectFiles.write(root.resolve(POINTER), (number + "\n").getBytes(StandardCharsets.US_ASCII));
                ObjectFiles.force(root);
            } catch (IOException | RuntimeException e) {
                throw unwritable();
            }
        }

        @Override
        public void close() {
            TrustDirectory.close(channel);
        }
    }
}
