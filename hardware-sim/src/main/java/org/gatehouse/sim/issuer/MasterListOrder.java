// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What a master list is to hold and how it is signed (Doc 9303-12 §8). Plain data but for its edits.
 *
 * @param entries certificates in DER, or what passes for them
 * @param signer what its signer's certificate looks like; empty for what its state usually has
 * @param authorityEnclosed whether the authority's certificate is beside the signer's, as §8 demands
 */
public record MasterListOrder(
        List<byte[]> entries, Optional<CertificateOrder> signer, boolean authorityEnclosed, Edits<CmsStage> edits) {

    public MasterListOrder {
        entries = entries.stream().map(byte[]::clone).toList();
    }

    /** A list of these authorities. */
    public static MasterListOrder of(Collection<X509CertificateHolder> listed) {
        return new MasterListOrder(
                listed.stream()
                        .map(certificate -> SignedContent.der(certificate.toASN1Structure()))
                        .toList(),
                Optional.empty(),
                true,
                Edits.none());
    }

    /** The same with an entry that need not be a certificate; it must be one DER object for the list to be readable. */
    public MasterListOrder withEntry(byte[] entry) {
        List<byte[]> more = new ArrayList<>(entries);
        more.add(entry);
        return new MasterListOrder(more, signer, authorityEnclosed, edits);
    }

    /** The same, signed under another certificate. */
    public MasterListOrder signedBy(CertificateOrder certificate) {
        return new MasterListOrder(entries, Optional.of(certificate), authorityEnclosed, edits);
    }

    /** The same without the authority's certificate. */
    public MasterListOrder withoutAuthority() {
        return new MasterListOrder(entries, signer, false, edits);
    }

    /** The same, spoilt at a stage: {@code edited(CmsStage.SIGNATURE, DerPath...)}. */
    public MasterListOrder edited(CmsStage stage, UnaryOperator<byte[]> edit) {
        return new MasterListOrder(entries, signer, authorityEnclosed, edits.and(stage, edit));
    }

    @Override
    public String toString() {
        return "MasterListOrder[" + entries.size() + " entries]";
    }
}
