// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import java.util.Arrays;
import java.util.List;
import org.gatehouse.gate.lane.Prompt;

/**
 * One prompt as the screen holds it: a pictogram by the prompt's name and its words in every language.
 *
 * @param lines one a language, in the order of {@link DisplayLanguage}
 */
record PromptCard(Prompt prompt, List<Line> lines) {

    /** The words in one language. */
    record Line(DisplayLanguage language, String text) {}

    /** Every card of the screen. */
    static List<PromptCard> all(PromptTexts texts) {
        return Arrays.stream(Prompt.values())
                .map(prompt -> new PromptCard(
                        prompt,
                        Arrays.stream(DisplayLanguage.values())
                                .map(language -> new Line(language, texts.of(prompt, language)))
                                .toList()))
                .toList();
    }
}
