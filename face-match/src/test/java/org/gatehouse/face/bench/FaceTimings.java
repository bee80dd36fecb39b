// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.util.ArrayList;
import java.util.List;

/** What was timed in each round: the matcher as a gate calls it, its steps, and the networks without it. */
final class FaceTimings {
    final Timings whole;
    final Timings decode;
    final Timings detect;
    final Timings mesh;
    final Timings quality;
    final Timings align;
    final Timings embed;
    final Timings compare;
    final Timings watch;
    final List<Timings> bare = new ArrayList<>();

    FaceTimings(int rounds, int networks) {
        whole = new Timings(rounds);
        decode = new Timings(rounds);
        detect = new Timings(rounds);
        mesh = new Timings(rounds);
        quality = new Timings(rounds);
        align = new Timings(rounds);
        embed = new Timings(rounds);
        compare = new Timings(rounds);
        watch = new Timings(rounds);
        for (int i = 0; i < networks; i++) {
            bare.add(new Timings(rounds));
        }
    }

    /** From pixels to verdict, as the matcher does it. */
    Timings pipeline() {
        return whole.less(decode);
    }

    /** All networks on prepared inputs. */
    Timings allBare() {
        return bare.stream().reduce(Timings::plus).orElseThrow();
    }
}
