// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/** Why the face models could not be used. */
public enum ModelErrorCode {
    /** The folder is not there. */
    FOLDER_MISSING,
    /** One of the files is not there, or cannot be read. */
    FILE_MISSING,
    /** A file is larger or smaller than the one in the catalogue. */
    WRONG_SIZE,
    /** A file is not the one in the catalogue. */
    WRONG_DIGEST,
    /** The bytes are as they should be and still no network comes of them. */
    NOT_LOADABLE,
    /** A source of the conversion is not as the converter knows it. */
    SOURCE_UNKNOWN
}
