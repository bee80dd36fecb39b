// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.gatehouse.sim.chip.behaviour.PaceDeviation;
import org.junit.jupiter.api.Test;

/** The worked example of Doc 9303-11 appendix I, and what a deviating chip makes of its last step. */
class ChipAuthenticationMappingTest {

    private static final MrzSecret SECRET = new MrzSecret("C11T002JM", "960812", "231031");
    private static final String CARD_ACCESS = "31143012060A04007F0007020204060202010202010D";
    private static final String PROTOCOL = "0.4.0.127.0.7.2.2.4.6.2";
    private static final String MAPPING_KEY = "9E56A6B59C95D06ECE5CD10F983BB2F4F1943528E577F23881D89D8C3BBEE0AA";
    private static final String AUTHENTICATION_DATA =
            "85DC3FA93D0952BFA82F5FD189EE75BD82F11D1F0B8ED4BF5319AC9B53C426B3";
    private static final String STATIC_PUBLIC_KEY = "04"
            + "1872709494399E7470A6431BE25E83EEE24FEA568C2ED28DB48E05DB3A610DC8"
            + "84D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F";

    private static final X9ECParameters CURVE = ECNamedCurveTable.getByName("brainpoolP256r1");

    /** The example's private key is greater than the order, modulo which it gives the same public key. */
    private static final String AGREEMENT_KEY = new BigInteger(
                    "CD626EF3C256E235FE8912CAC28279E626008EDA6B3A05C4CF862A3BDAB79E78", 16)
            .mod(CURVE.getN())
            .toString(16);

    /** The example withholds the static key; the data is the mapping key divided by it, which gives it away. */
    private static ECPrivateKeyParameters staticKey() {
        BigInteger data = new BigInteger(AUTHENTICATION_DATA, 16);
        BigInteger key = new BigInteger(MAPPING_KEY, 16)
                .multiply(data.modInverse(CURVE.getN()))
                .mod(CURVE.getN());
        return new ECPrivateKeyParameters(key, new ECDomainParameters(CURVE));
    }

    private static ChipProfile profile() {
        ChipKeys keys = new ChipKeys(
                List.of(), Optional.empty(), Optional.of(new AgreementKey(PROTOCOL, OptionalInt.of(13), staticKey())));
        return ChipProfile.of(SECRET)
                .withFile(ChipProfile.EF_CARD_ACCESS, Hex.decode(CARD_ACCESS))
                .withKeys(keys);
    }

    private static String send(VirtualChip chip, String command) {
        return Hex.toHexString(chip.process(Hex.decode(command))).toUpperCase(Locale.ROOT);
    }

    /** Everything up to the tokens, as recorded; the answer to them. */
    private static String lastAnswer(ChipProfile profile) {
        VirtualChip chip = new VirtualChip(
                profile, new ReplayingRandom("658B860BC94DF6F044FCE6D5C82CF8E5", MAPPING_KEY, AGREEMENT_KEY));
        assertThat(send(chip, "0022C1A40F800A04007F00070202040602830101")).isEqualTo("9000");
        assertThat(send(chip, "10860000027C0000")).isEqualTo("7C128010CB60E8E0D85B76A9BD304747C2AD42E29000");
        assertThat(send(
                        chip,
                        "10860000457C43814104"
                                + "7F1D410ADB7DDB3B84BF1030800981A9105D7457B4A3ADE002384F3086C67EDE"
                                + "1AB889104A27DB6D842B019020FBF3CEACB0DC627F7BDCAC29969E19D0E553C100"))
                .isEqualTo("7C43824104"
                        + "A234236AA9B9621E8EFB73B5245C0E09D2576E5277183C1208BDD55280CAE8B3"
                        + "04F365713A356E65A451E165ECC9AC0AC46E3771342C8FE5AEDD092685338E239000");
        assertThat(send(
                        chip,
                        "10860000457C43834104"
                                + "446C934084D9DAB863944F219520076C29EE3F7AE6722B11FF319EC1C7728F95"
                                + "5483400BFF60BF0C5929270009277DC2A515E12575010AD9BA916CF1BF86FEFC00"))
                .isEqualTo("7C43844104"
                        + "02AD566F3C6EC7F9324509AD50A51FA52030782A4968FCFEDF737DAEA9933331"
                        + "11C3B9B4C2287789BD137E7F8AA882E2A3C633CCD6ECC2C63C57AD401A09C2E19000");
        return send(chip, "008600000C7C0A8508E86BD06018A1CD3B00");
    }

    private static String lastAnswer(PaceDeviation deviation) {
        return lastAnswer(profile().withBehaviour(ChipBehaviour.faithful().with(deviation)));
    }

    @Test
    void chipAnswersEveryStepOfI1() {
        assertThat(lastAnswer(profile()))
                .isEqualTo("7C3C86088596CF055C67C1A38A30"
                        + "1EEA964DAAE372AC990E3EFDE6333353BFC89A6704D93DA8"
                        + "798CF77F5B7A54BD10CBA372B42BE0B9B5F28AA8DE2F4F929000");
    }

    @Test
    void theDataProvesTheKeyOfCardSecurity() {
        assertThat(CURVE.getG().multiply(staticKey().getD()).normalize().getEncoded(false))
                .isEqualTo(Hex.decode(STATIC_PUBLIC_KEY));
    }

    @Test
    void dataIsLeftOutEmptiedOrTaggedOtherwise() {
        String token = "86088596CF055C67C1A3";
        assertThat(lastAnswer(PaceDeviation.MAPPING_DATA_MISSING)).isEqualTo("7C0A" + token + "9000");
        assertThat(lastAnswer(PaceDeviation.MAPPING_DATA_EMPTY)).isEqualTo("7C0C" + token + "8A009000");
        assertThat(lastAnswer(PaceDeviation.MAPPING_DATA_WITHOUT_TAG)).startsWith("7C3A" + token + "1EEA964D");
        assertThat(lastAnswer(PaceDeviation.MAPPING_DATA_WITH_OTHER_TAG)).startsWith("7C3C" + token + "8B301EEA964D");
        assertThat(lastAnswer(PaceDeviation.MAPPING_DATA_NOT_OCTETS)).startsWith("7C3E" + token + "8A3202301EEA964D");
        assertThat(lastAnswer(PaceDeviation.WRONG_MAPPING_DATA)).startsWith("7C3C" + token + "8A301FEA964D");
    }

    @Test
    void cloneSendsDataOfAnotherKey() {
        assertThat(lastAnswer(PaceDeviation.OTHER_MAPPING_KEY))
                .startsWith("7C3C86088596CF055C67C1A38A30")
                .isNotEqualTo(lastAnswer(profile()));
    }

    @Test
    void chipWithoutTheStaticKeyDoesNotOfferTheMapping() {
        VirtualChip chip = new VirtualChip(profile().withKeys(ChipKeys.none()), new ReplayingRandom());
        assertThat(send(chip, "0022C1A40F800A04007F00070202040602830101")).isEqualTo("6D00");
    }
}
