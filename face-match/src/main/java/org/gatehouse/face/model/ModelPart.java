// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One model of a catalogue, and the only bytes that are accepted for it.
 *
 * @param name for decision records and sentences: 1 to 48 of a-z, 0-9, dot and dash
 * @param kind how its numbers are read, and so its role
 * @param format of its file
 * @param file its path, relative to the catalogue file, without {@code ..}
 * @param bytes size of the file, 1 to {@value #MOST_BYTES}
 * @param sha256 of the file, 64 hexadecimal digits in lower case
 * @param licence SPDX identifiers, or what the holder of the rights calls it
 * @param source where the file comes from
 * @param input what it is shown
 * @param compared with {@link PartRole#EMBEDDER}, and with no other
 * @param live with {@link PartRole#PRESENTATION_ATTACK}, and with no other
 */
public record ModelPart(
        String name,
        PartKind kind,
        NetworkFormat format,
        String file,
        long bytes,
        String sha256,
        String licence,
        String source,
        NetworkInput input,
        Optional<EmbedderSettings> compared,
        Optional<LiveClassSettings> live) {
    /** Half a gibibyte: a model beyond it would not be run on a gate's processor. */
    public static final long MOST_BYTES = 512L << 20;

    private static final Pattern NAME = Pattern.compile("[a-z0-9.-]{1,48}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_TEXT = 500;
    private static final int YUNET_STRIDE = 32;

    /** Refuses what cannot be meant; the messages name the field as the catalogue file does. */
    public ModelPart {
        require(NAME.matcher(name).matches(), "name is 1 to 48 of a-z, 0-9, dot and dash");
        require(bytes >= 1 && bytes <= MOST_BYTES, "bytes is between 1 and 512 MiB");
        require(DIGEST.matcher(sha256).matches(), "sha256 is 64 hexadecimal digits in lower case");
        require(!licence.isBlank() && licence.length() <= MOST_TEXT, "licence is 1 to 500 characters");
        require(!source.isBlank() && source.length() <= MOST_TEXT, "source is 1 to 500 characters");
        PartRole role = kind.role();
        require(
                compared.isPresent() == (role == PartRole.EMBEDDER),
                "comparison belongs to an EMBEDDER, and to no other");
        require(live.isPresent() == (role == PartRole.PRESENTATION_ATTACK), "live belongs to PRESENTATION_ATTACK only");
        boolean cut = role == PartRole.MESH || role == PartRole.PRESENTATION_ATTACK;
        require(input.crop().isPresent() == cut, "input.crop belongs to a MESH and to PRESENTATION_ATTACK only");
        require(
                compared.isEmpty() || compared.get().template().side() == input.side(),
                "input.side is that of the template");
        require(
                kind != PartKind.YUNET || input.side() % YUNET_STRIDE == 0,
                "input.side of a YUNET can be divided by 32");
    }

    /** What it does. */
    public PartRole role() {
        return kind.role();
    }

    /** All of it that a score depends on. */
    public PartIdentity identity() {
        return new PartIdentity(sha256, input, compared);
    }

    @Override
    public String toString() {
        return role().name().toLowerCase(Locale.ROOT) + " " + name;
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
