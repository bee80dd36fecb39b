// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of an import.
 *
 * @param files one by one, in the order in which they were taken
 * @param selfSigned how many certificates of the files are signed by their own key
 * @param links how many are signed by another key in the store
 * @param unresolved how many are signed by a key that the store does not have
 * @param previous the generation before; empty before the first import
 * @param generation the generation made; empty when nothing could be taken
 */
public record ImportReport(
        List<ImportedFile> files,
        int selfSigned,
        int links,
        int unresolved,
        OptionalInt previous,
        Optional<Generation> generation) {
    public ImportReport {
        files = List.copyOf(files);
    }

    /** How many certificates, lists and entries the files hold. */
    public int read() {
        return files.stream().mapToInt(ImportedFile::read).sum();
    }

    /** How many of them are in the store now. */
    public int imported() {
        return files.stream().mapToInt(ImportedFile::imported).sum();
    }

    /** Whether everything was taken. */
    public boolean complete() {
        return files.stream().allMatch(file -> file.rejected().isEmpty());
    }
}
