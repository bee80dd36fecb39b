// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.mrz.MrzException;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.document.trust.TrustStore;
import org.gatehouse.document.trust.TrustStoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What both ways to inspect a passport are told alike. */
final class PassportRequest {

    @Option(
            names = "--mrz",
            paramLabel = "LINES",
            description = "the MRZ as printed, its lines separated by line breaks or spaces; quote it")
    @Nullable String mrz;

    @Option(
            names = "--trust",
            paramLabel = "DIR",
            description = "the trust store; without it every issuer is undetermined")
    @Nullable Path trust;

    @Option(names = "--xml", description = "prints XML with the names of BSI TR-03135 instead of JSON")
    boolean xml;

    @Option(names = "--show-personal-data", description = "adds what the chip's MRZ says of the holder")
    boolean showPersonalData;

    @Option(
            names = "--portrait",
            paramLabel = "FILE",
            description = "writes the portrait there, if it is as signed and the trust store knows who signed it;"
                    + " needs --show-personal-data and --trust")
    @Nullable Path portrait;

    /** What was given after {@code --mrz}: empty when nothing was, refused when it is no page of a document with a chip. */
    Optional<Mrz> page() throws MrzRefusal {
        if (mrz == null) {
            return Optional.empty();
        }
        List<String> lines = Arrays.stream(mrz.split("\\s+", -1))
                .filter(line -> !line.isEmpty())
                .toList();
        try {
            Mrz page = MrzParser.parse(lines);
            if (!page.format().mayHaveChip()) {
                throw new MrzRefusal(
                        "The lines after --mrz are those of a visa or of an old French identity card, which has no"
                                + " chip: give those of the passport or card that has it.");
            }
            return Optional.of(page);
        } catch (MrzException noMrz) {
            throw new MrzRefusal("The lines after --mrz are no MRZ: " + noMrz.getMessage() + ".");
        }
    }

    /** The MRZ given opens nothing; its message is a sentence without personal data. */
    static final class MrzRefusal extends Exception {
        private static final long serialVersionUID = 1L;

        MrzRefusal(String sentence) {
            super(sentence);
        }
    }

    TrustStore store() throws TrustStoreException {
        return trust == null ? new TrustStore(List.of(), List.of()) : TrustStore.load(trust);
    }

    /** What is wrong with the options themselves; empty when nothing is. */
    Optional<String> fault() {
        if (portrait != null && !showPersonalData) {
            return Optional.of("--portrait writes personal data: give --show-personal-data too.");
        }
        return xml && showPersonalData && portrait == null
                ? Optional.of("--xml holds no personal data: leave out --show-personal-data, or add --portrait.")
                : Optional.empty();
    }
}
