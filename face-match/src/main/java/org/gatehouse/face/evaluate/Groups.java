// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.List;

/**
 * To which groups the people of a face set belong.
 *
 * @param groupings one for each column of the groups file, and their combination where there are two
 */
public record Groups(List<Grouping> groupings) {

    /**
     * One way to divide the people.
     *
     * @param name heading of the column
     * @param labels the groups, sorted
     * @param groupOfPerson number of each person's group in {@code labels}
     */
    public record Grouping(String name, List<String> labels, List<Integer> groupOfPerson) {
        /** Copies the lists. */
        public Grouping {
            labels = List.copyOf(labels);
            groupOfPerson = List.copyOf(groupOfPerson);
        }

        /** By the label of each person. */
        static Grouping of(String name, List<String> labelOfPerson) {
            List<String> labels = labelOfPerson.stream().distinct().sorted().toList();
            return new Grouping(
                    name, labels, labelOfPerson.stream().map(labels::indexOf).toList());
        }
    }

    /** Copies the list. */
    public Groups {
        groupings = List.copyOf(groupings);
    }
}
