// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"pace-ecdh-gm", "pace-dh-gm", "pace-ecdh-im", "pace-dh-im", "pace-ecdh-cam"})
    void speaksAndComputesAsInTheWorkedExample(String name) throws Exception {
        WorkedExample example = WorkedExample.named(name);
        ScriptedLink link = example.link();
        SecureMessaging session = new Pace(new CommandChannel(link), example.keys(), example.offer())
                .run(example.key(), false)
                .keys();
        assertThat(link.isOver()).isTrue();
        assertThat(session.encryption().getEncoded()).isEqualTo(example.bytes("encryption"));
        assertThat(session.mac().getEncoded()).isEqualTo(example.bytes("mac"));
    }

    @Test
    void chipAuthenticationMappingGivesWhatTheWorkedExampleDecrypts() throws Exception {
        WorkedExample example = WorkedExample.named("pace-ecdh-cam");
        MappingProof proof = new Pace(new CommandChannel(example.link()), example.keys(), example.offer())
                .run(example.key(), false)
                .proof()
                .orElseThrow();
        assertThat(proof.chipAuthenticationData()).isEqualTo(example.bytes("chipAuthenticationData"));
        assertThat("7C438241" + HexFormat.of().withUpperCase().formatHex(proof.chipMappingKey()) + "9000")
                .isEqualTo(example.value("answer.3"));
        assertThat(proof.parameterId()).isEqualTo(0x0D);
    }

    @ParameterizedTest
    @CsvSource({
        "pace-ecdh-gm, 1, 6A80",
        "pace-ecdh-gm, 1, 6300",
        "pace-ecdh-gm, 2, 6A80",
        "pace-ecdh-gm, 2, 7C12901095A3A016522EE98D01E76CB6B98B42C39000",
        "pace-ecdh-gm, 2, 7C0A800895A3A016522EE98D9000",
        "pace-ecdh-gm, 2, 7C7F801095A3A016522EE98D01E76CB6B98B42C39000",
        "pace-ecdh-gm, 2, 7C12801095A3A016522EE98D01E76CB6B98B42C3009000",
        "pace-ecdh-gm, 2, 7C009000",
        "pace-ecdh-gm, 2, 9000",
        "pace-ecdh-gm, 3, 7C43824104"
                + "824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
                + "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C559000",
        "pace-ecdh-gm, 3, 7C0382010 09000",
        "pace-ecdh-gm, 3, 7C43824104"
                + "7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                + "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D9000",
        "pace-ecdh-gm, 4, 7C43844104"
                + "2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                + "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB364629000",
        "pace-ecdh-gm, 5, 7C0A86083ABB9674BCE93C099000",
        "pace-ecdh-gm, 5, 7C0986073ABB9674BCE93C9000",
        "pace-ecdh-gm, 5, 7C0A96083ABB9674BCE93C089000",
        "pace-ecdh-gm, 5, 7C0E86083ABB9674BCE93C088A02AABB9000",
        "pace-ecdh-gm, 5, 6300",
        "pace-ecdh-im, 3, 7C0382010 09000",
        "pace-ecdh-im, 3, 6A80",
        "pace-ecdh-cam, 5, 7C0A86088596CF055C67C1A39000",
        "pace-ecdh-cam, 5, 7C3C86088596CF055C67C1A38B301EEA964DAAE372AC990E3EFDE6333353BFC8"
                + "9A6704D93DA8798CF77F5B7A54BD10CBA372B42BE0B9B5F28AA8DE2F4F929000",
        "pace-ecdh-cam, 5, 7C3C86088596CF055C67C1A38A301EEA964DAAE372AC990E3EFDE6333353BFC8"
                + "9A6704D93DA8798CF77F5B7A54BD10CBA372B42BE0B9B5F28AA8DE2F4F939000",
        "pace-ecdh-cam, 5, 7C0C86088596CF055C67C1A38A009000",
        "pace-dh-gm, 3, 7C038201019000",
        "pace-dh-gm, 3, 7C038201029000"
    })
    void aRunThatIsSpoiltInOnePlaceIsNoAccess(String name, int number, String answer) throws Exception {
        WorkedExample example = WorkedExample.named(name).withAnswer(number, answer.replace(" ", ""));
        Pace pace = new Pace(new CommandChannel(example.link()), example.keys(), example.offer());
        AccessKey key = example.key();
        assertThatThrownBy(() -> pace.run(key, false))
                .isInstanceOfSatisfying(
                        ChipException.class, e -> assertThat(e.code()).isEqualTo(ChipErrorCode.PACE_FAILED));
    }
}
