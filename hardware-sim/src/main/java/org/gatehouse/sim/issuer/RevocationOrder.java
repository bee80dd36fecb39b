// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What a certificate revocation list is to say (Doc 9303-12 §7.1.4).
 *
 * @param thisUpdate when it was issued
 * @param nextUpdate when the next one is due
 * @param revoked serial numbers; of document signers or of the authority itself
 * @param keyIdentifier whether it names its issuer's key
 * @param signatureBroken whether its signature is wrong
 */
public record RevocationOrder(
        Instant thisUpdate,
        Instant nextUpdate,
        List<BigInteger> revoked,
        boolean keyIdentifier,
        boolean signatureBroken) {
    /** Doc 9303-12 §4.4: a list is issued at least every ninety days. */
    private static final Duration LIST_PERIOD = Duration.ofDays(90);

    public RevocationOrder {
        revoked = List.copyOf(revoked);
    }

    /** An empty list of this instant. */
    public static RevocationOrder issued(Instant thisUpdate) {
        return new RevocationOrder(thisUpdate, thisUpdate.plus(LIST_PERIOD), List.of(), true, false);
    }

    /** An empty list that was to be replaced yesterday. */
    public static RevocationOrder stale(Instant now) {
        return issued(now.minus(LIST_PERIOD).minus(Duration.ofDays(1)));
    }

    /** An empty list of tomorrow. */
    public static RevocationOrder notYetValid(Instant now) {
        return issued(now.plus(Duration.ofDays(1)));
    }

    /** The same, revoking these besides. */
    public RevocationOrder revoking(X509CertificateHolder... certificates) {
        List<BigInteger> more = Stream.concat(
                        revoked.stream(), Stream.of(certificates).map(X509CertificateHolder::getSerialNumber))
                .toList();
        return new RevocationOrder(thisUpdate, nextUpdate, more, keyIdentifier, signatureBroken);
    }

    /** The same without the identifier of its issuer's key. */
    public RevocationOrder withoutKeyIdentifier() {
        return new RevocationOrder(thisUpdate, nextUpdate, revoked, false, signatureBroken);
    }

    /** The same with one bit of its signature turned. */
    public RevocationOrder forged() {
        return new RevocationOrder(thisUpdate, nextUpdate, revoked, keyIdentifier, true);
    }
}
