// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.nio.file.Path;
import java.util.List;

/**
 * An operator's network for presentation attacks, as data. It can make SUSPECT; whether it can replace a challenge is the
 * operator's own decision, and it never outweighs an attack that a cue saw.
 *
 * @param file an ONNX file
 * @param sha256 of that file, 64 hexadecimal digits in lower case
 * @param side of the square it is shown, pixels, 16..1024
 * @param redFirst whether red is its first channel
 * @param scale multiplies each channel after the mean is subtracted
 * @param means of its first, second and third channel
 * @param cropFactor side of the square around the face, as a multiple of the detector's box, 0.5..5
 * @param classes how many values it gives; they are taken for logits
 * @param liveClass which of them is the person, from 0
 * @param attackBelow mean score of the live class below which it is an attack, 0..1
 * @param liveFrom mean score from which it is a person, {@code attackBelow}..1
 * @param mayReplaceChallenge whether its LIVE is enough where a challenge would otherwise be asked for
 */
public record AttackModelPart(
        Path file,
        String sha256,
        int side,
        boolean redFirst,
        double scale,
        List<Double> means,
        double cropFactor,
        int classes,
        int liveClass,
        double attackBelow,
        double liveFrom,
        boolean mayReplaceChallenge) {

    /** Refuses what is out of range. */
    public AttackModelPart {
        means = List.copyOf(means);
        require(sha256.matches("[0-9a-f]{64}"), "sha256 must be 64 lower-case hexadecimal digits");
        require(side >= 16 && side <= 1024, "side must be 16 to 1024 pixels");
        require(means.size() == 3, "means must be three numbers");
        require(cropFactor >= 0.5 && cropFactor <= 5, "cropFactor must be 0.5 to 5");
        require(classes >= 2 && classes <= 100, "classes must be 2 to 100");
        require(liveClass >= 0 && liveClass < classes, "liveClass must be one of the classes");
        require(
                attackBelow >= 0 && attackBelow <= liveFrom && liveFrom <= 1,
                "limits must be 0 <= attackBelow <= liveFrom <= 1");
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException("Presentation attack model: " + sentence + ".");
        }
    }
}
