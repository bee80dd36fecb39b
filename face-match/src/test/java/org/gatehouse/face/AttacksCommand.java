// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gatehouse.sim.attack.Raster;
import org.gatehouse.sim.attack.Species;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@link AttacksBench}. */
@Command(
        name = "./gatehouse bench attacks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Whole rounds of the face matcher before simulated presentation attacks, and before rendered travellers who do as asked:",
            "a line for each kind. Simulated renderings; not an evaluation after ISO/IEC 30107-3."
        })
final class AttacksCommand implements Callable<Integer> {
    private static final int MOST = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--transactions", defaultValue = "100", description = "Rounds of each kind (${DEFAULT-VALUE}).")
    private int transactions;

    @Option(
            names = "--species",
            paramLabel = "NAME",
            split = ",",
            description = "Which kinds, with commas between them: " + AttacksBench.BONA_FIDE
                    + " and the species of docs/rig-faces.md (all).")
    private List<String> species = List.of();

    @Option(
            names = "--raster",
            defaultValue = "SEEN",
            description = "Of displays and prints: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Raster raster = Raster.SEEN;

    @Option(names = "--seed", defaultValue = "1", description = "Of everything that is drawn (${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws Exception {
        if (transactions < 1 || transactions > MOST) {
            throw wrong("--transactions is from 1 to " + MOST + ", not " + transactions + ".");
        }
        List<String> known = new ArrayList<>(List.of(AttacksBench.BONA_FIDE));
        Arrays.stream(Species.values()).map(Species::name).forEach(known::add);
        List<String> chosen =
                species.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
        for (String name : chosen) {
            if (!known.contains(name)) {
                throw wrong("There is no species " + name + ": take some of " + String.join(", ", known) + ".");
            }
        }
        AttacksBench.run(chosen.isEmpty() ? known : chosen, transactions, raster, seed);
        return 0;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
