// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.gatehouse.face.FaceException;
import org.gatehouse.face.PhotographReader;
import org.gatehouse.face.evaluate.ReadFaceSet.Outcome;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.PhotographDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads all photographs of a face set, on several threads with networks of its own each. The result does not depend on their number.
 * Keeps embeddings and no pictures: some 5 KiB a photograph.
 */
public final class FaceSetReader {
    private final PhotographReaders readers;
    private final int threads;
    private final IntConsumer progress;

    /** Loads the networks for a thread of its own. */
    public interface PhotographReaders {
        /** Who asked closes it. */
        PhotographReader load() throws ModelException;
    }

    /**
     * A reader.
     *
     * @param threads 1..64, each with its own networks: about 150 MB
     * @param progress hears from any thread, after each photograph, how many are done
     */
    public FaceSetReader(PhotographReaders readers, int threads, IntConsumer progress) {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("A face set is read with 1 to 64 threads, not " + threads);
        }
        this.readers = readers;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Reads. The caller closes the result.
     *
     * @throws ModelException if the models cannot be loaded
     * @throws FaceSetException if the calling thread is interrupted
     */
    public ReadFaceSet read(FaceSet set) throws ModelException, FaceSetException {
        List<PhotographReader> loaded = new ArrayList<>();
        try {
            for (int i = 0; i < Math.min(threads, set.files().size()); i++) {
                loaded.add(readers.load());
            }
            return new ReadFaceSet(set, new Run(set).outcomes(loaded));
        } finally {
            loaded.forEach(PhotographReader::close);
        }
    }

    /** One reading of one set. */
    private final class Run {
        private final FaceSet set;
        private final @Nullable Outcome[] outcomes;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();

        Run(FaceSet set) {
            this.set = set;
            this.outcomes = new Outcome[set.files().size()];
        }

        List<Outcome> outcomes(List<PhotographReader> loaded) throws FaceSetException {
            List<Thread> workers = loaded.stream()
                    .map(reader -> new Thread(() -> work(reader), "face-set"))
                    .toList();
            workers.forEach(Thread::start);
            boolean interrupted = false;
            for (Thread worker : workers) {
                interrupted |= join(worker);
            }
            Throwable thrown = trouble.get();
            if (interrupted || thrown != null) {
                close();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
                throw new FaceSetException(FaceSetErrorCode.INTERRUPTED, "The evaluation was interrupted.");
            }
            if (thrown != null) {
                throw new IllegalStateException("A photograph could not be read", thrown);
            }
            return Arrays.stream(outcomes).map(Objects::requireNonNull).toList();
        }

        /** Waits until it has ended, in any case: it uses networks that are closed afterwards. Whether we were interrupted. */
        private boolean join(Thread worker) {
            boolean interrupted = false;
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    next.set(outcomes.length);
                }
            }
            return interrupted;
        }

        private void work(PhotographReader reader) {
            try {
                for (int i = next.getAndIncrement(); i < outcomes.length; i = next.getAndIncrement()) {
                    outcomes[i] = outcome(reader, set.files().get(i).file());
                    progress.accept(done.incrementAndGet());
                }
            } catch (RuntimeException | Error e) {
                trouble.set(e);
                next.set(outcomes.length);
            }
        }

        private void close() {
            for (Outcome outcome : outcomes) {
                if (outcome != null && outcome.photograph() != null) {
                    outcome.photograph().close();
                }
            }
        }
    }

    private static Outcome outcome(PhotographReader reader, Path file) {
        byte[] encoded;
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more shows that there is too much.
            encoded = in.readNBytes(PhotographDecoder.BOUNDS.maxBytes() + 1);
        } catch (IOException e) {
            return new Outcome(null, "FILE_UNREADABLE");
        }
        try {
            return new Outcome(reader.read(encoded), null);
        } catch (FaceException e) {
            return new Outcome(null, e.code().name());
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }
}
