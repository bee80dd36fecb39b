// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What passive authentication says about one EF.SOD (Doc 9303-11 §5.1; BSI TR-03135-1 §5.6.4.2 and §5.6.4.3).
 *
 * @param hash the hash in the signed attributes is that of the content
 * @param signature the signature was made with the document signer's key
 * @param issuer who that is
 * @param groups the data group hashes; empty when the content cannot be read, or their algorithm is refused by policy
 * @param algorithms that stand behind the answers
 */
public record PassiveVerdict(
        Finding hash,
        Finding signature,
        IssuerVerdict issuer,
        Optional<GroupHashes> groups,
        List<AlgorithmUse> algorithms)
        implements SecurityObjectVerdict {

    public PassiveVerdict {
        algorithms = List.copyOf(algorithms);
    }

    /** The versions of LDS and Unicode that the issuer signed; empty before LDS 1.8. */
    public Optional<LdsVersion> ldsVersion() {
        return groups.flatMap(GroupHashes::version);
    }

    /** Document types that the document signer is limited to, like {@code P}; empty when it is limited to none. */
    public Set<String> documentTypes() {
        return documentSigner()
                .map(signer -> Certificates.documentTypes(signer.certificate()))
                .orElse(Set.of());
    }

    /**
     * Whether the document signer may sign such a document (Doc 9303-12 §7.1.1).
     *
     * @param documentCode of the MRZ without fillers, like {@code P} or {@code ID}
     */
    public Finding documentType(String documentCode) {
        Set<String> types = documentTypes();
        if (types.isEmpty()) {
            return Finding.unknown("the document signer is not limited to types of documents");
        }
        // A single letter stands for all of its kind: the second one is the issuer's own (Doc 9303-4 §4.2.2).
        boolean named = types.contains(documentCode)
                || (!documentCode.isEmpty() && types.contains(documentCode.substring(0, 1)));
        return named ? Finding.holds("") : Finding.broken("the document signer may not sign this type of document");
    }
}
