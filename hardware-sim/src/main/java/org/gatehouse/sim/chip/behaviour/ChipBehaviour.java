// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one virtual chip differs from a faithful one: data, not code. {@link #faithful()} does as Doc 9303 says; the
 * {@code with} methods add a habit, a rule or a deviation. Immutable.
 *
 * @param reading how it answers READ BINARY
 * @param rules what happens to particular commands; all that match apply, in this order
 * @param basicAccessControl how it departs from BAC (Doc 9303-11 §4.3)
 * @param pace how it departs from PACE (Doc 9303-11 §4.4)
 * @param mappingKey what is wrong with its public key of PACE's second step, generic mapping
 * @param agreementKey what is wrong with its public key of PACE's third step
 * @param chipAuthentication how it departs from chip authentication (Doc 9303-11 §6.2)
 * @param activeAuthentication how it departs from active authentication (Doc 9303-11 §6.1)
 */
public record ChipBehaviour(
        ReadingHabits reading,
        List<CommandRule> rules,
        Set<BasicAccessControlDeviation> basicAccessControl,
        Set<PaceDeviation> pace,
        Optional<PublicKeyFlaw> mappingKey,
        Optional<PublicKeyFlaw> agreementKey,
        Set<ChipAuthenticationDeviation> chipAuthentication,
        Set<ActiveAuthenticationDeviation> activeAuthentication) {

    private static final ChipBehaviour FAITHFUL = new ChipBehaviour(
            ReadingHabits.usual(),
            List.of(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of());

    /** Copies. */
    public ChipBehaviour {
        rules = List.copyOf(rules);
        basicAccessControl = Set.copyOf(basicAccessControl);
        pace = Set.copyOf(pace);
        chipAuthentication = Set.copyOf(chipAuthentication);
        activeAuthentication = Set.copyOf(activeAuthentication);
    }

    /** As Doc 9303 says. */
    public static ChipBehaviour faithful() {
        return FAITHFUL;
    }

    /** The same with these reading habits instead. */
    public ChipBehaviour withReading(ReadingHabits habits) {
        return new ChipBehaviour(
                habits,
                rules,
                basicAccessControl,
                pace,
                mappingKey,
                agreementKey,
                chipAuthentication,
                activeAuthentication);
    }

    /** The same with one more rule, after the others. */
    public ChipBehaviour withRule(CommandRule rule) {
        List<CommandRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new ChipBehaviour(
                reading,
                more,
                basicAccessControl,
                pace,
                mappingKey,
                agreementKey,
                chipAuthentication,
                activeAuthentication);
    }

    /** The same with one more rule: to the commands that match, this happens. */
    public ChipBehaviour when(CommandMatch match, Reaction reaction) {
        return withRule(new CommandRule(match, reaction));
    }

    /** The same, departing from BAC in one more way. */
    public ChipBehaviour with(BasicAccessControlDeviation deviation) {
        return new ChipBehaviour(
                reading,
                rules,
                more(basicAccessControl, deviation),
                pace,
                mappingKey,
                agreementKey,
                chipAuthentication,
                activeAuthentication);
    }

    /** The same, departing from PACE in one more way. */
    public ChipBehaviour with(PaceDeviation deviation) {
        return new ChipBehaviour(
                reading,
                rules,
                basicAccessControl,
                more(pace, deviation),
                mappingKey,
                agreementKey,
                chipAuthentication,
                activeAuthentication);
    }

    /** The same with this flaw in the public key of PACE's second step, generic or chip authentication mapping. */
    public ChipBehaviour withMappingKey(PublicKeyFlaw flaw) {
        return new ChipBehaviour(
                reading,
                rules,
                basicAccessControl,
                pace,
                Optional.of(flaw),
                agreementKey,
                chipAuthentication,
                activeAuthentication);
    }

    /** The same with this flaw in the public key of PACE's third step. */
    public ChipBehaviour withAgreementKey(PublicKeyFlaw flaw) {
        return new ChipBehaviour(
                reading,
                rules,
                basicAccessControl,
                pace,
                mappingKey,
                Optional.of(flaw),
                chipAuthentication,
                activeAuthentication);
    }

    /** The same, departing from chip authentication in one more way. */
    public ChipBehaviour with(ChipAuthenticationDeviation deviation) {
        return new ChipBehaviour(
                reading,
                rules,
                basicAccessControl,
                pace,
                mappingKey,
                agreementKey,
                more(chipAuthentication, deviation),
                activeAuthentication);
    }

    /** The same, departing from active authentication in one more way. */
    public ChipBehaviour with(ActiveAuthenticationDeviation deviation) {
        return new ChipBehaviour(
                reading,
                rules,
                basicAccessControl,
                pace,
                mappingKey,
                agreementKey,
                chipAuthentication,
                more(activeAuthentication, deviation));
    }

    private static <E extends Enum<E>> Set<E> more(Set<E> deviations, E one) {
        Set<E> all = new TreeSet<>(deviations);
        all.add(one);
        return all;
    }
}
