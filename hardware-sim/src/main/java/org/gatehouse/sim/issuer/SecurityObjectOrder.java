// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/**
 * How EF.SOD is made (Doc 9303-10 §4.6.2).
 *
 * @param digest with which data groups are hashed
 * @param ldsVersion stated by EF.COM and, if it is 1.8, by the security object
 * @param contentType object identifier of the content in dotted form; old and odd passports have others than ICAO's
 * @param envelope how the hashes are signed
 */
public record SecurityObjectOrder(
        HashAlgorithm digest, LdsVersion ldsVersion, String contentType, EnvelopeOrder envelope) {
    private static final String LDS_SECURITY_OBJECT = "2.23.136.1.1.1";

    /** LDS 1.7, hashed with SHA-256, signed as Doc 9303 has it. */
    public static SecurityObjectOrder standard() {
        return new SecurityObjectOrder(
                HashAlgorithm.SHA_256, LdsVersion.V1_7, LDS_SECURITY_OBJECT, EnvelopeOrder.standard());
    }

    /** The same with its data groups hashed otherwise. */
    public SecurityObjectOrder hashedWith(HashAlgorithm other) {
        return new SecurityObjectOrder(other, ldsVersion, contentType, envelope);
    }

    /** The same for another version of the LDS. */
    public SecurityObjectOrder of(LdsVersion other) {
        return new SecurityObjectOrder(digest, other, contentType, envelope);
    }

    /** The same with its content named otherwise, in SignedData and signed attributes alike. */
    public SecurityObjectOrder typed(String otherContentType) {
        return new SecurityObjectOrder(digest, ldsVersion, otherContentType, envelope);
    }

    /** The same signed otherwise. */
    public SecurityObjectOrder in(EnvelopeOrder other) {
        return new SecurityObjectOrder(digest, ldsVersion, contentType, other);
    }
}
