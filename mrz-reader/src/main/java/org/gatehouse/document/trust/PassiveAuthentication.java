// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.document.lds.EfSod;
import org.gatehouse.document.lds.LdsException;

/**
 * Passive authentication (Doc 9303-11 §5.1) of a raw EF.SOD or EF.CardSecurity. Everything is answered separately and nothing
 * is thrown: a document from an issuer that nobody knows can still have a right signature, and the report says both. Made once
 * for a trust store, whose keys are decoded and whose revocation lists are verified then. For any number of threads.
 */
public final class PassiveAuthentication {
    private static final int MAX_FILE_BYTES = 64 << 10;

    private final Anchors anchors;
    private final AlgorithmPolicy policy;
    private final IssuerCheck issuers;
    private final Clock clock;

    /**
     * @param trust the CSCAs and lists
     * @param policy which algorithms are good enough
     * @param clock tells the moment at which certificates must be valid
     */
    public PassiveAuthentication(TrustStore trust, AlgorithmPolicy policy, Clock clock) {
        this(trust, policy, Set.of(), clock);
    }

    /** @param tolerated deviations of document signer certificates that do not make their trust undetermined */
    public PassiveAuthentication(
            TrustStore trust, AlgorithmPolicy policy, Set<CertificateDeviation> tolerated, Clock clock) {
        this.anchors = new Anchors(trust);
        this.policy = policy;
        this.issuers = new IssuerCheck(anchors, new Revocation(anchors, trust.crls()), policy, tolerated);
        this.clock = clock;
    }

    /** Verifies the security object of a raw EF.SOD, at most 64 KiB. */
    public PassiveVerdict verify(byte[] sodFile) {
        return verify(sodFile, Optional.empty());
    }

    /**
     * The same with a certificate in the place of the document signer's.
     *
     * @param replacement from a trusted defect list (BSI TR-03135-1 §5.8.2.1.2 and §5.8.2.2.4): nobody else may say so
     */
    public PassiveVerdict verify(byte[] sodFile, X509CertificateHolder replacement) {
        return verify(sodFile, Optional.of(replacement));
    }

    private PassiveVerdict verify(byte[] sodFile, Optional<X509CertificateHolder> replacement) {
        try {
            byte[] signed = sodFile.length == 0 ? sodFile : EfSod.signedData(bounded(sodFile));
            if (signed.length == 0) {
                return unread(Finding.broken("EF.SOD is empty"));
            }
            SecurityObject object = SecurityObject.of(signed, SecurityObject.DOCUMENT);
            Answers answers = new Answers(object, replacement);
            Optional<GroupHashes> groups = object.groups().filter(answers::accepts);
            return new PassiveVerdict(answers.hash, answers.signature, answers.issuer, groups, answers.uses);
        } catch (LdsException | IOException | RuntimeException | StackOverflowError e) {

            // Bouncy Castle decodes certificates and attributes late, so a strange one may only be met here.
            return unread(Finding.unknown("EF.SOD cannot be decoded"));
        }
    }

    /** Verifies a raw EF.CardSecurity, at most 64 KiB. */
    public CardSecurityVerdict verifyCardSecurity(byte[] file) {
        try {
            if (file.length == 0) {
                return unreadCard(Finding.broken("EF.CardSecurity is empty"));
            }
            SecurityObject object = SecurityObject.of(bounded(file), SecurityObject.CARD);
            Answers answers = new Answers(object, Optional.empty());
            Optional<SignedContent> content = answers.hash.holds() && answers.signature.holds()
                    ? Optional.of(new SignedContent(object.content()))
                    : Optional.empty();
            return new CardSecurityVerdict(answers.hash, answers.signature, answers.issuer, content, answers.uses);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return unreadCard(Finding.unknown("EF.CardSecurity cannot be decoded"));
        }
    }

    private static byte[] bounded(byte[] file) throws IOException {
        if (file.length > MAX_FILE_BYTES) {
            throw new IOException("a file that is too long");
        }
        return file;
    }

    private static PassiveVerdict unread(Finding why) {
        return new PassiveVerdict(why, why, IssuerVerdict.unknown(why.detail()), Optional.empty(), List.of());
    }

    private static CardSecurityVerdict unreadCard(Finding why) {
        return new CardSecurityVerdict(why, why, IssuerVerdict.unknown(why.detail()), Optional.empty(), List.of());
    }

    /** The answers about one decoded object. */
    private final class Answers {
        private final List<AlgorithmUse> uses = new ArrayList<>();
        private final LocalDate today = LocalDate.now(clock);
        private final Finding hash;
        private final Finding signature;
        private final IssuerVerdict issuer;

        private Answers(SecurityObject object, Optional<X509CertificateHolder> replacement) throws IOException {
            hash = object.digest()
                    .map(digest -> used(policy.hash(AlgorithmUse.Purpose.OBJECT_HASH, digest, today)))
                    .map(use -> use.weigh(object.hash()))
                    .orElseGet(object::hash);
            Optional<X509CertificateHolder> signer =
                    replacement.or(() -> object.documentSigner(anchors.documentSigners()));
            if (signer.isEmpty()) {
                signature = Finding.unknown(object.withoutSigner());
                issuer = IssuerVerdict.unknown(object.withoutSigner());
                return;
            }
            signature = signature(object, signer.get());
            Date now = Date.from(clock.instant());
            IssuerCheck.Judged judged = replacement.isPresent()
                    ? issuers.replaced(signer.get(), now)
                    : issuers.judge(signer.get(), now, today);
            judged.use().ifPresent(this::used);
            issuer = judged.verdict();
        }

        private Finding signature(SecurityObject object, X509CertificateHolder signer) throws IOException {
            Optional<SignatureScheme> scheme = object.scheme();
            Optional<VerificationKey> key = PublicKeys.decode(signer.getSubjectPublicKeyInfo());
            if (scheme.isEmpty() || key.isEmpty()) {
                return Finding.unknown("an algorithm or a key that is not supported");
            }
            return used(policy.signature(AlgorithmUse.Purpose.OBJECT_SIGNATURE, scheme.get(), key.get(), today))
                    .weigh(object.signature(key.get(), scheme.get()));
        }

        private boolean accepts(GroupHashes groups) {
            return !used(policy.hash(AlgorithmUse.Purpose.GROUP_HASH, groups.algorithm(), today))
                    .refused();
        }

        private AlgorithmUse used(AlgorithmUse use) {
            uses.add(use);
            return use;
        }
    }
}
