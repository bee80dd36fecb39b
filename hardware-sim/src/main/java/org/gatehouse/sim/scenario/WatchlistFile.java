// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.gatehouse.sim.issuer.IssuedPassport;

/** Writes a watchlist of documents, as docs/contract/watchlist.md describes it. */
final class WatchlistFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEY_BYTES = 32;
    private static final int ENTRY_BYTES = 16;
    private static final int STATE_FROM = 2;
    private static final int STATE_TO = 5;
    private static final int NUMBER_LENGTH = 9;

    private final SecureRandom random;

    WatchlistFile(SecureRandom random) {
        this.random = random;
    }

    /** Names these passport booklets, under a fresh key that is written beside the list. */
    void write(Path file, Path keyFile, Clock clock, List<IssuedPassport> listed) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Files.writeString(keyFile, Base64.getEncoder().encodeToString(key), StandardCharsets.US_ASCII);
        Set<String> entries = new TreeSet<>();
        for (IssuedPassport passport : listed) {
            String state = passport.mrzLines().get(0).substring(STATE_FROM, STATE_TO);
            String number = passport.mrzLines().get(1).substring(0, NUMBER_LENGTH);
            byte[] hash = hmac(key, "DOCUMENT\n" + unfilled(state) + "\n" + unfilled(number));
            entries.add(base64(Arrays.copyOf(hash, ENTRY_BYTES)));
        }
        String created = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        ObjectNode root =
                JSON.createObjectNode().put("format", "gatehouse-watchlist-1").put("created", created);
        ArrayNode array = root.putArray("entries");
        entries.forEach(array::add);
        root.put("seal", base64(hmac(key, "LIST\n" + created + "\n" + String.join("\n", entries))));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, JSON.writeValueAsBytes(root));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String unfilled(String field) {
        return field.replace("<", "");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hmac(byte[] key, String text) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }
}
