// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.List;
import java.util.Optional;

/**
 * What came of one file.
 *
 * @param name without its folder
 * @param kind what it is; empty when it is nothing that is imported
 * @param read how many certificates, lists or defect entries it holds
 * @param imported how many of them are in the store now because of it
 * @param added how many of these were not there before
 * @param signature who signed it, for a list that was taken
 * @param rejected what was not taken and why
 */
public record ImportedFile(
        String name,
        Optional<TrustSource.Kind> kind,
        int read,
        int imported,
        int added,
        Optional<ListSignature> signature,
        List<Rejection> rejected) {
    public ImportedFile {
        rejected = List.copyOf(rejected);
    }
}
