// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/** Why the face models could not be used. */
public enum ModelErrorCode {
    /** There is no catalogue file where one was named. */
    CATALOGUE_MISSING,
    /** The catalogue is no JSON, or a field is unknown, missing, of the wrong type or out of range. */
    CATALOGUE_MALFORMED,
    /** The catalogue names a file that is not beside or below it. */
    PATH_OUTSIDE,
    /** The file of a part is not there, or cannot be read. */
    FILE_MISSING,
    /** A file is larger or smaller than the one in the catalogue. */
    WRONG_SIZE,
    /** A file is not the one in the catalogue. */
    WRONG_DIGEST,
    /** The bytes are as they should be and no network of the kind named comes of them. */
    NOT_LOADABLE,
    /** The calibration was made with another mesh, other embedders, weights or preprocessing. */
    CALIBRATION_OF_OTHER_MODELS,
    /** The calibration does not reach the false match rate that is asked for. */
    RATE_NOT_CALIBRATED,
    /** A source of the conversion is not as the converter knows it. */
    SOURCE_UNKNOWN
}
