// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of photographs: the folders in it are people, and all pictures below such a folder are of that person.
 *
 * @param persons names of their folders, sorted
 * @param files the photographs, by person and name, so that every run takes them in the same order
 * @param ignored files that are not pictures by their names, or lie in no person's folder
 */
public record FaceSet(List<String> persons, List<Entry> files, int ignored) {
    private static final Set<String> PICTURES = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "png", "jp2", "j2k", "j2c", "jpc", "bmp", "pgm", "ppm", "pbm", "pnm", "tif",
            "tiff", "webp");
    private static final int DEPTH = 16;

    /**
     * A photograph.
     *
     * @param person number in {@link FaceSet#persons()}
     * @param file where it lies
     */
    public record Entry(int person, Path file) {}

    /** Copies the lists. */
    public FaceSet {
        persons = List.copyOf(persons);
        files = List.copyOf(files);
    }

    /**
     * Lists a folder.
     *
     * @throws FaceSetException if it cannot be listed or holds no photograph, or too many
     */
    public static FaceSet of(Path folder) throws FaceSetException {
        if (!Files.isDirectory(folder)) {
            throw new FaceSetException(FaceSetErrorCode.SET_MISSING, "There is no folder " + folder + ".");
        }
        TreeMap<String, List<Path>> people = new TreeMap<>();
        int ignored = 0;
        try (Stream<Path> walk = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                Path inside = folder.relativize(file);
                if (inside.getNameCount() > 1 && isPicture(inside)) {
                    people.computeIfAbsent(inside.getName(0).toString(), name -> new ArrayList<>())
                            .add(file);
                } else {
                    ignored++;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new FaceSetException(
                    FaceSetErrorCode.SET_UNREADABLE,
                    "The folder " + folder + " cannot be read to its end: check its permissions and links.");
        }
        return of(folder, people, ignored);
    }

    private static FaceSet of(Path folder, TreeMap<String, List<Path>> people, int ignored) throws FaceSetException {
        List<Entry> files = new ArrayList<>();
        List<String> persons = List.copyOf(people.keySet());
        for (int person = 0; person < persons.size(); person++) {
            for (Path file : people.getOrDefault(persons.get(person), List.of())) {
                files.add(new Entry(person, file));
            }
        }
        if (files.isEmpty()) {
            throw new FaceSetException(
                    FaceSetErrorCode.SET_EMPTY,
                    "There is no photograph in " + folder + ": it must hold one folder for each person, with JPEG, PNG,"
                            + " JPEG 2000, BMP, PNM, TIFF or WebP files in it.");
        }
        if (files.size() > ComparisonTable.MAX_SAMPLES) {
            throw new FaceSetException(
                    FaceSetErrorCode.SET_TOO_LARGE,
                    "There are " + files.size() + " photographs; at most " + ComparisonTable.MAX_SAMPLES
                            + " can be compared with each other: evaluate a part of them.");
        }
        return new FaceSet(persons, files, ignored);
    }

    /** By its name; hidden files and folders are none, among them those in which other systems keep their remarks. */
    private static boolean isPicture(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".") || part.toString().equals("__MACOSX")) {
                return false;
            }
        }
        String name = inside.getFileName().toString();
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "FaceSet[" + persons.size() + " persons, " + files.size() + " photographs]";
    }
}
