// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/**
 * What does not conform in a DG2 whose portrait can be used all the same (Doc 9303-10 §4.7.2, ISO/IEC 19794-5:2005 §5; BSI
 * TR-03105-5.1 unit LDS_C).
 */
public enum FaceRemark {
    /** The number of biometric templates is missing. */
    TEMPLATE_COUNT_MISSING,
    /** There are not as many biometric templates as their number says. */
    TEMPLATE_COUNT,
    /** A biometric header template is missing. */
    HEADER_MISSING,
    /** The biometric type is not that of a face. */
    BIOMETRIC_TYPE,
    /** The biometric type is one that must not be used any more: a thermal image. */
    BIOMETRIC_TYPE_DEPRECATED,
    /** The owner of the format is missing. */
    FORMAT_OWNER_MISSING,
    /** The owner of the format is not ISO/IEC JTC 1/SC 37. */
    FORMAT_OWNER,
    /** The type of the format is missing. */
    FORMAT_TYPE_MISSING,
    /** The type of the format is not that of the data. */
    FORMAT_TYPE,
    /** The record has another length than it says. */
    RECORD_LENGTH,
    /** A face has another length than it says. */
    FACE_LENGTH,
    /** A gender that the standard does not have. */
    GENDER,
    /** An eye colour that the standard does not have. */
    EYE_COLOUR,
    /** A hair colour that the standard does not have. */
    HAIR_COLOUR,
    /** An angle of the pose that the standard does not have. */
    POSE_ANGLE,
    /** An uncertainty of a pose angle that the standard does not have. */
    POSE_ANGLE_UNCERTAINTY,
    /** The image is neither full frontal nor token. */
    FACE_IMAGE_TYPE,
    /** The coding that the record names is none, or not that of the image. */
    IMAGE_DATA_TYPE
}
