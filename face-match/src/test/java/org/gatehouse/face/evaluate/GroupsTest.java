// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.face.evaluate.Groups.Grouping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsTest {
    private static final List<String> PERSONS = List.of("ann", "ben", "cleo");

    @TempDir
    Path folder;

    private Groups read(String text) throws IOException, FaceSetException {
        return GroupsFile.read(Files.writeString(folder.resolve("groups.csv"), text), PERSONS);
    }

    private FaceSetException refused(String text) {
        return catchThrowableOfType(FaceSetException.class, () -> read(text));
    }

    @Test
    void twoColumnsGiveThreeWaysToDivideThePeople() throws Exception {
        Groups groups = read("person,sex,age\ncleo,f,old\nann,f,young\n\nben,m,old\n");
        assertThat(groups.groupings()).extracting(Grouping::name).containsExactly("sex", "age", "sex and age");
        assertThat(groups.groupings().get(0)).isEqualTo(new Grouping("sex", List.of("f", "m"), List.of(0, 1, 0)));
        assertThat(groups.groupings().get(2).labels()).containsExactly("f, old", "f, young", "m, old");
    }

    @Test
    void aByteOrderMarkAndForeignLettersDoNotDisturb() throws Exception {
        assertThat(read("\ufeffperson,Gruppe\r\nann,Ältere\r\nben,Ältere\r\ncleo,Ältere\r\n")
                        .groupings()
                        .get(0)
                        .labels())
                .containsExactly("Ältere");
    }

    @Test
    void whatIsWrongIsNamedWithItsLineAndWithoutThePerson() {
        assertThat(refused("name,sex\nann,f\n").code()).isEqualTo(FaceSetErrorCode.GROUPS_UNREADABLE);
        assertThat(refused("").code()).isEqualTo(FaceSetErrorCode.GROUPS_UNREADABLE);
        FaceSetException stranger = refused("person,sex\nann,f\ndora,f\n");
        assertThat(stranger.code()).isEqualTo(FaceSetErrorCode.GROUPS_LINE_WRONG);
        assertThat(stranger).hasMessageContaining("Line 3").hasMessageNotContaining("dora");
        assertThat(refused("person,sex\nann,f\nann,f\n"))
                .hasMessageContaining("Line 3")
                .hasMessageContaining("second");
        assertThat(refused("person,sex\nann\n")).hasMessageContaining("Line 2").hasMessageContaining("1 values");
        assertThat(refused("person,sex\nann,\n")).hasMessageContaining("Line 2").hasMessageContaining("empty");
        assertThat(refused("person,sex\nann,f,x\n")).hasMessageContaining("3 values");
    }

    @Test
    void everybodyMustHaveALine() {
        FaceSetException incomplete = refused("person,sex\nann,f\n");
        assertThat(incomplete.code()).isEqualTo(FaceSetErrorCode.GROUPS_INCOMPLETE);
        assertThat(incomplete).hasMessageContaining("2 of 3");
    }

    @Test
    void aFileThatIsMissingOrNotInUtf8IsRefused() throws IOException {
        Path latin = Files.write(
                folder.resolve("latin.csv"), "person,sex\nann,\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(catchThrowableOfType(FaceSetException.class, () -> GroupsFile.read(latin, PERSONS)))
                .hasMessageContaining("UTF-8");
        assertThat(catchThrowableOfType(
                                FaceSetException.class, () -> GroupsFile.read(folder.resolve("none.csv"), PERSONS))
                        .code())
                .isEqualTo(FaceSetErrorCode.GROUPS_UNREADABLE);
    }

    @Test
    void impostorsOfOnesOwnGroupAreCountedApartFromOthers() {
        // Two of group x, one of group y, two photographs each; x's people look alike.
        int[] persons = {0, 0, 1, 1, 2, 2};
        ComparisonTable table = ComparisonTable.of(persons, (i, j) -> {
            if (persons[i] == persons[j]) {
                return persons[i] == 2 ? 0.2 : 0.9;
            }
            return persons[i] < 2 && persons[j] < 2 ? 0.8 : 0.1;
        });
        GroupRates rates = GroupRates.of(table, new Grouping("kind", List.of("x", "y"), List.of(0, 0, 1)), 0.5);

        assertThat(rates.groups())
                .containsExactly(
                        new GroupRate("x", 2, 4, new Proportion(0, 2), new Proportion(4, 4), new Proportion(0, 8)),
                        new GroupRate("y", 1, 2, new Proportion(1, 1), new Proportion(0, 0), new Proportion(0, 8)));
        assertThat(rates.groups()).allMatch(GroupRate::small);
        assertThat(rates.worstFalseNonMatchRatio()).isEmpty();
    }

    @Test
    void theWorstGroupIsHeldAgainstTheGeometricMean() {
        GroupRate low =
                new GroupRate("a", 40, 400, new Proportion(1, 1000), new Proportion(1, 10000), new Proportion(0, 1));
        GroupRate high =
                new GroupRate("b", 40, 400, new Proportion(4, 1000), new Proportion(9, 10000), new Proportion(0, 1));
        GroupRates rates = new GroupRates("kind", 1, List.of(low, high));
        assertThat(rates.worstFalseNonMatchRatio().orElseThrow())
                .isEqualTo(2, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(rates.worstFalseMatchRatio().orElseThrow())
                .isEqualTo(3, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(rates.groups()).noneMatch(GroupRate::small);
    }
}
