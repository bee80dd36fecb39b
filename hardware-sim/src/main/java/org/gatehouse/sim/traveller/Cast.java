// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import java.util.Locale;

/**
 * The travellers of demo and tests: invented people whose seeds were chosen so that a face matcher for real people tells
 * them apart (face-match's CastSelection chooses, its CastIsSeparableTest holds it to that). A change of the renderer or
 * of the order asks for a new choice.
 */
public enum Cast {
    ORLA(Sex.FEMALE, 34, 1020),
    TAVI(Sex.MALE, 29, 2013),
    MIRELL(Sex.FEMALE, 52, 3022),
    JORUN(Sex.MALE, 61, 4005),
    SEFA(Sex.FEMALE, 23, 5022),
    KALO(Sex.MALE, 45, 6003),
    NIMUE(Sex.FEMALE, 41, 7021),
    BRAMO(Sex.MALE, 37, 8020),
    ILVA(Sex.FEMALE, 66, 9004),
    DOREK(Sex.MALE, 24, 10000),
    YSEL(Sex.FEMALE, 30, 11023),
    PASKO(Sex.MALE, 55, 12004),
    ZENNA(Sex.FEMALE, 47, 13020),
    HALVO(Sex.MALE, 70, 14007),
    /** A boy of nine. */
    TIKO(Sex.MALE, 9, 15002),
    /** A girl of nine. */
    PIPA(Sex.FEMALE, 9, 16014);

    private final Sex sex;
    private final int ageYears;
    private final long seed;

    Cast(Sex sex, int ageYears, long seed) {
        this.sex = sex;
        this.ageYears = ageYears;
        this.seed = seed;
    }

    /** Sex entry of the document. */
    public Sex sex() {
        return sex;
    }

    /** Age, years. */
    public int ageYears() {
        return ageYears;
    }

    /** First name, capitalised. */
    public String firstName() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The face. */
    public FaceIdentity identity() {
        return FaceIdentity.of(seed, sex, ageYears);
    }
}
