// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Bona fide presentations and attacks, all made of renders. */
final class Presentations {
    private static final double LARGE_X = 150;
    private static final double LARGE_Y = 205;

    private Presentations() {}

    /** Looks ahead, sways a little, does what is asked. */
    static Presenter cooperative(TurningHead head) {
        return (stage, seconds, prompt) -> {
            double idle = prompt.asked() == 0 ? 5 * Math.sin(1.3 * seconds) : 0;
            return stage.live(head.at(idle + prompt.obeyed()), sway(seconds), 4 * Math.sin(0.9 * seconds));
        };
    }

    /** Looks around while walking up. */
    static Presenter looksAround(TurningHead head) {
        return (stage, seconds, prompt) -> stage.live(
                head.at(26 * Math.sin(1.9 * seconds + 0.4 * Math.sin(seconds))),
                14 * Math.sin(1.1 * seconds),
                4 * Math.sin(0.9 * seconds));
    }

    /** A picture in a hand, which shakes and tilts it. */
    static Presenter held(BufferedImage picture, Card.Surface surface) {
        return (stage, seconds, prompt) -> stage.card(
                picture,
                Card.held(surface, LARGE_X, LARGE_Y)
                        .moved(
                                sway(seconds),
                                5 * Math.sin(1.7 * seconds),
                                6 * Math.sin(seconds),
                                3,
                                Math.sin(seconds)));
    }

    /** A picture that is turned as the prompt asks, bent to a radius or flat. */
    static Presenter turned(BufferedImage picture, double radius) {
        return (stage, seconds, prompt) -> {
            Card card = Card.held(Card.Surface.PAPER, LARGE_X, LARGE_Y)
                    .moved(sway(seconds), 4 * Math.sin(1.7 * seconds), 1.5 * prompt.obeyed(), 0, 0);
            return stage.card(picture, radius == 0 ? card : card.bent(radius));
        };
    }

    /** A film on a display in a hand: the pictures in turn, at ten a second. */
    static Presenter replayed(List<BufferedImage> film) {
        return (stage, seconds, prompt) -> stage.card(
                film.get((int) (seconds * 10) % film.size()),
                Card.held(Card.Surface.SCREEN, LARGE_X, LARGE_Y)
                        .moved(sway(seconds), 3 * Math.sin(1.7 * seconds), 2, 0, 0));
    }

    /** A film that takes the place of the camera. */
    static Presenter injected(List<BufferedImage> film) {
        return (stage, seconds, prompt) -> film.get((int) (seconds * 10) % film.size());
    }

    /** A film of a head that turns left and right, of some seconds. */
    static List<BufferedImage> turns(TurningHead head, int frames) {
        Stage studio = new Stage(11, 1.5);
        List<BufferedImage> film = new ArrayList<>();
        for (int at = 0; at < frames; at++) {
            double phase = 2 * Math.PI * at / frames;
            film.add(studio.live(
                    head.at(26 * Math.sin(phase) + 8 * Math.sin(3 * phase + 1)),
                    3 * Math.sin(phase),
                    2 * Math.sin(2 * phase)));
        }
        return film;
    }

    private static double sway(double seconds) {
        return 12 * Math.sin(1.1 * seconds) + 3 * Math.sin(3.1 * seconds);
    }
}
