// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatehouse.document.chip.AccessOutcome;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.lds.SecurityInfo;
import org.gatehouse.document.lds.SecurityInfos;
import org.junit.jupiter.api.Test;

/** What EF.CardAccess may say beside its signed copies, row by row. */
class DowngradeCheckTest {
    private static final SecurityInfo WEAK = pace("0.4.0.127.0.7.2.2.4.2.1", 1);
    private static final SecurityInfo STRONG = pace("0.4.0.127.0.7.2.2.4.2.4", 2);
    private static final SecurityInfo OTHER =
            new SecurityInfo("0.4.0.127.0.7.2.2.3.2.2", OptionalInt.of(1), OptionalInt.empty(), new byte[] {3});

    private static SecurityInfo pace(String protocol, int content) {
        return new SecurityInfo(protocol, OptionalInt.of(2), OptionalInt.of(13), new byte[] {(byte) content});
    }

    private static Optional<SecurityInfos> infos(SecurityInfo... infos) {
        return Optional.of(new SecurityInfos(Arrays.asList(infos)));
    }

    private static Observation check(
            Optional<SecurityInfos> cardAccess, Optional<SecurityInfos> dg14, Optional<SecurityInfos> cardSecurity) {
        AccessOutcome access =
                new AccessOutcome(AccessProtocol.PACE, Optional.empty(), Optional.empty(), Optional.empty());
        ChipContent content = new ChipContent(
                Optional.of(access), Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), true);
        return DowngradeCheck.of(content, cardAccess, dg14, cardSecurity);
    }

    private static Observation check(Optional<SecurityInfos> cardAccess, Optional<SecurityInfos> dg14) {
        return check(cardAccess, dg14, Optional.empty());
    }

    @Test
    void withoutASignedCopyOrAChipThereIsNothingToCompare() {
        Observation nothing = Observation.notSupported("no signed copy to compare with");
        assertThat(check(infos(STRONG), Optional.empty())).isEqualTo(nothing);
        assertThat(DowngradeCheck.of(ChipContent.ofFiles(Map.of()), infos(WEAK), infos(STRONG), infos(STRONG)))
                .isEqualTo(nothing);
    }

    @Test
    void theSameOnBothSidesIsGoodWhateverElseIsSigned() {
        assertThat(check(infos(STRONG), infos(STRONG, OTHER))).isEqualTo(Observation.successful(""));
    }

    @Test
    void paceThatWasStrippedFromEfCardAccessFails() {
        assertThat(check(infos(WEAK), infos(WEAK, STRONG)))
                .isEqualTo(Observation.failed("the signed copy offers PACE that EF.CardAccess did not"));
        assertThat(check(Optional.empty(), infos(STRONG)))
                .isEqualTo(Observation.failed("the signed copy offers PACE, and there is no EF.CardAccess"));
    }

    @Test
    void paceThatNobodySignedFails() {
        assertThat(check(infos(STRONG, WEAK), infos(STRONG)))
                .isEqualTo(Observation.failed("EF.CardAccess offers what its signed copy does not"));
    }

    @Test
    void aChipOfBacAloneIsGood() {
        assertThat(check(Optional.empty(), infos(OTHER))).isEqualTo(Observation.successful("neither offers PACE"));
    }

    @Test
    void aDg14OfBeforeTheCopyWasAskedForSaysNothing() {
        assertThat(check(infos(STRONG), infos(OTHER)))
                .isEqualTo(Observation.notSupported("the signed copy does not repeat EF.CardAccess"));
    }

    @Test
    void besideEfCardSecurityThereIsNoSuchExcuse() {
        assertThat(check(infos(STRONG), infos(OTHER), infos(STRONG)).result()).isEqualTo(Result.FAILED);
        assertThat(check(infos(STRONG), Optional.empty(), infos(OTHER)).result())
                .isEqualTo(Result.FAILED);
    }

    @Test
    void oneSignedCopyThatDiffersOutweighsOneThatDoesNot() {
        for (List<Optional<SecurityInfos>> copies :
                List.of(List.of(infos(STRONG), infos(WEAK)), List.of(infos(WEAK), infos(STRONG)))) {
            assertThat(check(infos(STRONG), copies.get(0), copies.get(1)).result())
                    .isEqualTo(Result.FAILED);
        }
        assertThat(check(infos(STRONG), infos(STRONG), infos(STRONG))).isEqualTo(Observation.successful(""));
    }
}
