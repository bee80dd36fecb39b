// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.inspection.Result.ABORTED;
import static org.gatehouse.document.inspection.Result.FAILED;
import static org.gatehouse.document.inspection.Result.NOT_SUPPORTED;
import static org.gatehouse.document.inspection.Result.SUCCESSFUL;
import static org.gatehouse.document.inspection.Result.UNDETERMINED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of the guideline, row by row, over every combination of up to four results. */
class RuleTest {
    private static final int MOST = 4;

    /** One row of a table: the result, and when it holds. The first row that holds is the one. */
    private record Row(Result result, Predicate<List<Result>> when) {}

    private static final Row ANY_FAILED = new Row(FAILED, r -> r.contains(FAILED));
    private static final Row ANY_ABORTED = new Row(ABORTED, r -> r.contains(ABORTED));
    private static final Row ALL_SUCCESSFUL =
            new Row(SUCCESSFUL, r -> !r.isEmpty() && r.stream().allMatch(x -> x == SUCCESSFUL));
    private static final Row ANY_SUCCESSFUL = new Row(SUCCESSFUL, r -> r.contains(SUCCESSFUL));
    private static final Row ANY_UNDETERMINED = new Row(UNDETERMINED, r -> r.contains(UNDETERMINED));
    private static final Row ALL_NOT_SUPPORTED =
            new Row(NOT_SUPPORTED, r -> r.stream().allMatch(x -> x == NOT_SUPPORTED));
    private static final Row OTHERWISE_UNDETERMINED = new Row(UNDETERMINED, r -> true);

    private static final List<Row> CONJUNCTION =
            List.of(ANY_FAILED, ANY_ABORTED, ALL_SUCCESSFUL, OTHERWISE_UNDETERMINED);

    private static final Map<Rule, List<Row>> TABLES = Map.of(
            Rule.OVERALL,
            CONJUNCTION,
            Rule.CONJUNCTION,
            CONJUNCTION,
            Rule.OPTICAL,
            List.of(ANY_FAILED, ANY_ABORTED, ALL_SUCCESSFUL, ALL_NOT_SUPPORTED, OTHERWISE_UNDETERMINED),
            Rule.MRZ_COMPLIANCE,
            List.of(ANY_FAILED, ANY_ABORTED, ALL_SUCCESSFUL, ALL_NOT_SUPPORTED, OTHERWISE_UNDETERMINED),
            Rule.ACCESS,
            List.of(
                    ANY_FAILED,
                    ANY_ABORTED,
                    new Row(NOT_SUPPORTED, r -> r.contains(NOT_SUPPORTED)),
                    ALL_SUCCESSFUL,
                    OTHERWISE_UNDETERMINED),
            Rule.CHIP_ACCESS,
            List.of(ANY_FAILED, ANY_ABORTED, ANY_UNDETERMINED, ANY_SUCCESSFUL, ALL_NOT_SUPPORTED),
            Rule.CHIP_AUTHENTICITY,
            List.of(ANY_SUCCESSFUL, ANY_FAILED, ANY_ABORTED, ANY_UNDETERMINED, ALL_NOT_SUPPORTED),
            Rule.COMBINED,
            List.of(ANY_FAILED, ANY_ABORTED, ANY_UNDETERMINED, ANY_SUCCESSFUL, ALL_NOT_SUPPORTED));

    /** The guideline's tables by the check that each of them is for: 5.2, 5.6 and so on. */
    private static final Map<CheckId, Rule> RULES = Map.ofEntries(
            entry(CheckId.DOCUMENT, Rule.OVERALL),
            entry(CheckId.OPTICAL, Rule.OPTICAL),
            entry(CheckId.MRZ_COMPLIANCE, Rule.MRZ_COMPLIANCE),
            entry(CheckId.ELECTRONIC, Rule.OVERALL),
            entry(CheckId.ACCESS, Rule.ACCESS),
            entry(CheckId.CHIP_ACCESS, Rule.CHIP_ACCESS),
            entry(CheckId.CHIP_CONTENT, Rule.CONJUNCTION),
            entry(CheckId.CHIP_AUTHENTICITY, Rule.CHIP_AUTHENTICITY),
            entry(CheckId.SECURITY_OBJECTS, Rule.CONJUNCTION),
            entry(CheckId.SECURITY_OBJECT, Rule.CONJUNCTION),
            entry(CheckId.CARD_SECURITY, Rule.CONJUNCTION),
            entry(CheckId.ISSUER_CERTIFICATES, Rule.CONJUNCTION),
            entry(CheckId.SOD_ISSUER, Rule.CONJUNCTION),
            entry(CheckId.CERTIFICATE_VALIDITY, Rule.CONJUNCTION),
            entry(CheckId.CARD_SECURITY_ISSUER, Rule.CONJUNCTION),
            entry(CheckId.INTEGRITY, Rule.CONJUNCTION),
            entry(CheckId.DATA_GROUPS, Rule.CONJUNCTION),
            entry(CheckId.COMBINED, Rule.COMBINED),
            entry(CheckId.SEAL, Rule.COMBINED));

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyCombinationFallsIntoTheRowOfItsTable(Rule rule) {
        for (List<Result> results : combinations()) {
            Result expected = TABLES.get(rule).stream()
                    .filter(row -> row.when().test(results))
                    .findFirst()
                    .orElseThrow()
                    .result();
            assertThat(rule.decide(results)).as("%s of %s", rule, results).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void nothingIsNeverSuccessful(Rule rule) {
        assertThat(rule.decide(List.of())).isIn(UNDETERMINED, NOT_SUPPORTED);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void theOrderOfTheResultsDoesNotMatter(Rule rule) {
        for (List<Result> results : combinations()) {
            List<Result> turned = new ArrayList<>(results);
            java.util.Collections.reverse(turned);
            assertThat(rule.decide(turned)).isEqualTo(rule.decide(results));
        }
    }

    @Test
    @Proves({
        CheckId.DOCUMENT,
        CheckId.OPTICAL,
        CheckId.MRZ_COMPLIANCE,
        CheckId.ELECTRONIC,
        CheckId.ACCESS,
        CheckId.CHIP_ACCESS,
        CheckId.CHIP_CONTENT,
        CheckId.CHIP_AUTHENTICITY,
        CheckId.SECURITY_OBJECTS,
        CheckId.SECURITY_OBJECT,
        CheckId.CARD_SECURITY,
        CheckId.ISSUER_CERTIFICATES,
        CheckId.SOD_ISSUER,
        CheckId.CERTIFICATE_VALIDITY,
        CheckId.CARD_SECURITY_ISSUER,
        CheckId.INTEGRITY,
        CheckId.DATA_GROUPS,
        CheckId.COMBINED,
        CheckId.SEAL
    })
    void everyCheckThatIsMadeOfOthersIsMadeByTheRuleOfItsTable() {
        Map<CheckId, Rule> rules = new EnumMap<>(CheckId.class);
        for (CheckId id : CheckId.values()) {
            id.rule().ifPresent(rule -> rules.put(id, rule));
        }
        assertThat(rules).isEqualTo(RULES);
    }

    @Test
    void everyRuleIsUsedInTheTree() {
        assertThat(Arrays.stream(CheckId.values())
                        .flatMap(id -> id.rule().stream())
                        .distinct())
                .containsExactlyInAnyOrder(Rule.values());
    }

    private static List<List<Result>> combinations() {
        List<List<Result>> all = new ArrayList<>(List.of(List.of()));
        for (int from = 0, length = 1; length <= MOST; length++) {
            int to = all.size();
            for (int i = from; i < to; i++) {
                for (Result next : Result.values()) {
                    List<Result> longer = new ArrayList<>(all.get(i));
                    longer.add(next);
                    all.add(longer);
                }
            }
            from = to;
        }
        return all;
    }
}
