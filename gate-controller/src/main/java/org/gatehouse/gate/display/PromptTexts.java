// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.gatehouse.gate.lane.Prompt;

/** The few words of every prompt in every language, from {@code messages/prompts_xx.properties}. Immutable. */
final class PromptTexts {
    /** More words than this are not read while walking. */
    static final int MAX_WORDS = 6;

    private final Map<DisplayLanguage, Map<Prompt, String>> texts = new EnumMap<>(DisplayLanguage.class);

    /**
     * Reads every language.
     *
     * @throws IllegalStateException when a language lacks a prompt or uses too many words
     */
    PromptTexts() {
        for (var language : DisplayLanguage.values()) {
            texts.put(language, read(language));
        }
    }

    String of(Prompt prompt, DisplayLanguage language) {
        return requireNonNull(requireNonNull(texts.get(language)).get(prompt));
    }

    private static Map<Prompt, String> read(DisplayLanguage language) {
        var name = "/messages/prompts_" + language.code() + ".properties";
        var properties = new Properties();
        try (var in = PromptTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        var texts = new EnumMap<Prompt, String>(Prompt.class);
        for (var prompt : Prompt.values()) {
            var text = properties.getProperty(prompt.name(), "").strip();
            if (text.isEmpty() || text.split("\\s+").length > MAX_WORDS) {
                throw new IllegalStateException(name + ": " + prompt + " needs one to " + MAX_WORDS + " words");
            }
            texts.put(prompt, text);
        }
        return texts;
    }
}
