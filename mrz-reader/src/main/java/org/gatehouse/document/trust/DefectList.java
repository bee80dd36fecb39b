// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerId;

/**
 * The defects that are known of document signers, from any number of defect lists (BSI TR-03129-2 §7). Whoever made one has
 * checked the list's signature before. Immutable; for any number of threads.
 */
public final class DefectList {
    private static final DefectList EMPTY = new DefectList(List.of());

    private final List<DefectEntry> entries;

    DefectList(List<DefectEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A list without a defect. */
    public static DefectList empty() {
        return EMPTY;
    }

    /** All defects that the lists know of the documents that this signer signed; empty when there is none. */
    public List<Defect> of(X509CertificateHolder documentSigner) {
        CertificateHashes certificate = new CertificateHashes(documentSigner);
        return entries.stream().flatMap(entry -> entry.of(certificate).stream()).toList();
    }

    /**
     * All defects of the signer that a security object names but does not hold: the way to a wrong signer identifier (BSI
     * TR-03129-2 §7.3.2.4).
     */
    public List<Defect> of(SignerId named) {
        return entries.stream()
                .filter(entry -> entry.concerns(named))
                .flatMap(entry -> entry.defects().stream())
                .toList();
    }

    /** How many document signers have an entry; one that stands in two lists counts twice. */
    public int size() {
        return entries.size();
    }

    DefectList and(DefectList others) {
        List<DefectEntry> both = new ArrayList<>(entries);
        both.addAll(others.entries);
        return new DefectList(both);
    }
}
