// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.gatehouse.document.trust.TestAuthority.NOW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.junit.jupiter.api.Test;

/** Changed, cut and stretched copies of honest files: each is taken or refused by name, none is a surprise. */
class MutatedListsTest {
    private static final int MUTANTS_OF_EACH = 1500;
    private static final byte[] LENGTHS = {0, 1, 0x7F, (byte) 0x80, (byte) 0x81, (byte) 0x84, (byte) 0xFF, 0x30};

    @Test
    void noMutantOfAListOrCertificateIsASurprise() throws Exception {
        TestAuthority utopia = new TestAuthority("UT");
        byte[] defects = defects(utopia);
        for (byte[] honest : List.of(
                utopia.certificate.getEncoded(),
                utopia.revocationList(NOW, utopia.documentSigner()).getEncoded(),
                utopia.masterList(NOW, utopia.certificate),
                utopia.defectList(NOW, defects))) {
            for (byte[] mutant : mutants(honest, 20260301)) {
                assertThatCode(() -> ImportedFilesFuzzTarget.fuzzerTestOneInput(mutant))
                        .doesNotThrowAnyException();
            }
        }
        for (byte[] mutant : mutants(defects, 1)) {
            assertThatCode(() -> DefectEntriesFuzzTarget.fuzzerTestOneInput(mutant))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] defects(TestAuthority authority) throws Exception {
        ASN1Encodable revoked = new DERSequence(
                new ASN1Encodable[] {new ASN1ObjectIdentifier("0.4.0.127.0.7.3.1.5.1.1"), new ASN1Enumerated(0)});
        ASN1Encodable entry = new DERSequence(new ASN1Encodable[] {
            new DEROctetString(Digests.of(HashAlgorithm.SHA256, authority.certificate.getEncoded())),
            new DERSet(revoked)
        });
        return new DERSequence(
                        new ASN1Encodable[] {new ASN1Integer(0), NISTObjectIdentifiers.id_sha256, new DERSet(entry)})
                .getEncoded();
    }

    private static List<byte[]> mutants(byte[] honest, long seed) {
        Random random = new Random(seed);
        List<byte[]> mutants = new ArrayList<>();
        for (int i = 0; i < MUTANTS_OF_EACH; i++) {
            byte[] mutant = honest.clone();
            int at = random.nextInt(mutant.length);
            switch (i % 3) {
                case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutant[at] = LENGTHS[random.nextInt(LENGTHS.length)];
                default -> mutant = Arrays.copyOf(mutant, at);
            }
            mutants.add(mutant);
        }
        return mutants;
    }
}
