// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import org.gatehouse.face.detect.FaceBox;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.portrait.Picture;

/**
 * One frame with the one face in it. The watch only borrows picture and landmarks: the caller closes them.
 *
 * @param picture the whole frame
 * @param landmarks the mesh in it
 * @param box the detector's box
 * @param captureNanos when it was taken, on any clock that only grows; nanoseconds
 */
public record PresentationFrame(Picture picture, Landmarks landmarks, FaceBox box, long captureNanos) {}
