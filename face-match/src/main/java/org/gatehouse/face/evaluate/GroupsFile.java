// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatehouse.face.evaluate.Groups.Grouping;

/**
 * Reads who belongs to which group: CSV in UTF-8, the heading {@code person,GROUP} or {@code person,GROUP,GROUP2}, then a line
 * for each person, named as his folder. Without quotes: no value holds a comma. Everybody has a line and nobody two, because
 * a person left out by mistake would silently better or worsen a group.
 */
public final class GroupsFile {
    private static final int MAX_BYTES = 4 << 20;
    private static final int MAX_GROUPS = 64;
    /** Labels are printed: what a group is called, and no name of a person by its length or characters. */
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+/-]{0,39}");

    private GroupsFile() {}

    /**
     * Reads.
     *
     * @param persons names of the folders
     * @throws FaceSetException if the file is wrong, which a sentence says with the line
     */
    public static Groups read(Path file, List<String> persons) throws FaceSetException {
        List<String> lines = lines(file);
        List<String> heading = cells(lines.get(0));
        if (heading.size() < 2 || heading.size() > 3 || !heading.get(0).equals("person")) {
            throw new FaceSetException(
                    FaceSetErrorCode.GROUPS_UNREADABLE,
                    "The first line of the groups file must be person,GROUP or person,GROUP,GROUP2, with names of your own"
                            + " for the groups, such as person,sex,age.");
        }
        Map<String, List<String>> labels = labels(lines, heading.size(), persons);
        long without =
                persons.stream().filter(person -> !labels.containsKey(person)).count();
        if (without > 0) {
            throw new FaceSetException(
                    FaceSetErrorCode.GROUPS_INCOMPLETE,
                    without + " of " + persons.size()
                            + " persons have no line in the groups file: give each one, with a label of its own for what is"
                            + " not known.");
        }
        return groups(heading, persons.stream().map(labels::get).toList());
    }

    private static Map<String, List<String>> labels(List<String> lines, int columns, List<String> persons)
            throws FaceSetException {
        Map<String, List<String>> labels = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            List<String> cells = cells(lines.get(i));
            if (cells.size() != columns) {
                throw wrong(i, "has " + cells.size() + " values instead of " + columns);
            }
            if (!persons.contains(cells.get(0))) {
                throw wrong(i, "names a person who has no folder in the set");
            }
            List<String> groups = cells.subList(1, columns);
            for (String group : groups) {
                if (!LABEL.matcher(group).matches()) {
                    throw wrong(
                            i,
                            "has a group that is empty, longer than 40 characters, or holds other than letters,"
                                    + " digits, spaces and . _ + / -");
                }
            }
            if (labels.put(cells.get(0), groups) != null) {
                throw wrong(i, "names a person for the second time");
            }
        }
        return labels;
    }

    private static Groups groups(List<String> heading, List<List<String>> labels) throws FaceSetException {
        List<Grouping> groupings = new ArrayList<>();
        for (int column = 1; column < heading.size(); column++) {
            int at = column - 1;
            groupings.add(Grouping.of(
                    heading.get(column),
                    labels.stream().map(each -> each.get(at)).toList()));
        }
        if (heading.size() == 3) {
            groupings.add(Grouping.of(
                    heading.get(1) + " and " + heading.get(2),
                    labels.stream().map(each -> String.join(", ", each)).toList()));
        }
        for (Grouping grouping : groupings) {
            if (grouping.labels().size() > MAX_GROUPS) {
                throw new FaceSetException(
                        FaceSetErrorCode.GROUPS_UNREADABLE,
                        "The groups file divides the persons into "
                                + grouping.labels().size() + " groups by one heading;" + " at most " + MAX_GROUPS
                                + " can be told apart.");
            }
        }
        return new Groups(groupings);
    }

    private static List<String> cells(String line) {
        return Pattern.compile(",")
                .splitAsStream(line + ",\u0000")
                .map(String::strip)
                .filter(cell -> !cell.equals("\u0000"))
                .toList();
    }

    private static FaceSetException wrong(int line, String what) {
        return new FaceSetException(
                FaceSetErrorCode.GROUPS_LINE_WRONG, "Line " + (line + 1) + " of the groups file " + what + ".");
    }

    private static List<String> lines(Path file) throws FaceSetException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new FaceSetException(FaceSetErrorCode.GROUPS_UNREADABLE, "The groups file is larger than 4 MiB.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<String> lines = text.startsWith("\ufeff")
                    ? text.substring(1).lines().toList()
                    : text.lines().toList();
            return lines.isEmpty() ? List.of("") : lines;
        } catch (CharacterCodingException e) {
            throw new FaceSetException(
                    FaceSetErrorCode.GROUPS_UNREADABLE, "The groups file is not in UTF-8: save it so.");
        } catch (IOException e) {
            throw new FaceSetException(
                    FaceSetErrorCode.GROUPS_UNREADABLE, "The groups file " + file + " cannot be read.");
        }
    }
}
