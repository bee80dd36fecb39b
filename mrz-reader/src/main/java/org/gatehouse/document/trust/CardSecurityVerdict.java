// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.List;
import java.util.Optional;

/**
 * What passive authentication says about one EF.CardSecurity (BSI TR-03110-3 §A.1.2.5; BSI TR-03135-1 §5.6.4.2 and §5.6.4.3).
 *
 * @param hash the hash in the signed attributes is that of the content
 * @param signature the signature was made with the document signer's key
 * @param issuer who that is
 * @param signedContent the SecurityInfos; empty unless they are what the signer signed. Whoever uses them asks for the issuer too
 * @param algorithms that stand behind the answers
 */
public record CardSecurityVerdict(
        Finding hash,
        Finding signature,
        IssuerVerdict issuer,
        Optional<SignedContent> signedContent,
        List<AlgorithmUse> algorithms)
        implements SecurityObjectVerdict {

    public CardSecurityVerdict {
        algorithms = List.copyOf(algorithms);
    }

    /** The raw SecurityInfos, for {@code SecurityInfos.ofCardSecurity}; empty unless hash and signature hold. */
    public Optional<byte[]> content() {
        return signedContent.map(SignedContent::bytes);
    }
}
