// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/** The sex entry of a travel document, as far as it shapes a face here (Doc 9303-3 §4.7 field "sex"). */
public enum Sex {
    FEMALE,
    MALE
}
