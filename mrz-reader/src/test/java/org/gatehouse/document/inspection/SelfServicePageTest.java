// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/conformance/tr-03135-self-service.md} is made of the profile and of the tests that say what they prove. To write
 * it anew: {@code -Dgatehouse.write-conformance-page=true}.
 */
class SelfServicePageTest {
    private static final InspectionProfile PROFILE = InspectionProfile.selfService();

    @Test
    void everyMandatoryCheckIsProved() throws Exception {
        Map<CheckId, Set<String>> proofs = proofs();
        assertThat(mandatory().filter(id -> !proofs.containsKey(id)))
                .as("mandatory checks without a test")
                .isEmpty();
    }

    @Test
    void thePageIsWhatTheTestsSay() throws Exception {
        Path page = Path.of(System.getProperty("gatehouse.root", "."), "docs/conformance/tr-03135-self-service.md");
        if (Boolean.getBoolean("gatehouse.write-conformance-page")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, page());
        }
        assertThat(page).hasContent(page());
    }

    private static Stream<CheckId> mandatory() {
        return Stream.of(CheckId.values()).filter(id -> PROFILE.obligation(id) == Obligation.MANDATORY);
    }

    private static String page() throws Exception {
        Map<CheckId, Set<String>> proofs = proofs();
        long all = mandatory().count();
        long proved = mandatory().filter(proofs::containsKey).count();
        StringBuilder text = new StringBuilder();
        text.append("# BSI TR-03135: the self-service profile\n\n")
                .append(
                        "Written by `SelfServicePageTest`; do not edit. The checks of Part 1 (v2.5) that Part 2 §4.2.4 makes\n")
                .append("mandatory for self-service, and the tests that show how each comes to its results.\n\n")
                .append("**")
                .append(proved)
                .append(" of ")
                .append(all)
                .append(" mandatory checks have a test: ")
                .append(100 * proved / all)
                .append(" %.** Each section of Tables 4.6 to 4.9 is there with all its parts.\n\n")
                .append(
                        "*where present*: it counts where the document or the page reader gives occasion for it, as the\n")
                .append("guideline itself says of most of them. Tests are in `mrz-reader`, package\n")
                .append("`org.gatehouse.document.inspection`.\n\n")
                .append(
                        "Detection, model and spectral checks of the page (§5.5.2, §5.5.3, §5.5.4.2), infrared and type face are\n")
                .append(
                        "performed by the page reader, not by Gatehouse: what the tests show is that its results are taken in. With\n")
                .append("a reader that delivers the lines of the MRZ alone they are not supported.\n\n")
                .append("| section | check | counts | tests |\n|---|---|---|---|\n");
        mandatory()
                .forEach(id -> text.append("| ")
                        .append(id.section())
                        .append(" | `")
                        .append(id)
                        .append("` | ")
                        .append(PROFILE.conditional().contains(id) ? "where present" : "always")
                        .append(" | ")
                        .append(proofs.getOrDefault(id, Set.of()).stream()
                                .map(t -> "`" + t + "`")
                                .collect(Collectors.joining("<br>")))
                        .append(" |\n"));
        text.append("\nBeside them:\n\n| section | check | counts |\n|---|---|---|\n");
        Stream.of(CheckId.values())
                .filter(id -> PROFILE.obligation(id) != Obligation.MANDATORY)
                .forEach(id -> text.append("| ")
                        .append(id.section())
                        .append(" | `")
                        .append(id)
                        .append("` | ")
                        .append(
                                PROFILE.obligation(id) == Obligation.OPTIONAL
                                        ? "where performed"
                                        : "never: only written down")
                        .append(" |\n"));
        text.append(
                        "\n§5.6.1 (connection to the lists) shows in `TRUST_LISTS`, §5.6.2 (sequences 1, 2 and 4) in `ChipReadingTest`,\n")
                .append(
                        "§5.8 (known defects) in `DefectCorrectionTest`. Sequence 3 and terminal authentication belong to documents\n")
                .append("and data that a face-only gate does not read.\n");
        return text.toString();
    }

    private static Map<CheckId, Set<String>> proofs() throws IOException, URISyntaxException, ClassNotFoundException {
        Map<CheckId, Set<String>> proofs = new EnumMap<>(CheckId.class);
        Path folder = Path.of(Objects.requireNonNull(SelfServicePageTest.class.getResource("."))
                .toURI());
        try (Stream<Path> classes = Files.list(folder)) {
            for (Path file :
                    classes.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = Class.forName(SelfServicePageTest.class.getPackageName() + "." + name);
                for (Method method : type.getDeclaredMethods()) {
                    Proves proves = method.getAnnotation(Proves.class);
                    for (CheckId id : proves == null ? new CheckId[0] : proves.value()) {
                        proofs.computeIfAbsent(id, i -> new TreeSet<>()).add(name + "." + method.getName());
                    }
                }
            }
        }
        return proofs;
    }
}
