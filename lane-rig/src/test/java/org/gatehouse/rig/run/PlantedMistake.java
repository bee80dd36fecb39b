// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.face.model.ComparisonBasis;
import org.gatehouse.gate.transaction.FaceComparer;
import org.gatehouse.rig.check.Rule;
import org.gatehouse.rig.lane.Workshop;
import org.jspecify.annotations.Nullable;

/** Lanes in which somebody has made a mistake. The product has none of these classes. */
enum PlantedMistake {
    /** A door controller that takes every permit for one that was issued just now. */
    PERMIT_WITHOUT_EXPIRY(Rule.STALE_PERMIT, Ageless::new),
    /** A controller that subscribes on its first connection only, as a client's automatic reconnection has it. */
    MISSING_RESUBSCRIPTION(Rule.READY_AGAIN, Forgetful::new),
    /** A controller whose comparer still has the last traveller's answer. */
    EXIT_ON_STALE_VERDICT(Rule.EXIT_PERMIT, Rash::new);

    private final Rule broken;
    private final Supplier<Workshop> workshop;

    PlantedMistake(Rule broken, Supplier<Workshop> workshop) {
        this.broken = broken;
        this.workshop = workshop;
    }

    Rule broken() {
        return broken;
    }

    /** A lane with that mistake; each life wants one of its own. */
    Workshop workshop() {
        return workshop.get();
    }

    private static final class Forgetful implements Workshop {
        @Override
        public List<String> filters(List<String> wanted, int connection) {
            return connection == 1 ? wanted : List.of();
        }
    }

    private static final class Ageless implements Workshop {
        private static final ObjectMapper JSON = new ObjectMapper();
        private static final List<String> SEALED = List.of(
                "permitId",
                "txnId",
                "bootId",
                "plcBootId",
                "seq",
                "door",
                "action",
                "openMaxMillis",
                "issuedMonoMillis",
                "ttlMillis",
                "expectState",
                "keyId");

        private final Deque<Long> offsets = new ArrayDeque<>();

        @Override
        public byte[] heard(String name, byte[] payload, long now) {
            if (payload.length == 0) {
                return payload;
            }
            try {
                if (name.equals("ctl/hb")) {
                    offsets.addLast(JSON.readTree(payload).path("monoMillis").asLong() - now);
                    if (offsets.size() > 10) {
                        offsets.removeFirst();
                    }
                }
                return name.endsWith("/cmd") ? rejuvenated(payload, now) : payload;
            } catch (IOException | ClassCastException e) {
                return payload;
            }
        }

        private byte[] rejuvenated(byte[] payload, long now) throws IOException {
            ObjectNode permit = (ObjectNode) JSON.readTree(payload);
            if (!permit.path("mac").asText().equals(mac(permit))) {
                return payload;
            }
            permit.put(
                    "issuedMonoMillis",
                    now + offsets.stream().mapToLong(Long::longValue).max().orElse(0));
            permit.put("mac", mac(permit));
            return JSON.writeValueAsBytes(permit);
        }

        private static String mac(ObjectNode permit) {
            try {
                byte[] key = new byte[32];
                Arrays.fill(key, (byte) 7);
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                String lines = String.join(
                        "\n",
                        SEALED.stream()
                                .map(field -> permit.path(field).asText())
                                .toList());
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(lines.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }

    private static final class Rash implements Workshop {
        @Override
        public FaceComparer comparer(FaceComparer made) {
            return new RashComparer(made);
        }
    }

    /** Gives the last answer again, as soon as there is anybody. */
    private static final class RashComparer implements FaceComparer {
        private final FaceComparer comparer;
        private FaceComparer.@Nullable Judgement last;

        RashComparer(FaceComparer comparer) {
            this.comparer = comparer;
        }

        @Override
        public Enrolled enrol(byte[] encoded) throws UnusablePortraitException {
            return comparer.enrol(encoded);
        }

        @Override
        public Session begin(Enrolled portrait) {
            Session session = comparer.begin(portrait);
            return new Session() {
                @Override
                public Look look(byte[] jpeg, long nanos) {
                    Look look = session.look(jpeg, nanos);
                    Judgement stale = last;
                    last = look.judgement().orElse(stale);
                    return stale == null || !look.compared()
                            ? look
                            : new Look(true, true, Optional.empty(), Optional.of(stale));
                }

                @Override
                public Optional<byte[]> picture() {
                    return session.picture();
                }

                @Override
                public void close() {
                    session.close();
                }
            };
        }

        @Override
        public ComparisonBasis basis() {
            return comparer.basis();
        }

        @Override
        public void forget() {
            comparer.forget();
        }

        @Override
        public byte[] portraitJpeg(byte[] encoded) throws UnusablePortraitException {
            return comparer.portraitJpeg(encoded);
        }
    }
}
