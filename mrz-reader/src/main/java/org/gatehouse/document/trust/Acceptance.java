// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/** What an {@link AlgorithmPolicy} thinks of an algorithm or a key on a certain day; from best to worst. */
public enum Acceptance {
    /** Good. */
    ACCEPTED,
    /** Still good enough, and worth a remark. */
    DEPRECATED,
    /** Too weak to prove anything: the answer is undetermined, since a policy's refusal is not a forgery. */
    REFUSED
}
