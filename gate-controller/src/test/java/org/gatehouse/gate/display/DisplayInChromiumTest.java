// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.gatehouse.gate.console.Chromium;
import org.gatehouse.gate.console.RehearsedConsole;
import org.gatehouse.gate.console.RehearsedLanes;
import org.gatehouse.gate.lane.Prompt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RehearsedConsole.class)
class DisplayInChromiumTest {
    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(15_000);
    private static Chromium chromium;

    private final PromptTexts texts = new PromptTexts();

    @Inject
    RehearsedLanes lanes;

    @TestHTTPResource("/display/gate-1")
    URI screen;

    private Page page;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void everythingAsAtTheBeginning() {
        lanes.reset();
        page = chromium.page(1280, 800);
    }

    @AfterEach
    void closePage() {
        page.context().close();
    }

    private void choose(DisplayLanguage language) {
        page.locator("button[data-language=" + language.code() + "]").click();
    }

    private void mustShow(Prompt prompt, DisplayLanguage language) {
        assertThat(page.locator(".words:visible")).hasText(texts.of(prompt, language));
        assertThat(page.locator(".pictogram:visible use")).hasAttribute("href", "#p-" + prompt);
    }

    @Test
    void everyPromptIsAccessibleInEveryLanguage() {
        lanes.calm("gate-1", "ANY", Prompt.READING);
        page.navigate(screen.toString());
        for (var prompt : Prompt.values()) {
            lanes.calm("gate-1", "ANY", prompt);
            for (var language : DisplayLanguage.values()) {
                choose(language);
                mustShow(prompt, language);
                assertThat(page.locator("html")).hasAttribute("dir", language.direction());
                assertThat(page.locator("html")).hasAttribute("lang", language.code());
                Chromium.mustBeAccessible(page);
            }
            choose(DisplayLanguage.EN);
            Chromium.keep(page, "traveller-" + prompt, false);
        }
        choose(DisplayLanguage.AR);
        Chromium.keep(page, "traveller-arabic", false);
    }

    @Test
    void anIdleScreenTurnsThroughTheLanguagesUntilOneIsChosen() {
        page.navigate(screen.toString());
        mustShow(Prompt.LAY_PASSPORT, DisplayLanguage.EN);
        Chromium.keep(page, "traveller", true);
        assertThat(page.locator("html")).hasAttribute("lang", "de", PATIENTLY);
        mustShow(Prompt.LAY_PASSPORT, DisplayLanguage.DE);
        choose(DisplayLanguage.FR);
        // Watched for longer than a turn takes: any change would be seen.
        page.evaluate("() => { new MutationObserver(() => { document.title = 'turned'; })"
                + ".observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });"
                + " setTimeout(() => { document.title += ' waited'; }, 7000); }");
        assertThat(page).hasTitle("Gatehouse waited", new PageAssertions.HasTitleOptions().setTimeout(15_000));
        mustShow(Prompt.LAY_PASSPORT, DisplayLanguage.FR);
    }

    @Test
    void theNextTravellerBeginsAnew() {
        lanes.calm("gate-1", "ANY", Prompt.WALK_OUT);
        page.navigate(screen.toString());
        choose(DisplayLanguage.PL);
        lanes.calm("gate-1", "IDLE", Prompt.LAY_PASSPORT);
        mustShow(Prompt.LAY_PASSPORT, DisplayLanguage.EN);
    }

    @Test
    void aScreenWhoseStreamStopsCallsTheOfficerAndRecovers() {
        lanes.calm("gate-1", "ANY", Prompt.WALK_IN);
        page.navigate(screen.toString());
        mustShow(Prompt.WALK_IN, DisplayLanguage.EN);
        lanes.fallSilent(true);
        mustShow(Prompt.OFFICER_COMES, DisplayLanguage.EN);
        lanes.fallSilent(false);
        mustShow(Prompt.WALK_IN, DisplayLanguage.EN);
    }
}
