// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.chip.ChipProfile;
import org.gatehouse.sim.chip.MrzSecret;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.Sex;
import org.gatehouse.sim.issuer.TestState;
import org.gatehouse.sim.issuer.TrustExport;
import org.gatehouse.sim.traveller.Cast;

/** Issues the passports of the stories. Keys are new at every start; numbers follow the seed. */
public final class PassportDesk {

    private static final String NUMBER_CHARACTERS = "CFGHJKLMNPRTVWXYZ0123456789";
    private static final int NUMBER_LENGTH = 9;

    private final Map<IssuingState, TestState> states = new EnumMap<>(IssuingState.class);
    private final Clock clock;
    private final RandomGenerator random;

    /** Generates the keys of all test states: some seconds. */
    public PassportDesk(Clock clock, SecureRandom keys, RandomGenerator random) throws IssuanceException {
        this.clock = clock;
        this.random = random;
        for (IssuingState state : IssuingState.values()) {
            states.put(state, TestState.establish(state, clock, keys));
        }
    }

    /** Writes the trust store of a controller that knows every test state but Zephyria. */
    public void exportTrust(Path directory) throws IssuanceException {
        TrustExport.writeTo(
                directory,
                state(IssuingState.UTOPIA).authority(),
                state(IssuingState.QUAZIA).authority());
    }

    /**
     * What is ordered for a story's document.
     *
     * @param portraitOf the portrait of a member of the cast
     */
    PassportOrder order(Document document, Function<Cast, BufferedImage> portraitOf) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new PassportOrder(
                documentNumber(),
                "Specimen",
                document.bearer().firstName(),
                document.state().code(),
                today.minusYears(document.bearer().ageYears()).minusDays(random.nextInt(300)),
                Sex.valueOf(document.bearer().sex().name()),
                today.plusDays(document.expiresInDays()),
                portraitOf.apply(document.bearer()),
                document.coding(),
                document.access());
    }

    /**
     * Issues one passport.
     *
     * @param order of {@link #order}
     * @param portraitOf the portrait of a member of the cast
     */
    IssuedPassport issue(Document document, PassportOrder order, Function<Cast, BufferedImage> portraitOf)
            throws IssuanceException {
        IssuedPassport passport = state(document.state()).issuer().issue(order);
        if (document.portraitSwappedFor().isEmpty()) {
            return passport;
        }
        BufferedImage other = portraitOf.apply(document.portraitSwappedFor().get());
        return passport.withPortrait(other, document.coding());
    }

    /** The passport's chip, as a virtual chip is made from. */
    public static ChipProfile chipProfile(IssuedPassport passport) {
        ChipProfile profile = ChipProfile.of(new MrzSecret(
                passport.accessSecret().documentNumber(),
                passport.accessSecret().birthDate(),
                passport.accessSecret().expiryDate()));
        for (Map.Entry<Integer, byte[]> file : passport.files().entrySet()) {
            profile = profile.withFile(file.getKey(), file.getValue());
        }
        if (passport.can().isPresent()) {
            profile = profile.withCan(passport.can().get());
        }
        return profile.withKeys(passport.keys()).withBac(passport.access().offersBac());
    }

    private String documentNumber() {
        StringBuilder number = new StringBuilder(NUMBER_LENGTH);
        for (int i = 0; i < NUMBER_LENGTH; i++) {
            number.append(NUMBER_CHARACTERS.charAt(random.nextInt(NUMBER_CHARACTERS.length())));
        }
        return number.toString().toUpperCase(Locale.ROOT);
    }

    private TestState state(IssuingState state) {
        TestState established = states.get(state);
        if (established == null) {
            throw new IllegalStateException("every test state is established at start");
        }
        return established;
    }
}
