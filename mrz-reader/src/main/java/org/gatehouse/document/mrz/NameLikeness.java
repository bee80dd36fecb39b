// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

/** What comparing two names came to. None of it says that two documents belong to one person. */
public enum NameLikeness {
    /** Letter by letter the same, or the one as the tables of Doc 9303-3 §6 write the other. */
    SAME,
    /** Written otherwise, cut off or divided otherwise, in a way in which states write one name. */
    COULD_BE_SAME,
    /** No such way leads from one to the other. */
    DIFFERENT,
    /**
     * Letters stand in no table; or they are Arabic, and what is printed is not their transliteration but may be a transcription of
     * the sound, of which there are dozens (Doc 9303-3 B.2.1).
     */
    UNDECIDED
}
