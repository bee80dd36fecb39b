// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.junit.jupiter.api.Test;

/** The worked examples of Doc 9303-11 appendix H: integrated mapping over brainpoolP256r1 and over a prime field. */
class IntegratedMappingTest {

    /** The examples give the password's key, not the password. */
    private static final byte[] PASSWORD_KEY = Hex.decode("591468CDA83D65219CCCB8560233600F");

    private static final String ECDH = "31143012060A04007F0007020204040202010202010D";
    private static final String DH = "31143012060A04007F00070202040302020102020100";

    private static final String FIELD_ELEMENT_OVER_PRIME = "A0C7C50C002061A51CC87D254EF38068"
            + "607417B6EE1B36473CFB800D2D2E5FA2B6980F01105D24FAB22ACD1BFA5C8A4C"
            + "093ECDFAFE6D7125D42A843E338603835CF19AFAFF75EFE21DC5F6AA1F9AE46C"
            + "25087E7368166FB08C1E4627AFED7D93570417B790FF7F747E57F432B04E1236"
            + "819E0DFEF5B6E77CA4999925328182D2";
    private static final String GENERATOR_OVER_PRIME = "1D7D767F11E333BCD6DBAEF40E799E7A"
            + "926B96973550656FF3C830726D118D61C276CDCC61D475CF03A98E0C0E79CAEB"
            + "A5BE25578BD4551D0B10903236F0B0F976852FA78EEA14EA0ACA87D1E91F688F"
            + "E0DFF897BBE35A472621D343564B262F34223AE8FC59B664BFEDFA2BFE7516CA"
            + "5510A6BBB633D517EC25D4E0BBAA16C2";
    private static final String CHIP_PRIVATE_OVER_PRIME = "020F018C7284B047FA7721A337EFB7AC"
            + "B1440BB30C5252BD41C97C30C994BB78E9F0C5B32744D84017D21FFA6878396A"
            + "6469CA283EF5C000DAF7D261A39AB8860ED4610AB5343390897AAB5A7787E4FA"
            + "EFA0649C6A94FDF82D991E8E3FC332F5142729E7040A3F7D5A4D3CD75CBEE1F0"
            + "43C1CAD2DD484FEB4ED22B597D36688E";
    private static final String CHIP_KEY_OVER_PRIME = "928D9A0F9DBA450F13FC859C6F290D1D"
            + "36E42431138A4378500BEB4E0401854CFF111F71CB6DC1D0335807A11388CC8E"
            + "AA87B07907AAD9FBA6B169AF6D8C26AF8DDDC39ADC3AD2E3FF882B84D23E9768"
            + "E95A80E4746FB07A9767679FE92133B4D379935C771BD7FBED6C7BB4B1708B27"
            + "5EA75679524CDC9C6A91370CC662A2F3";
    private static final String TERMINAL_KEY_OVER_PRIME = "0F0CC62945A8029251FB7EF3C094E12E"
            + "C68E4EF07F27CB9D9CD04C5C4250FAE0E4F8A951557E929AEB48E5C6DD47F2F5"
            + "CD7C351A9BD2CD722C07EDE166770F08FFCB370262CF308DD7B07F2E0DA9CAAA"
            + "1492344C852906919538C98A4BA4187E76CE9D87832386D319CE2E043C3343AE"
            + "AE6EDBA1A9894DC5094D22F7FE1351D5";

    private static Pace<?> run(String cardAccess, String... recorded) {
        PaceInfo info = PaceInfo.supportedBy(Hex.decode(cardAccess)).get(0);
        return Pace.of(info, PASSWORD_KEY, Optional.empty(), ChipBehaviour.faithful(), new ReplayingRandom(recorded));
    }

    private static String send(Pace<?> run, String command) throws StatusException {
        Answer answer = run.generalAuthenticate(CommandApdu.parse(Hex.decode(command)));
        return Hex.toHexString(answer.data()).toUpperCase(Locale.ROOT);
    }

    @Test
    void curveExampleOfH1IsMetInEveryStep() throws StatusException {
        Pace<?> run = run(
                ECDH,
                "2923BE84E16CD6AE529049F1F1BBE9EB",
                "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A");
        assertThat(send(run, "10860000027C0000")).isEqualTo("7C128010143DC40C08C8E891FBED7DEDB92B64AD");
        assertThat(send(run, "10860000147C1281105DD4CBFC96F5453B130D890A1CDBAE3200"))
                .isEqualTo("7C028200");
        assertThat(send(
                        run,
                        "10860000457C43834104"
                                + "89CBA23FFE96AA18D824627C3E934E54A9FD0B87A95D1471DC1C0ABFDCD640D4"
                                + "6755DE9B7B778280B6BEBD57439ADFEB0E21FD4ED6DF42578C13418A59B34C3700"))
                .isEqualTo("7C43844104"
                        + "67F78E5F7F7686082B293E8D087E056916D0F74BC01A5F8957D0DE45691E51E8"
                        + "932B69A962B52A0985AD2C0A271EE6A13A8ADDDCD1A3A994B9DED257F4D22753");
        assertThat(send(run, "008600000C7C0A8508450F02B86F6A090900")).isEqualTo("7C0A860875D4D96E8D5B0308");
    }

    @Test
    void numberAndPointOfH1AreFound() throws StatusException {
        EllipticCurveGroup group = StandardizedGroup.curve(13).orElseThrow();
        BigInteger element = IntegratedMapping.fieldElement(
                KeySuite.AES_128,
                Hex.decode("2923BE84E16CD6AE529049F1F1BBE9EB"),
                Hex.decode("5DD4CBFC96F5453B130D890A1CDBAE32"),
                group.prime());
        assertThat(element)
                .isEqualTo(new BigInteger("A2F8FF2DF50E52C6599F386ADCB595D229F6A167ADE2BE5F2C3296ADD5B7430E", 16));
        assertThat(group.encode(group.map(element)))
                .isEqualTo(Hex.decode("04"
                        + "8E82D31559ED0FDE92A4D0498ADD3C23BABA94FB77691E31E90AEA77FB17D427"
                        + "4C1AE14BD0C3DBAC0C871B7F3608169364437CA30AC243A089D3F266C1E60FAD"));
    }

    @Test
    void primeFieldExampleOfH2IsMetInEveryStep() throws StatusException {
        // The example's private key is longer than the subgroup's order, modulo which it gives the same public key.
        PrimeFieldGroup group = StandardizedGroup.primeField(0).orElseThrow();
        BigInteger reduced = new BigInteger(CHIP_PRIVATE_OVER_PRIME, 16).mod(group.order());
        Pace<?> run = run(
                DH, "FA5B7E3E49753A0DB9178B7B9BD898C8", Hex.toHexString(BigIntegers.asUnsignedByteArray(20, reduced)));
        assertThat(send(run, "10860000027C0000")).isEqualTo("7C1280109ABB8864CA0FF1551E620D1EF4E13510");
        assertThat(send(run, "10860000147C128110B3A6DB3C870C3E99245E0D1C06B747DE00"))
                .isEqualTo("7C028200");
        assertThat(send(run, "10860000867C8183838180" + TERMINAL_KEY_OVER_PRIME + "00"))
                .isEqualTo("7C8183848180" + CHIP_KEY_OVER_PRIME);
        assertThat(send(run, "008600000C7C0A850855D61977CBF5307E00")).isEqualTo("7C0A8608C2F04230187E1525");
    }

    @Test
    void numberAndElementOfH2AreFound() throws StatusException {
        PrimeFieldGroup group = StandardizedGroup.primeField(0).orElseThrow();
        BigInteger element = IntegratedMapping.fieldElement(
                KeySuite.AES_128,
                Hex.decode("FA5B7E3E49753A0DB9178B7B9BD898C8"),
                Hex.decode("B3A6DB3C870C3E99245E0D1C06B747DE"),
                group.prime());
        assertThat(element).isEqualTo(new BigInteger(FIELD_ELEMENT_OVER_PRIME, 16));
        assertThat(group.map(element)).isEqualTo(new BigInteger(GENERATOR_OVER_PRIME, 16));
    }

    @Test
    void everyNumberGivesAPointOnEveryCurveThatAllowsIt() throws StatusException {
        for (int identifier : new int[] {8, 9, 11, 12, 13, 14, 15, 16, 17, 18}) {
            EllipticCurveGroup group = StandardizedGroup.curve(identifier).orElseThrow();
            for (int number = 2; number < 12; number++) {
                ECPoint point = group.map(BigInteger.valueOf(number));
                assertThat(point.isValid())
                        .as("curve %d, number %d", identifier, number)
                        .isTrue();
            }
        }
    }

    @Test
    void p224IsNotOfferedWithIntegratedMapping() {
        assertThat(PaceInfo.supportedBy(Hex.decode(ECDH.replace("02010D", "02010A"))))
                .isEmpty();
    }

    @Test
    void longerKeysTakeLongerNonces() {
        assertThat(IntegratedMapping.chipNonceLength(KeySuite.TRIPLE_DES)).isEqualTo(16);
        assertThat(IntegratedMapping.chipNonceLength(KeySuite.AES_128)).isEqualTo(16);
        assertThat(IntegratedMapping.chipNonceLength(KeySuite.AES_192)).isEqualTo(32);
        assertThat(IntegratedMapping.chipNonceLength(KeySuite.AES_256)).isEqualTo(32);
    }
}
