// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.mrz.NameLikeness.COULD_BE_SAME;
import static org.gatehouse.document.mrz.NameLikeness.DIFFERENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERIKSSON<<ANNA<MARIA | ERIKSSON<<ANNA<MARIA | SAME",
                "MUELLER<<JUERGEN | MULLER<<JURGEN | COULD_BE_SAME",
                "MUXXLLER<<JUERGEN | MULLER<<JURGEN | COULD_BE_SAME",
                "CANXXON<<TERESA | CANON<<TERESA | COULD_BE_SAME",
                "AAGAARD<<SOEREN | AGARD<<SOREN | COULD_BE_SAME",
                "DARTAGNAN<<CHARLES | D<ARTAGNAN<<CHARLES | COULD_BE_SAME",
                "SMITH<JONES<<SUSIE | SMITHJONES<<SUSIE | COULD_BE_SAME",
                "ARKFREITH<<ALAN | ARKFREITH<ALAN | COULD_BE_SAME",
                "ARKFREITH<<ALAN | ALAN<ARKFREITH | COULD_BE_SAME",
                "<<ANNA<MARIA | ANNA<MARIA | COULD_BE_SAME",
                "<<ANNA<MARIA | MARIA<<ANNA | COULD_BE_SAME",
                "<<A<EA<A | <<A<AE<A | COULD_BE_SAME",
                "ERIKSSON<<ANNA<MARIA | ERIKSSON<<ANNA | DIFFERENT",
                "ERIKSSON<<ANNA<MARIA | ERIKSSON<<ANNA<MARTA | DIFFERENT",
                "MUELLER<<JUERGEN | MOLLER<<JUERGEN | DIFFERENT",
                "ERIKSSON<<ANNA | ANNA<<ERIKSSON | DIFFERENT",
                "ERIKSSON<<ANNA | ERIKSEN<<ANNA | DIFFERENT"
            })
    void theNameOfThePageAgainstThatOfTheChip(String page, String chip, NameLikeness expected) throws MrzException {
        assertThat(NameComparison.between(passport(page), passport(chip))).isEqualTo(expected);
        assertThat(NameComparison.between(passport(chip), passport(page))).isEqualTo(expected);
    }

    @Test
    void aNameThatFillsItsFieldIsComparedAsFarAsItGoes() throws MrzException {
        Mrz whole = passport("BENNELONG<WOOLOOMOOLOO<WARR<W<<DINGO<PO");
        Mrz passport = passport("BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI");
        Mrz card = card("BENNELONG<WOOLOOMOOLOO<W<W<<DI");
        Mrz other = card("BENNELONG<WOOLOOMOOLOO<W<X<<DI");
        assertThat(NameComparison.between(passport, card)).isEqualTo(COULD_BE_SAME);
        assertThat(NameComparison.between(card, passport)).isEqualTo(COULD_BE_SAME);
        assertThat(NameComparison.between(card, other)).isEqualTo(DIFFERENT);
        assertThat(NameComparison.between(whole, card)).isEqualTo(COULD_BE_SAME);
        Mrz short1 = passport("BENNELONG<WOOL<WARR<W<<D");
        assertThat(NameComparison.between(short1, passport("BENNELONG<WOOL<WARR<W<<DI")))
                .as("neither fills its field, so nothing is cut off")
                .isEqualTo(DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller, Jürgen | MUELLER<<JUERGEN | SAME",
                "Müller, Jürgen | MULLER<<JUXXRGEN | SAME",
                "MÜLLER, JÜRGEN | MOELLER<<JUERGEN | DIFFERENT",
                "MULLER, JURGEN | MUELLER<<JUERGEN | DIFFERENT",
                "D'ARTAGNAN, MARIE-ELISE | DARTAGNAN<<MARIE<ELISE | SAME",
                "D’Artagnan, Marie-Elise | D<ARTAGNAN<<MARIEELISE | COULD_BE_SAME",
                "CAÑON, Térèsa | CANXXON<<TERESA | SAME",
                "Strauß, Þór | STRAUSS<<THOR | SAME",
                "Sørensen, Åse | SORENSEN<<AASE | COULD_BE_SAME",
                "ARKFREITH | ARKFREITH | SAME",
                "Eriksson<<Anna<Maria | ERIKSSON<<ANNA<MARIA | SAME",
                "Παπαδόπουλος, Νίκος | PAPADOPOULOS<<NIKOS | UNDECIDED",
                "محمد, ابو بكر | MXHMD<<ABW<BKR | SAME",
                "محمد, ابو بكر | MOHAMMED<<ABU<BAKR | UNDECIDED",
                "عبّاس | EBAS | COULD_BE_SAME"
            })
    void theNameOfTheVisualZoneAgainstThatOfTheMrz(String written, String printed, NameLikeness expected)
            throws MrzException {
        assertThat(NameComparison.between(WrittenName.of(written), passport(printed)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Щербаков, Юрий | RUS | SHCHERBAKOV<<IURII | SAME",
                "Щербаков, Юрий | RUS | SHCHERBAKOV<<YURIY | COULD_BE_SAME",
                "Щербаков, Юрий | BGR | SHTERBAKOV<<IURII | SAME",
                "Георгиев, Явор | BGR | GEORGIEV<<YAVOR | COULD_BE_SAME",
                "Згурський, Юрій | UKR | ZHURSKYI<<YURII | SAME",
                "Згурський, Юрій | RUS | ZHURSKYI<<YURII | COULD_BE_SAME",
                "Ђорђевић, Жељко | SRB | DORDEVIC<<ZELJKO | SAME",
                "Ѓорѓиев, Ќиро | MKD | GJORGJIEV<<KJIRO | SAME",
                "Горбачёв, Михаил | BLR | HORBACHIOV<<MIKHAIL | SAME",
                "Иванов, Пётр | RUS | PETROV<<IVAN | DIFFERENT"
            })
    void cyrillicIsReadByTheRulesOfTheIssuingState(String written, String state, String printed, NameLikeness expected)
            throws MrzException {
        assertThat(NameComparison.between(WrittenName.of(written), passport(state, printed)))
                .isEqualTo(expected);
    }

    @Test
    void noNameIsLikeNoOther() throws MrzException {
        assertThat(NameComparison.between(WrittenName.of(""), passport("ERIKSSON<<ANNA")))
                .isEqualTo(DIFFERENT);
        assertThat(NameComparison.between(WrittenName.of("Eriksson, Anna"), passport("<")))
                .isEqualTo(DIFFERENT);
        assertThat(NameComparison.between(passport("<"), passport("ERIKSSON<<ANNA")))
                .isEqualTo(DIFFERENT);
    }

    @Test
    void aWrittenNameIsNotPrinted() {
        assertThat(WrittenName.of("Eriksson, Anna").toString()).doesNotContain("Eriksson", "Anna");
    }

    private static Mrz passport(String name) throws MrzException {
        return passport("UTO", name);
    }

    private static Mrz passport(String state, String name) throws MrzException {
        String upper = "P<" + state + name;
        return MrzParser.parse(
                List.of(upper + "<".repeat(44 - upper.length()), "L898902C36UTO7408122F1204159ZE184226B<<<<<10"));
    }

    private static Mrz card(String name) throws MrzException {
        return MrzParser.parse(List.of("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", name));
    }
}
