// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long a certificate is valid, and how long its private key signs (Doc 9303-12 §4.1.3). To the second.
 *
 * @param notBefore start of both
 * @param notAfter end of the certificate's validity
 * @param keyUsageEnd end of the private key's use
 */
public record CertificatePeriod(Instant notBefore, Instant notAfter, Instant keyUsageEnd) {
    private static final Duration YEAR = Duration.ofDays(366);

    public CertificatePeriod {
        notBefore = notBefore.truncatedTo(ChronoUnit.SECONDS);
        notAfter = notAfter.truncatedTo(ChronoUnit.SECONDS);
        keyUsageEnd = keyUsageEnd.truncatedTo(ChronoUnit.SECONDS);
        if (!notBefore.isBefore(notAfter) || !notBefore.isBefore(keyUsageEnd) || keyUsageEnd.isAfter(notAfter)) {
            throw new IllegalArgumentException("notBefore < keyUsageEnd <= notAfter must hold");
        }
    }

    /** An authority one year old: signs for five years, and outlives the last passport signed under it. */
    public static CertificatePeriod ofAuthority(Instant now) {
        Instant start = now.minus(YEAR);
        return new CertificatePeriod(start, start.plus(YEAR.multipliedBy(16)), start.plus(YEAR.multipliedBy(5)));
    }

    /** A document signer thirty days old: signs for three months, and outlives ten-year passports. */
    public static CertificatePeriod ofDocumentSigner(Instant now) {
        Instant start = now.minus(Duration.ofDays(30));
        return new CertificatePeriod(
                start, start.plus(YEAR.multipliedBy(10)).plus(Duration.ofDays(90)), start.plus(Duration.ofDays(90)));
    }

    /** A document signer whose certificate ended yesterday. */
    public static CertificatePeriod ofExpiredDocumentSigner(Instant now) {
        Instant start = now.minus(Duration.ofDays(300));
        return new CertificatePeriod(start, now.minus(Duration.ofDays(1)), start.plus(Duration.ofDays(90)));
    }

    /** A certificate whose time begins tomorrow, for ten years. */
    public static CertificatePeriod ofTomorrow(Instant now) {
        Instant start = now.plus(Duration.ofDays(1));
        return new CertificatePeriod(start, start.plus(YEAR.multipliedBy(10)), start.plus(YEAR));
    }

    /** An authority whose certificate ended yesterday, after sixteen years. */
    public static CertificatePeriod ofExpiredAuthority(Instant now) {
        Instant start = now.minus(YEAR.multipliedBy(16));
        return new CertificatePeriod(start, now.minus(Duration.ofDays(1)), start.plus(YEAR.multipliedBy(5)));
    }
}
