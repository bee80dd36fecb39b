// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.regex.Pattern;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.transaction.OfficerCase.Severity;
import org.gatehouse.gate.transaction.OfficerDecision.Action;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RehearsedConsole.class)
class ConsoleInChromiumTest {
    private static Chromium chromium;

    @Inject
    RehearsedLanes lanes;

    @TestHTTPResource("/")
    URI root;

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
        page = chromium.page(1440, 900);
    }

    @AfterEach
    void closePage() {
        page.context().close();
    }

    private void logIn() {
        page.navigate(root.resolve("/console").toString());
        page.getByLabel("Name").fill("officer");
        page.getByLabel("Password").fill(RehearsedConsole.password());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/console$"));
        assertThat(page.locator("time[data-since]").first()).not().hasText("–");
    }

    @Test
    void theLoginIsAccessibleAndSaysWhenItFailed() {
        page.navigate(root.resolve("/console").toString());
        Chromium.mustBeAccessible(page);
        page.getByLabel("Name").fill("officer");
        page.getByLabel("Password").fill("not the password");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        assertThat(page.locator(".error-summary")).isFocused();
        Chromium.mustBeAccessible(page);
        Chromium.keep(page, "login", false);
    }

    @Test
    void theWallShowsEveryConditionByShapeAndWordAndTheWorstExceptionFirst() {
        logIn();
        for (var kind : TileKind.values()) {
            var tile = page.locator(".tile.kind-" + kind).first();
            assertThat(tile.locator(".tile-status")).hasText(kind.word());
            assertThat(tile.locator("use")).hasAttribute("href", "#k-" + kind);
        }
        assertThat(page.locator(".case-lane").allTextContents()).containsExactly("gate-4", "gate-3", "gate-8");
        Chromium.mustBeAccessible(page);
        Chromium.keep(page, "console", true);
    }

    @Test
    void theWallFollowsTheLanesByItself() {
        logIn();
        lanes.exception("gate-1", ReasonCode.TAILGATING, Severity.HIGH, false, 0);
        assertThat(page.locator("#announcement")).hasText("4 exceptions wait, the first at gate-4.");
        lanes.calm("gate-2", "LOOKING_FOR_A_FACE", Prompt.LOOK_HERE);
        assertThat(page.locator(".tile-state").nth(1)).hasText("Looking for a face");
    }

    @Test
    void aWallWhoseStreamStopsSaysSoAndRecovers() {
        logIn();
        assertThat(page.locator("#stale")).isHidden();
        lanes.fallSilent(true);
        assertThat(page.locator("#stale")).isVisible();
        Chromium.mustBeAccessible(page);
        Chromium.keep(page, "console-silent", false);
        lanes.fallSilent(false);
        assertThat(page.locator("#stale")).isHidden();
    }

    @Test
    void aCaseShowsBothPicturesAtEqualSizeAndOnlyIrregularChecksStandOut() {
        logIn();
        page.navigate(root.resolve("/console/case/gate-3").toString());
        var portrait = page.getByAltText("Portrait from the chip").boundingBox();
        var probe = page.getByAltText("Live picture from the lane").boundingBox();
        assertThat(probe.width).isEqualTo(portrait.width);
        assertThat(probe.height).isEqualTo(portrait.height);
        assertThat(probe.y).isEqualTo(portrait.y);
        assertThat((int) page.evaluate("document.querySelectorAll('.pictures img')[1].naturalWidth"))
                .isEqualTo(480);
        assertThat(page.locator(".check.irregular .check-name").allTextContents())
                .containsExactly(
                        "Revocation of the document signer", "Face against portrait", "Second capture (not required)");
        Chromium.mustBeAccessible(page);
        Chromium.keep(page, "case", true);
    }

    @Test
    void aWatchlistHitIsCriticalAndCannotBeAccepted() {
        logIn();
        page.navigate(root.resolve("/console/case/gate-4").toString());
        assertThat(page.locator(".case-head .tag")).hasText("Critical");
        assertThat(page.locator("button[value=ACCEPT]")).hasCount(0);
        assertThat(page.locator("button[value=REFER]")).isVisible();
        Chromium.mustBeAccessible(page);
        Chromium.keep(page, "case-critical", false);
    }

    @Test
    void anOfficerDecidesWithTheKeyboardAlone() {
        logIn();
        tabTo("a[href='/console/case/gate-3']");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(ReasonSentence.of(ReasonCode.FACE_MISMATCH));
        tabTo("button[value=ACCEPT]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        Chromium.mustBeAccessible(page);
        Chromium.keep(page, "case-error", false);
        tabTo(".error-summary a");
        page.keyboard().press("Enter");
        assertThat(page.locator("#note")).isFocused();
        page.keyboard().type("compared by eye");
        tabTo("button[value=ACCEPT]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".confirmation")).containsText("gate-3: accepted.");
        assertThat(lanes.decisions).singleElement().satisfies(decision -> {
            assertThat(decision.action()).isEqualTo(Action.ACCEPT);
            assertThat(decision.note()).isEqualTo("compared by eye");
            assertThat(decision.officer()).isEqualTo("officer");
        });
    }

    private void tabTo(String selector) {
        for (var presses = 0; presses < 30; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("no way to " + selector + " by keyboard");
    }

    @Test
    void anOfficerOrdersFromThePageOfALaneAndMustMeanAnEvacuation() {
        logIn();
        page.locator("#lane-gate-2").click();
        assertThat(page.locator("h1")).hasText("gate-2");
        Chromium.mustBeAccessible(page);
        Chromium.keep(page, "lane", false);
        page.locator("button[value=HOLD]").click();
        assertThat(page.locator(".confirmation")).containsText("The lane was told: hold.");
        page.locator("button[value=EVACUATE]").click();
        assertThat(lanes.orders).hasSize(1);
        page.locator("input[name=sure]").check();
        page.locator("button[value=EVACUATE]").click();
        assertThat(page.getByText("Two officers have to look at the lane")).isVisible();
        assertThat(lanes.orders)
                .extracting(order -> order.officer() + " " + order.order())
                .containsExactly("officer HOLD", "officer EVACUATE");
        page.getByText("I have looked: the lane is empty").click();
        assertThat(page.getByText("One officer has signed.")).isVisible();
        Chromium.mustBeAccessible(page);
        Chromium.keep(page, "lane-signed", false);
        page.getByText("I have looked: the lane is empty").click();
        assertThat(page.locator("h1")).hasText("You have signed already: another officer has to look and sign.");
    }

    @Test
    void anOfficerTellsTheLaneThatHeIsOnIt() {
        logIn();
        page.navigate(root.resolve("/console/case/gate-3").toString());
        page.getByText("I am on it").click();
        assertThat(page.locator("h1")).hasText(ReasonSentence.of(ReasonCode.FACE_MISMATCH));
        assertThat(lanes.orders).extracting(order -> order.order().name()).containsExactly("ACKNOWLEDGE");
    }

    @Test
    void aCaseThatClosesElsewhereSaysSoAndTakesNoMoreDecision() {
        logIn();
        page.navigate(root.resolve("/console/case/gate-3").toString());
        assertThat(page.locator("button[value=REFER]")).isEnabled();
        lanes.calm("gate-3", "RESET", Prompt.STEP_BACK);
        assertThat(page.locator("#closed")).isVisible();
        assertThat(page.locator("button[value=REFER]")).isDisabled();
        Chromium.mustBeAccessible(page);
    }
}
