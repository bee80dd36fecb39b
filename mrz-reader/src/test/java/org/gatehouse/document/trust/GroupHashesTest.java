// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.gatehouse.document.trust.Finding.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GroupHashesTest {
    @ParameterizedTest
    @EnumSource(HashAlgorithm.class)
    void aGroupIsComparedWholeOrWhileItIsRead(HashAlgorithm algorithm) throws Exception {
        GroupHashes hashes = hashes(algorithm);
        assertThat(hashes.algorithm()).isEqualTo(algorithm);
        assertThat(hashes.compare(1, ObjectDraft.DG1)).isEqualTo(Finding.holds(algorithm.jcaName()));
        GroupComparison comparison = hashes.comparison(1);
        for (byte b : ObjectDraft.DG1) {
            comparison.update(new byte[] {b});
        }
        assertThat(comparison.finish().holds()).isTrue();
        comparison.update(Arrays.copyOf(ObjectDraft.DG1, ObjectDraft.DG1.length - 1));
        assertThat(comparison.finish().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aGroupWithoutAHashIsNotTheIssuers() throws Exception {
        Finding finding = hashes(HashAlgorithm.SHA256).compare(15, ObjectDraft.DG1);
        assertThat(finding).isEqualTo(Finding.broken("EF.SOD has no hash for it"));
    }

    @Test
    void theSignedVersionsAreThoseOfTheUnsignedFile() {
        LdsVersion version = new LdsVersion("0108", "040000");
        assertThat(version.compare("0108", "040000").holds()).isTrue();
        assertThat(version.compare("0107", "040000").outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(version.compare("0107", "040000").detail()).contains("LDS");
        assertThat(version.compare("0108", "050000").outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(version.compare("0108", "050000").detail()).contains("Unicode");
    }

    @ParameterizedTest
    @CsvSource({
        "010, 040000",
        "01080, 040000",
        "01.8, 040000",
        "0108, 4.0.0",
        "0108, 0400000",
        "0108, 04000",
        "'0108\n', 040000",
        "'', 040000"
    })
    void versionsThatAreNotFourAndSixDigitsMakeTheContentUseless(String lds, String unicode) throws Exception {
        byte[] hash = HashAlgorithm.SHA256.hash(ObjectDraft.DG1);
        ASN1Sequence object = ASN1Sequence.getInstance(
                ObjectDraft.content(1, ObjectDraft.identifier(HashAlgorithm.SHA256), Map.of(1, hash), lds, unicode));
        assertThatThrownBy(() -> GroupHashes.of(object)).isInstanceOf(IllegalArgumentException.class);
        byte[] sod = TestIssuer.UTOPIA.object().content(object.getEncoded()).sod();
        assertThat(TestIssuer.UTOPIA.verify(sod).groups()).isEmpty();
    }

    private static GroupHashes hashes(HashAlgorithm algorithm) throws Exception {
        return GroupHashes.of(ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(ObjectDraft.content(algorithm))));
    }
}
