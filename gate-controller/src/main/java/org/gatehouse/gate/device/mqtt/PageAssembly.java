// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.gate.device.PagePictures;
import org.jspecify.annotations.Nullable;

/**
 * Brings the pictures of a page together with the PAGE that names them, by light, length and SHA-256. They travel on topics of
 * their own, and MQTT keeps no order between topics (MQTT 5 §4.6): either may come first, and whichever waits too long is dropped,
 * counted and overwritten. For one thread.
 */
final class PageAssembly {
    /** Two pages' pictures: what came before them is no longer wanted. */
    private static final int MOST_HELD = 4;

    private static final long PICTURE_MILLIS = 5_000;
    private static final long PAGE_MILLIS = 2_000;
    /** What is younger may be of the next document and have overtaken the message that the last one was taken away. */
    private static final long OVERTAKING_MILLIS = 500;

    /** The light that a picture was taken in. */
    enum Light {
        INFRARED,
        VISIBLE
    }

    /** A picture as PAGE names it. */
    record Named(Light light, String sha256, long bytes) {}

    /** Told what is dropped. */
    interface Drops {
        void dropped(DropReason reason, String detail);
    }

    private record Held(Named name, byte[] picture, long since) {}

    private final Drops drops;
    private final List<Held> held = new ArrayList<>();
    private List<Named> page = List.of();
    private long pageSince;

    PageAssembly(Drops drops) {
        this.drops = drops;
    }

    /** A picture has come; it belongs to this object from now on. */
    Optional<PagePictures> picture(Light light, byte[] picture, long now) {
        Named name = new Named(light, sha256(picture), picture.length);
        for (Iterator<Held> known = held.iterator(); known.hasNext(); ) {
            Held other = known.next();
            if (other.name().equals(name)) {
                // Delivered twice (QoS 1).
                known.remove();
                wipe(other);
            }
        }
        held.add(new Held(name, picture, now));
        if (held.size() > MOST_HELD) {
            unnamed(held.remove(0));
        }
        return complete();
    }

    /** A PAGE has come; one before it that still waits is dropped. */
    Optional<PagePictures> page(List<Named> named, long now) {
        missing();
        page = List.copyOf(named);
        pageSince = now;
        return complete();
    }

    /** Drops whatever has waited too long; returns whether a PAGE was, the last of the document that lies there. */
    boolean look(long now) {
        boolean lost = !page.isEmpty() && now - pageSince > PAGE_MILLIS;
        if (lost) {
            missing();
        }
        while (!held.isEmpty() && now - held.get(0).since() > PICTURE_MILLIS) {
            unnamed(held.remove(0));
        }
        return lost;
    }

    /** A document was laid: a PAGE that still waits was another's. */
    void placed() {
        missing();
    }

    /** The document is gone: its PAGE is dropped, and every picture that can be of no later one. */
    void removed(long now) {
        page = List.of();
        while (!held.isEmpty() && now - held.get(0).since() > OVERTAKING_MILLIS) {
            wipe(held.remove(0));
        }
    }

    /** Drops everything: the link is gone, or the reader forgot what it sent. */
    void clear() {
        page = List.of();
        held.forEach(PageAssembly::wipe);
        held.clear();
    }

    private Optional<PagePictures> complete() {
        if (page.isEmpty() || !page.stream().allMatch(named -> find(named) != null)) {
            return Optional.empty();
        }
        PagePictures pictures = new PagePictures(take(Light.INFRARED), take(Light.VISIBLE));
        page = List.of();
        held.forEach(this::unnamed);
        held.clear();
        return Optional.of(pictures);
    }

    private Optional<byte[]> take(Light light) {
        for (Named named : page) {
            Held there = named.light() == light ? find(named) : null;
            if (there != null) {
                held.remove(there);
                return Optional.of(there.picture());
            }
        }
        return Optional.empty();
    }

    private @Nullable Held find(Named named) {
        return held.stream()
                .filter(candidate -> candidate.name().equals(named))
                .findFirst()
                .orElse(null);
    }

    private void missing() {
        if (!page.isEmpty()) {
            page = List.of();
            drops.dropped(DropReason.PICTURE_MISSING, "PAGE names a picture that did not come");
        }
    }

    private void unnamed(Held picture) {
        wipe(picture);
        drops.dropped(DropReason.PICTURE_UNNAMED, "no PAGE names this picture");
    }

    private static void wipe(Held picture) {
        Arrays.fill(picture.picture(), (byte) 0);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
