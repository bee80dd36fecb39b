// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gatehouse.gate.background.Watchlist.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalWatchlistTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final WatchlistQuery ANNA =
            new WatchlistQuery("UTO", "L898902C3", "ERIKSSON", "ANNA MARIA", "740812");
    private static final WatchlistQuery OTTO = new WatchlistQuery("UTO", "X1", "MUSTER", "OTTO", "800101");

    private final WatchlistKey key = new WatchlistKey(new byte[32]);

    @TempDir
    Path folder;

    private Path file;
    private LocalWatchlist list;

    @BeforeEach
    void open() {
        file = folder.resolve("watchlist.json");
        list = new LocalWatchlist(file, key, Duration.ofHours(24), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        list.close();
    }

    @Test
    void aListedDocumentIsAHitAndAnotherIsClear() throws Exception {
        write(NOW, key.document("UTO", "L898902C3<"));

        assertThat(answer(ANNA)).isEqualTo(Answer.HIT);
        assertThat(answer(OTTO)).isEqualTo(Answer.CLEAR);
    }

    @Test
    void aListedPersonIsAHitWithAnyDocumentAndAnySecondName() throws Exception {
        write(NOW, key.person("Eriksson", "Anna", "740812"));

        assertThat(answer(ANNA)).isEqualTo(Answer.HIT);
        assertThat(answer(new WatchlistQuery("D", "Z9", "ERIKSSON", "ANNA", "740812")))
                .isEqualTo(Answer.HIT);
        assertThat(answer(new WatchlistQuery("D", "Z9", "ERIKSSON", "ANNA", "740813")))
                .isEqualTo(Answer.CLEAR);
    }

    @Test
    void theFileTellsNothingOfThoseItNames() throws Exception {
        write(NOW, key.document("UTO", "L898902C3"), key.person("ERIKSSON", "ANNA", "740812"));

        assertThat(Files.readString(file)).doesNotContain("L898902C3", "ERIKSSON", "ANNA", "740812");
        assertThat(new WatchlistKey(nonZeroKey()).document("UTO", "L898902C3"))
                .isNotEqualTo(key.document("UTO", "L898902C3"));
    }

    @Test
    void aMissingListGivesNoAnswerUntilItIsThere() throws Exception {
        assertThat(answer(OTTO)).isEqualTo(Answer.UNAVAILABLE);
        assertThat(list.fault()).contains(WatchlistFault.WATCHLIST_MISSING);

        write(NOW);

        assertThat(answer(OTTO)).isEqualTo(Answer.CLEAR);
        assertThat(list.fault()).isEmpty();
    }

    @Test
    void aNewListTakesEffectWithTheNextQuery() throws Exception {
        write(NOW);
        assertThat(answer(ANNA)).isEqualTo(Answer.CLEAR);

        write(NOW, key.document("UTO", "L898902C3"));

        assertThat(answer(ANNA)).isEqualTo(Answer.HIT);
    }

    @Test
    void aListThatIsTooOldOrFromTheFutureGivesNoAnswer() throws Exception {
        write(NOW.minus(Duration.ofHours(25)));
        assertThat(answer(OTTO)).isEqualTo(Answer.UNAVAILABLE);
        assertThat(list.fault()).contains(WatchlistFault.WATCHLIST_STALE);

        write(NOW.plus(Duration.ofMinutes(6)));
        assertThat(answer(OTTO)).isEqualTo(Answer.UNAVAILABLE);

        write(NOW.minus(Duration.ofHours(24)));
        assertThat(answer(OTTO)).isEqualTo(Answer.CLEAR);
    }

    @Test
    void aListThatWasCutAlteredOrSealedWithAnotherKeyGivesNoAnswer() throws Exception {
        write(NOW, key.document("UTO", "L898902C3"), key.document("UTO", "OTHER"));
        String whole = Files.readString(file);
        List<String> damaged = List.of(
                "",
                "{",
                "[]",
                "null",
                whole.substring(0, whole.length() / 2),
                whole.replace(key.document("UTO", "L898902C3"), key.document("UTO", "NOBODY")),
                whole.replace("\"" + key.document("UTO", "OTHER") + "\",", "")
                        .replace(",\"" + key.document("UTO", "OTHER") + "\"", ""),
                whole.replace(NOW.toString(), NOW.plusSeconds(1).toString()),
                whole.replace("watchlist-1", "watchlist-2"));
        for (String text : damaged) {
            Files.writeString(file, text);
            touch();
            assertThat(answer(ANNA)).as(text).isEqualTo(Answer.UNAVAILABLE);
            assertThat(list.fault()).contains(WatchlistFault.WATCHLIST_BROKEN);
        }
        WatchlistFile.write(file, NOW, List.of(), new WatchlistKey(nonZeroKey()));
        assertThat(answer(OTTO)).isEqualTo(Answer.UNAVAILABLE);
    }

    private long touched = 1_000_000;

    private void write(Instant created, String... entries) throws Exception {
        WatchlistFile.write(file, created, List.of(entries), key);
        touch();
    }

    /** Some file systems count time in seconds: every version of the file gets a time of its own. */
    private void touch() throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(touched++, TimeUnit.SECONDS));
    }

    private Answer answer(WatchlistQuery query) throws Exception {
        return list.query(query).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static byte[] nonZeroKey() {
        byte[] other = new byte[32];
        other[31] = 1;
        return other;
    }
}
