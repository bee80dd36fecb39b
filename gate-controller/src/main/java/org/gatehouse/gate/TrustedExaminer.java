// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.inspection.DocumentInspector;
import org.gatehouse.document.inspection.InspectionLimits;
import org.gatehouse.document.inspection.InspectionProfile;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.trust.TrustAge;
import org.gatehouse.document.trust.TrustDirectory;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.document.trust.TrustStoreErrorCode;
import org.gatehouse.document.trust.TrustStoreException;
import org.gatehouse.gate.transaction.DocumentExaminer;
import org.gatehouse.gate.transaction.InspectionRecords;
import org.gatehouse.gate.transaction.InspectorExaminer;
import org.gatehouse.gate.transaction.TrustStanding;
import org.gatehouse.gate.transaction.TrustTrouble;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Examines documents against the trust store in a folder. While there is none the lanes are told so and stay closed; it is tried
 * again until it can be read. Then a new generation is loaded beside the one in use and takes its place between two documents;
 * one that cannot be used leaves the old one where it is, with a trouble.
 */
final class TrustedExaminer implements DocumentExaminer, TrustStanding.Source, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TrustedExaminer.class);
    private static final long USUAL_LOOK_MILLIS = 2000;

    private final Path folder;
    private final TrustDirectory directory;
    private final AgeRule rule;
    private final Clock clock;
    private final Consumer<Boolean> present;
    private final InspectionRecords records;
    private final long lookMillis;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "trust-store");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable InUse inUse;
    private volatile TrustStanding standing = TrustStanding.absent();
    private Consumer<TrustStanding> listener = ignored -> {};
    private Set<TrustTrouble> weighed = Set.of();
    private final Set<TrustTrouble> troubles = EnumSet.noneOf(TrustTrouble.class);
    private Optional<TrustStoreException> told = Optional.empty();

    /**
     * How old a store may be.
     *
     * @param limit empty for no limit
     * @param refuse whether every document is undetermined beyond it
     */
    record AgeRule(Optional<Duration> limit, boolean refuse) {}

    private record InUse(TrustStore store, boolean refused, DocumentExaminer examiner) {}

    /**
     * @param present told once the trust store is there
     * @param records told of every inspection
     */
    TrustedExaminer(Path folder, AgeRule rule, Clock clock, Consumer<Boolean> present, InspectionRecords records) {
        this(folder, rule, clock, present, records, USUAL_LOOK_MILLIS);
    }

    TrustedExaminer(
            Path folder,
            AgeRule rule,
            Clock clock,
            Consumer<Boolean> present,
            InspectionRecords records,
            long lookMillis) {
        this.folder = folder;
        this.directory = new TrustDirectory(folder, clock);
        this.rule = rule;
        this.clock = clock;
        this.present = present;
        this.records = records;
        this.lookMillis = lookMillis;
    }

    /** Told how the trust store stands, whenever its troubles change; call it before {@link #start}. */
    void listen(Consumer<TrustStanding> toStandings) {
        listener = toStandings;
    }

    void start() {
        looks.scheduleWithFixedDelay(this::look, 0, lookMillis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            renew();
            told.ifPresent(before -> LOG.infof("%s is over.", name(before.code())));
            told = Optional.empty();
            trouble(TrustTrouble.TRUST_GENERATION_REFUSED, false, "");
        } catch (TrustStoreException unusable) {
            tell(unusable);
        } catch (RuntimeException failure) {
            // Whatever a file made a parser do: without another look the lanes would stay closed for ever.
            LOG.errorf("The trust store could not be loaded: %s; it is tried again.", failure.getClass());
        }
        weigh();
    }

    /** Plain files are read once: they cannot change in one step, so half of a change would be read. */
    private void renew() throws TrustStoreException {
        InUse old = inUse;
        if (old != null
                && (!TrustDirectory.isOne(folder) || generation(old.store()).equals(directory.current()))) {
            return;
        }
        TrustStore store = TrustStore.load(folder);
        use(store, old != null && old.refused());
        LOG.infof(
                "The trust store was read from %s%s.",
                folder,
                store.generation().map(g -> ", generation " + g.number()).orElse(""));
        if (old == null) {
            weigh();
            present.accept(true);
        }
    }

    private void use(TrustStore store, boolean refused) {
        TrustStore trusted = refused ? store.withoutAnchors() : store;
        inUse = new InUse(
                store,
                refused,
                new InspectorExaminer(
                        new DocumentInspector(
                                trusted,
                                clock,
                                new SecureRandom(),
                                InspectionLimits.standard(),
                                InspectionProfile.eGate()),
                        records));
    }

    private static OptionalInt generation(TrustStore store) {
        return store.generation().map(g -> OptionalInt.of(g.number())).orElse(OptionalInt.empty());
    }

    /** A store that was young when it was loaded grows old while it is used. */
    private void weigh() {
        InUse now = inUse;
        if (now == null) {
            return;
        }
        TrustAge age = TrustAge.of(now.store(), rule.limit(), clock.instant());
        boolean old = age.state() == TrustAge.State.STORE_OLD;
        String consequence = rule.refuse() ? " Every document is undetermined until it is renewed." : "";
        trouble(TrustTrouble.TRUST_STORE_OLD, old, consequence);
        trouble(
                TrustTrouble.TRUST_LISTS_OLD,
                age.state() == TrustAge.State.LISTS_OLD,
                " Old: " + String.join(", ", age.old()) + ".");
        boolean refused = old && rule.refuse();
        if (refused != now.refused()) {
            use(now.store(), refused);
        }
        standing = new TrustStanding(!refused, generation(now.store()), age.age(), troubles);
        if (!standing.troubles().equals(weighed)) {
            weighed = standing.troubles();
            listener.accept(standing);
        }
    }

    private void trouble(TrustTrouble trouble, boolean there, String more) {
        if (there && troubles.add(trouble)) {
            LOG.warnf("%s: %s%s", trouble, trouble.sentence(), more);
        } else if (!there && troubles.remove(trouble)) {
            LOG.infof("%s is over.", trouble);
        }
    }

    private void tell(TrustStoreException unusable) {
        boolean running = inUse != null;
        String sentence = String.valueOf(unusable.getMessage());
        if (told.filter(before -> sentence.equals(before.getMessage())).isEmpty()) {
            told = Optional.of(unusable);
            LOG.warnf(
                    "%s: %s %s",
                    name(unusable.code()),
                    sentence,
                    running ? "The generation before it stays in use." : "The lanes stay closed until it can be used.");
        }
        if (running) {
            trouble(TrustTrouble.TRUST_GENERATION_REFUSED, true, "");
        }
    }

    private static String name(TrustStoreErrorCode code) {
        return "TRUST_STORE_" + code.name();
    }

    @Override
    public Examination examine(UUID transaction, ChipSource chip, Mrz page, Runnable chipRead) {
        InUse ready = inUse;
        if (ready == null) {
            throw new IllegalStateException("no lane is in service without a trust store");
        }
        return ready.examiner().examine(transaction, chip, page, chipRead);
    }

    @Override
    public TrustStanding now() {
        return standing;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
