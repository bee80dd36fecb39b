// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.specimen;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.sim.issuer.MrzContent;
import org.gatehouse.sim.issuer.MrzFormat;
import org.gatehouse.sim.issuer.Sex;
import org.gatehouse.sim.page.print.PageFormat;
import org.gatehouse.sim.page.print.PrintedPage.Field;

/** The visual inspection zone of a document (Doc 9303-3 §3): what a person reads. */
public final class VisualZone {
    private VisualZone() {}

    /** What stands on top. */
    public static String title(PageFormat format) {
        return switch (format) {
            case TD3 -> "UTOPIA   PASSPORT / PASSEPORT";
            case TD1, TD2, FRENCH_ID -> "UTOPIA   IDENTITY CARD / CARTE D'IDENTITE";
            case MRV_A, MRV_B -> "UTOPIA   VISA";
        };
    }

    /** The fields of a document. */
    public static List<Field> fields(PageFormat format, MrzContent content) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Type / Code", content.documentCode() + "   " + content.issuingState()));
        fields.add(new Field("Document No. / No. du document", content.documentNumber()));
        fields.add(new Field("Surname / Nom (1)", content.primaryIdentifier()));
        fields.add(new Field("Given names / Prenoms (2)", content.secondaryIdentifier()));
        fields.add(new Field("Nationality / Nationalite (3)", content.nationality()));
        fields.add(new Field(
                "Sex / Sexe (5)",
                content.sex() == Sex.UNSPECIFIED ? "X" : content.sex().name().substring(0, 1)));
        fields.add(new Field("Date of birth / Date de naissance (4)", date(content.birthDate())));
        if (format.mrz() != MrzFormat.FRENCH_ID) {
            fields.add(new Field("Date of expiry / Date d'expiration (8)", date(content.expiryDate())));
        }
        if (format != PageFormat.TD1) {
            fields.add(new Field("Place of birth / Lieu de naissance (6)", "ZENITH"));
            fields.add(new Field("Authority / Autorite (9)", "CITY OF UTOPIA"));
        }
        return fields;
    }

    /** Unknown parts are X in the visual zone (Doc 9303-3 §4.8). */
    private static String date(String yymmdd) {
        String text = yymmdd.replace('<', 'X');
        String month = text.substring(2, 4);
        String name = month.charAt(0) == 'X'
                ? "XXX"
                : Month.of(Integer.parseInt(month))
                        .getDisplayName(TextStyle.SHORT, Locale.ROOT)
                        .toUpperCase(Locale.ROOT);
        return text.substring(4) + " " + name + " " + text.substring(0, 2);
    }
}
