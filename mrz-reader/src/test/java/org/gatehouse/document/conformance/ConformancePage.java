// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.document.inspection.CheckId;

/**
 * The page that tells what was run and how it ended. Each way of running owns one column and takes the other from the page
 * as it is, so that neither needs the other's machine.
 */
final class ConformancePage {
    /** The ways of running. */
    enum Column {
        IN_PROCESS,
        OVER_PCSCD
    }

    static final Path PAGE = Path.of("..", "docs", "conformance", "tr-03105-5-1.md");
    /** Set to true, the page is written instead of compared. */
    static final String WRITE = "gatehouse.write-conformance-page";

    private static final String SPECIMENS = "../../hardware-sim/src/main/resources/org/gatehouse/sim/specimen/";
    private static final String SUITE = "../../mrz-reader/src/test/java/org/gatehouse/document/conformance/";
    private static final int COLUMNS = 6;

    private ConformancePage() {}

    /** The page with one column as it was run now. */
    static String with(Column column, Map<String, String> results) {
        Map<String, String> other = committed(column == Column.IN_PROCESS ? Column.OVER_PCSCD : Column.IN_PROCESS);
        return column == Column.IN_PROCESS ? render(results, other) : render(other, results);
    }

    static String committed() {
        try {
            return Files.exists(PAGE) ? Files.readString(PAGE) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String page) throws IOException {
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, page);
    }

    private static Map<String, String> committed(Column column) {
        Map<String, String> results = new TreeMap<>();
        for (String line : committed().lines().toList()) {
            String[] cells = line.split("\\|");
            if (cells.length > COLUMNS && line.startsWith("| `")) {
                results.put(cells[1].strip().replace("`", ""), cells[COLUMNS - 1 + column.ordinal()].strip());
            }
        }
        return results;
    }

    private static String render(Map<String, String> inProcess, Map<String, String> overPcscd) {
        List<ConformanceCase> cases = ConformanceCase.all();
        long passed = cases.stream()
                .filter(c -> c.notRun().isEmpty()
                        && inProcess.getOrDefault(c.id(), "").startsWith("passed"))
                .count();
        long passedOver = cases.stream()
                .filter(c -> c.notRun().isEmpty()
                        && overPcscd.getOrDefault(c.id(), "").startsWith("passed"))
                .count();
        StringBuilder page = new StringBuilder();
        page.append("# TR-03105-5.1: what is run, and how it ends\n\n");
        page.append(String.format(
                Locale.ROOT,
                "Of the %d tests of BSI TR-03105-5.1 (version 1.5) that concern an inspection system without fingerprints"
                        + " and irises, **%d pass in process and %d over a real pcscd**.",
                cases.size(),
                passed,
                passedOver));
        long moved = cases.stream().filter(c -> c.movedTo().isPresent()).count();
        long byEncoding =
                cases.stream().filter(ConformancePage::byEncodingAlone).count();
        page.append(String.format(
                Locale.ROOT,
                " **For %d of them specimens and expected results are our own reading**, since the guideline only names"
                        + " the test (marked →); the other %d have their text in it. %d tests end as expected only"
                        + " because the profile here counts encodings, which the profiles of a gate only write down.",
                moved,
                cases.size() - moved,
                byEncoding));
        page.append(" Left out are the units ISO7816_E, LDS_D, LDS_E and LDS_G: terminal authentication, DG3, DG4 and"
                + " EF.CVCA; DG3 and DG4 are on the chips of the guideline's EAC configurations, signed and out of"
                + " reach, and there is no EF.CVCA.\n\n");
        page.append("Each test is one of the dynamic tests of [InProcessConformanceTest](" + SUITE
                + "InProcessConformanceTest.java) and of [PcscDaemonConformanceIT](" + SUITE
                + "PcscDaemonConformanceIT.java), under its own name. It inspects its specimens, which are data, and"
                + " compares the overall result and the checks that bring it about with the"
                + " [catalogue](../../mrz-reader/src/test/resources/org/gatehouse/document/conformance/tr-03105-5-1.json)."
                + " *Successful* and *failed* are the two responses that the guideline knows: failed is every overall"
                + " result but SUCCESSFUL, and the result that we expect stands in brackets. The system under test is a"
                + " lane's, which besides lets the encodings of EF.COM, DG1 and DG2 count and takes chips that are open"
                + " to all: the guideline's profiles DG1, DG2, ISO19794-5 and its configuration PLAIN.\n\n");
        page.append("Tests marked → were moved into a guideline of ICAO, whose text is not public: we realise what the"
                + " title says and what Doc 9303 and TR-03135 demand.\n\n");
        page.append("This page is written by the tests: `mvn verify -pl mrz-reader -am -D" + WRITE + "=true`.\n");
        String unit = "";
        for (ConformanceCase test : cases) {
            String own = test.id().substring(0, test.id().lastIndexOf('_'));
            if (!own.equals(unit)) {
                unit = own;
                page.append("\n## ").append(unit).append("\n\n");
                page.append("| test | what it is about | specimens | expected | in process | over pcscd |\n");
                page.append("|---|---|---|---|---|---|\n");
            }
            page.append(row(test, inProcess, overPcscd));
        }
        return page.toString();
    }

    /** Whether nothing but the encodings is wrong in any of its documents. */
    private static boolean byEncodingAlone(ConformanceCase test) {
        return !test.runs().isEmpty()
                && test.runs().values().stream().allMatch(e -> e.by().equals(Set.of(CheckId.ENCODING)));
    }

    private static String row(ConformanceCase test, Map<String, String> inProcess, Map<String, String> overPcscd) {
        String title = test.title()
                + test.movedTo().map(to -> " → " + to).orElse("")
                + test.note().map(n -> ". " + n).orElse("")
                + test.deviation().map(why -> ". **Deviates:** " + why).orElse("");
        String reason = test.notRun().map(why -> "not run: " + why).orElse("not run");
        return "| `" + test.id() + "` | " + title + " | " + specimens(test) + " | " + expected(test) + " | "
                + test.notRun().map(why -> reason).orElse(inProcess.getOrDefault(test.id(), "not run")) + " | "
                + test.notRun().map(why -> reason).orElse(overPcscd.getOrDefault(test.id(), "not run")) + " |\n";
    }

    private static String specimens(ConformanceCase test) {
        if (test.runs().isEmpty()) {
            return "";
        }
        String file = test.id().substring(0, test.id().lastIndexOf('_')).toLowerCase(Locale.ROOT) + ".json";
        String names = test.runs().size() == 1
                ? test.runs().keySet().iterator().next()
                : test.runs().size() + " of " + test.id();
        return "[" + names + "](" + SPECIMENS + file + ")";
    }

    private static String expected(ConformanceCase test) {
        String results = test.runs().values().stream()
                .map(e -> e.overall().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return test.runs().isEmpty() ? "" : test.verdict() + " (" + results + ")";
    }
}
