// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
    /** Doc 9303-3 §6.A: every row, letters and their forms. */
    private static final String TABLE_A = """
            ÀÁÂÃ A
            Ä AE A
            Å AA A
            Æ AE
            Ç C
            ÈÉÊË E
            ÌÍÎÏ I
            Ð D
            Ñ N NXX
            ÒÓÔÕ O
            Ö OE O
            Ø OE
            ÙÚÛ U
            Ü UE UXX U
            Ý Y
            Þ TH
            ĀĂĄ A
            ĆĈĊČ C
            ĎĐ D
            ĒĔĖĘĚ E
            ĜĞĠĢ G
            ĤĦ H
            ĨĪĬĮİı I
            Ĵ J
            Ķ K
            ĹĻĽŁ L
            ŃŅŇŊ N
            ŌŎŐ O
            Œ OE
            ŔŖŘ R
            ŚŜŞŠ S
            ŢŤŦ T
            ŨŪŬŮŰŲ U
            Ŵ W
            ŶŸ Y
            ŹŻŽ Z
            ẞ SS
            """;

    @Test
    void tableAIsWhatDoc9303RecommendsForEveryLetter() {
        TABLE_A.lines()
                .map(line -> List.of(line.split(" ", -1)))
                .forEach(row -> row.get(0)
                        .codePoints()
                        .forEach(letter -> assertThat(recommended(letter, "UTO"))
                                .as(Character.toString(letter))
                                .containsExactlyInAnyOrderElementsOf(row.subList(1, row.size()))));
    }

    /** Ligatures and letters that Unicode takes apart come out as in the table too. */
    @ParameterizedTest
    @CsvSource({"Ĳ,IJ", "Ŀ,L", "ß,SS", "ŉ,N", "ﬁ,FI", "Ș,S", "Ț,T", "Ế,E"})
    void lettersThatUnicodeTakesApartAreWrittenAsTheirParts(String written, String printed) {
        List<Spellings> words = WrittenName.recommended(written, "UTO");
        assertThat(words).hasSize(1);
        assertThat(words.get(0).include(printed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Щ,RUS,SHCH", "Щ,BGR,SHT", "Г,RUS,G", "Г,UKR,H", "Г,BLR,H", "И,UKR,Y", "И,RUS,I", "Ж,SRB,Z", "Ж,MKD,ZH",
        "Х,MKD,H", "Х,SRB,H", "Х,BGR,KH", "Ц,SRB,C", "Ц,MKD,C", "Ц,RUS,TS", "Ч,SRB,C", "Ш,SRB,S", "Ё,RUS,E",
        "Ё,BLR,IO", "Ќ,MKD,KJ", "Ѓ,MKD,GJ", "Џ,MKD,DJ", "Џ,SRB,DZ", "Љ,SRB,LJ", "Ъ,RUS,IE"
    })
    void cyrillicLettersDependOnTheState(String letter, String state, String form) {
        assertThat(recommended(letter.codePointAt(0), state)).containsExactly(form);
    }

    @ParameterizedTest
    @CsvSource({"Є,YE,IE", "Ї,YI,I", "Й,Y,I", "Ю,YU,IU", "Я,YA,IA"})
    void someUkrainianLettersDependOnTheirPlaceInTheWord(String letter, String first, String later) {
        Transliteration found = Transliteration.of(letter.codePointAt(0)).orElseThrow();
        assertThat(found.recommended("UKR", true, false)).containsExactly(first);
        assertThat(found.recommended("UKR", false, false)).containsExactly(later);
        assertThat(found.recommended("RUS", true, false)).containsExactly(later);
    }

    /** Doc 9303-3 §6.C notes 2 and 3, and the examples of its Appendix B. */
    @ParameterizedTest
    @CsvSource({
        "محمد,MXHMD",
        "ابو,ABW",
        "بكر,BKR",
        "زكريا,ZKRYA",
        "الرازي,ALRAZY",
        "عبّاس,EBBAS",
        "فضّة,FXDZXDZXAH",
        "جميلة,JMYLXAH",
        "عبد,EBD"
    })
    void arabicNamesAreWrittenAsInTheExamplesOfDoc9303(String written, String printed) {
        List<Spellings> words = WrittenName.recommended(written, "UTO");
        assertThat(words).hasSize(1);
        assertThat(words.get(0).include(printed)).isTrue();
    }

    @Test
    void whatIsInNoTableIsNotMadeUp() {
        assertThat(Transliteration.of('Ω')).isEmpty();
        assertThat(Transliteration.of('田')).isEmpty();
        assertThat(Transliteration.of('\'')).isEmpty();
    }

    private static Set<String> recommended(int letter, String state) {
        return Transliteration.of(letter).orElseThrow().recommended(state, false, false);
    }
}
