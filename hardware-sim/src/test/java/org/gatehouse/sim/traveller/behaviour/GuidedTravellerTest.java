// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuidedTravellerTest {

    private static final Duration LATER = Duration.ofSeconds(30);
    /** Does nothing without being asked, and everything when asked. */
    private static final Manners OBEDIENT = with(1, 1);

    private static final Manners FIRST_TIME_DEAF = with(0, 1);

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void mendsWhatIsWrongOnlyWhenThePromptNamesIt(Trouble trouble) {
        for (Prompt prompt : Prompt.values()) {
            GuidedTraveller traveller = new GuidedTraveller(trouble, OBEDIENT, 11);
            traveller.hear(prompt, Duration.ofSeconds(1));
            boolean named = trouble.remedy().filter(prompt::equals).isPresent();

            assertThat(traveller.mended(LATER))
                    .as("%s after %s", trouble, prompt)
                    .isEqualTo(named || trouble == Trouble.NONE);
        }
    }

    @Test
    void takesTheReactionTimeAndThenTheWayToTheCamera() {
        for (long seed = 0; seed < 200; seed++) {
            GuidedTraveller traveller = new GuidedTraveller(Trouble.TOO_FAR, OBEDIENT, seed);
            traveller.hear(Prompt.COME_CLOSER, Duration.ZERO);

            assertThat(traveller.conditionAt(Duration.ofMillis(399))).isEqualTo(Condition.FAR);
            assertThat(traveller.mended(Duration.ofMillis(1399)))
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(traveller.mended(Duration.ofMillis(4501)))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void whoMissesThePromptHearsItWhenItIsRepeated() {
        GuidedTraveller traveller = new GuidedTraveller(Trouble.NOT_LOOKING, FIRST_TIME_DEAF, 3);
        traveller.hear(Prompt.LOOK_HERE, Duration.ZERO);
        traveller.hear(Prompt.LOOK_HERE, Duration.ofMillis(1400));
        assertThat(traveller.mended(LATER)).isFalse();

        traveller.hear(Prompt.LOOK_HERE, Duration.ofMillis(1500));
        assertThat(traveller.mended(LATER)).isTrue();
    }

    @Test
    void noPromptMovesTheSun() {
        GuidedTraveller traveller = new GuidedTraveller(Trouble.BACKLIT, OBEDIENT, 3);
        for (Prompt prompt : Prompt.values()) {
            traveller.hear(prompt, Duration.ofSeconds(prompt.ordinal() * 2L));
        }

        assertThat(traveller.conditionAt(LATER)).isIn(Condition.BACKLIT, Condition.BACKLIT_ASIDE);
    }

    @Test
    void theSameSeedBehavesTheSame() {
        GuidedTraveller one = new GuidedTraveller(Trouble.MOVING, Manners.USUAL, 8);
        GuidedTraveller other = new GuidedTraveller(Trouble.MOVING, Manners.USUAL, 8);
        for (int millis = 0; millis < 8000; millis += 80) {
            Duration at = Duration.ofMillis(millis);
            if (millis == 960) {
                one.hear(Prompt.HOLD_STILL, at);
                other.hear(Prompt.HOLD_STILL, at);
            }
            assertThat(one.conditionAt(at)).isEqualTo(other.conditionAt(at));
        }
    }

    @Test
    void withoutGuidanceAsManyNeverLookAsInGermanysFirstEvaluation() {
        List<GuidedTraveller> crowd = Crowd.of(10_000, Manners.USUAL, 20_261_123);
        long never = crowd.stream()
                .filter(traveller -> traveller.trouble() == Trouble.NOT_LOOKING)
                .filter(traveller -> !traveller.mended(Duration.ofHours(1)))
                .count();

        assertThat(never / 10_000.0).isBetween(0.077, 0.099);
    }

    @Test
    void everyTroubleAndNoneIsInACrowd() {
        assertThat(Crowd.of(500, Manners.USUAL, 1))
                .extracting(GuidedTraveller::trouble)
                .contains(Trouble.values());
    }

    @Test
    void sharesBeyondOneAreRefused() {
        assertThatThrownBy(() -> with(1.1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Manners with(double first, double again) {
        return new Manners(Duration.ofMillis(400), Duration.ofMillis(1500), first, again, 1, Duration.ofSeconds(6));
    }
}
