// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.inspection.DocumentInspector;
import org.gatehouse.document.inspection.InspectionLimits;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.document.trust.TrustStoreErrorCode;
import org.gatehouse.document.trust.TrustStoreException;
import org.gatehouse.gate.transaction.DocumentExaminer;
import org.gatehouse.gate.transaction.InspectorExaminer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Examines documents against the trust store in a folder. While the folder is missing or unusable the lanes are told so and
 * stay closed; it is tried again until it can be read.
 */
final class TrustedExaminer implements DocumentExaminer, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TrustedExaminer.class);
    private static final long USUAL_RETRY_MILLIS = 2000;

    private final Path folder;
    private final Clock clock;
    private final Consumer<Boolean> present;
    private final long retryMillis;
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "trust-store");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable DocumentExaminer examiner;
    private Optional<TrustStoreException> told = Optional.empty();

    /** @param present told once the trust store is there */
    TrustedExaminer(Path folder, Clock clock, Consumer<Boolean> present) {
        this(folder, clock, present, USUAL_RETRY_MILLIS);
    }

    TrustedExaminer(Path folder, Clock clock, Consumer<Boolean> present, long retryMillis) {
        this.retryMillis = retryMillis;
        this.folder = folder;
        this.clock = clock;
        this.present = present;
    }

    void start() {
        retries.execute(this::load);
    }

    private void load() {
        try {
            TrustStore trust = TrustStore.load(folder);
            examiner = new InspectorExaminer(new DocumentInspector(trust, clock, InspectionLimits.standard()));
            LOG.infof("The trust store was read from %s.", folder);
            told.ifPresent(before -> LOG.infof("%s is over.", name(before.code())));
            present.accept(true);
        } catch (TrustStoreException unusable) {
            tell(unusable);
            again();
        } catch (RuntimeException failure) {
            // Whatever a file made a parser do: without another try the lanes would stay closed for ever.
            LOG.errorf("The trust store could not be loaded: %s; it is tried again.", failure.getClass());
            again();
        }
    }

    private void tell(TrustStoreException unusable) {
        String sentence = String.valueOf(unusable.getMessage());
        if (told.filter(before -> sentence.equals(before.getMessage())).isEmpty()) {
            told = Optional.of(unusable);
            LOG.warnf("%s: %s The lanes stay closed until it can be used.", name(unusable.code()), sentence);
        }
    }

    private static String name(TrustStoreErrorCode code) {
        return "TRUST_STORE_" + code.name();
    }

    private void again() {
        try {
            retries.schedule(this::load, retryMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // Nobody waits for it any more.
            return;
        }
    }

    @Override
    public Examination examine(ChipSource chip, Mrz page, Runnable chipRead) {
        DocumentExaminer ready = examiner;
        if (ready == null) {
            throw new IllegalStateException("no lane is in service without a trust store");
        }
        return ready.examine(chip, page, chipRead);
    }

    @Override
    public void close() {
        retries.shutdownNow();
    }
}
