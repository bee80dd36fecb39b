// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** What is wrong with an EF.COM that can still be read (Doc 9303-10 §4.6.1; BSI TR-03105-5.1 unit LDS_A). */
public enum EfComRemark {
    /** There is no LDS version, or no four digits. */
    LDS_VERSION_MISSING,
    /** Another LDS version than 1.7 and 1.8. */
    LDS_VERSION_UNKNOWN,
    /** There is no Unicode version, or no six digits. */
    UNICODE_VERSION_MISSING,
    /** Another Unicode version than 4.0.0. */
    UNICODE_VERSION_UNKNOWN,
    /** There is no list of data groups. */
    TAG_LIST_MISSING,
    /** DG1 or DG2, which every document has, is not in the list. */
    MANDATORY_GROUP_MISSING,
    /** The list has a tag that no data group has. */
    UNKNOWN_TAG,
    /** The list has a tag twice. */
    REPEATED_TAG
}
