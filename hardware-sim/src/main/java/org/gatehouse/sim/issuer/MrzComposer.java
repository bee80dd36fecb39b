// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.List;
import java.util.StringJoiner;

/** Lays out an MRZ in any format, with all its check digits (Doc 9303 parts 4 to 7, and the French layout). */
public final class MrzComposer {
    private static final int NUMBER_LENGTH = 9;
    private static final int FRENCH_NUMBER_LENGTH = 12;
    private static final int FRENCH_GIVEN_NAMES_LENGTH = 14;
    private static final int TD1_UPPER_OPTIONAL_LENGTH = 15;
    /** An overflowing number's check digit and closing filler take two places of the optional data. */
    private static final int OVERFLOW_END = 2;

    private MrzComposer() {}

    /**
     * The lines.
     *
     * @throws IssuanceException {@code DOCUMENT_NUMBER_INVALID}, {@code NAME_NOT_TRANSLITERABLE},
     *     {@code STATE_CODE_INVALID} or {@code OPTIONAL_DATA_INVALID}
     */
    public static List<String> compose(MrzFormat format, MrzContent content) throws IssuanceException {
        return switch (format) {
            case TD1 -> td1(content);
            case TD2 -> td2(content);
            case TD3 -> td3(content);
            case MRV_A, MRV_B -> visa(format, content);
            case FRENCH_ID -> frenchId(content);
        };
    }

    private static List<String> td3(MrzContent content) throws IssuanceException {
        String optional = optionalData(content, MrzFormat.TD3.optionalLength());
        // Doc 9303-4 §4.2.2.2 position 43: a filler may stand for the check digit of empty optional data.
        char optionalCheck = optional.isBlank() ? '<' : CheckDigit.of(optional);
        String number = checkedNumber(content);
        String dates = checked(content.birthDate()) + checked(content.expiryDate());
        String last = filled(optional, MrzFormat.TD3.optionalLength()) + optionalCheck;
        return List.of(
                nameLine(MrzFormat.TD3, content),
                number + middle(content) + last + CheckDigit.of(number + dates + last));
    }

    private static List<String> visa(MrzFormat format, MrzContent content) throws IssuanceException {
        String optional = optionalData(content, format.optionalLength());
        return List.of(
                nameLine(format, content),
                checkedNumber(content) + middle(content) + filled(optional, format.optionalLength()));
    }

    private static List<String> td2(MrzContent content) throws IssuanceException {
        NumberField number = NumberField.of(content, MrzFormat.TD2.optionalLength());
        int room = MrzFormat.TD2.optionalLength() - number.overflow().length();
        String last = number.overflow() + filled(optionalData(content, room), room);
        String dates = checked(content.birthDate()) + checked(content.expiryDate());
        return List.of(
                nameLine(MrzFormat.TD2, content),
                number.field() + middle(content) + last + CheckDigit.of(number.field() + dates + last));
    }

    private static List<String> td1(MrzContent content) throws IssuanceException {
        NumberField number = NumberField.of(content, TD1_UPPER_OPTIONAL_LENGTH);
        int upperLength = TD1_UPPER_OPTIONAL_LENGTH - number.overflow().length();
        int room = MrzFormat.TD1.optionalLength() - number.overflow().length();
        String optional = filled(optionalData(content, room), room);
        String upper = number.field() + number.overflow() + optional.substring(0, upperLength);
        String middle = optional.substring(upperLength);
        String birth = checked(content.birthDate());
        String expiry = checked(content.expiryDate());
        return List.of(
                filled(content.documentCode(), 2) + stateCode(content.issuingState()) + upper,
                birth
                        + content.sex().mrz()
                        + expiry
                        + stateCode(content.nationality())
                        + middle
                        + CheckDigit.of(upper + birth + expiry + middle),
                names(MrzFormat.TD1, content));
    }

    private static List<String> frenchId(MrzContent content) throws IssuanceException {
        String upper = "ID" + stateCode(content.issuingState())
                + NameField.of(content.primaryIdentifier(), "", MrzFormat.FRENCH_ID.nameLength())
                + filled(
                        optionalData(content, MrzFormat.FRENCH_ID.optionalLength()),
                        MrzFormat.FRENCH_ID.optionalLength());
        String given = frenchGivenNames(content.secondaryIdentifier());
        String lower = checked(filled(number(content, FRENCH_NUMBER_LENGTH), FRENCH_NUMBER_LENGTH))
                + given
                + checked(content.birthDate())
                + content.sex().mrz();
        return List.of(upper, lower + CheckDigit.of(upper + lower));
    }

    /** Given names are two fillers apart, the parts of one name a single filler. */
    private static String frenchGivenNames(String identifier) throws IssuanceException {
        StringJoiner names = new StringJoiner("<<");
        for (String name : identifier.trim().split(" +")) {
            names.add(Transliteration.toMrz(name));
        }
        String all = filled(names.toString(), FRENCH_GIVEN_NAMES_LENGTH);
        return all.substring(0, FRENCH_GIVEN_NAMES_LENGTH);
    }

    private static String nameLine(MrzFormat format, MrzContent content) throws IssuanceException {
        return filled(content.documentCode(), 2) + stateCode(content.issuingState()) + names(format, content);
    }

    private static String names(MrzFormat format, MrzContent content) throws IssuanceException {
        return NameField.of(content.primaryIdentifier(), content.secondaryIdentifier(), format.nameLength());
    }

    /** Nationality to expiry, as all formats of two lines have it. */
    private static String middle(MrzContent content) throws IssuanceException {
        return stateCode(content.nationality())
                + checked(content.birthDate())
                + content.sex().mrz()
                + checked(content.expiryDate());
    }

    private static String checkedNumber(MrzContent content) throws IssuanceException {
        return checked(filled(number(content, NUMBER_LENGTH), NUMBER_LENGTH));
    }

    private static String number(MrzContent content, int longest) throws IssuanceException {
        String number = content.documentNumber();
        if (number.length() > longest || !number.matches("[A-Z0-9]+")) {
            throw new IssuanceException(IssuanceFault.DOCUMENT_NUMBER_INVALID);
        }
        return number;
    }

    private static String optionalData(MrzContent content, int longest) throws IssuanceException {
        String data = content.optionalData();
        if (data.length() > longest || !data.matches("[A-Z0-9<]*")) {
            throw new IssuanceException(IssuanceFault.OPTIONAL_DATA_INVALID);
        }
        return data;
    }

    private static String stateCode(String code) throws IssuanceException {
        if (!code.matches("[A-Z]{1,3}")) {
            throw new IssuanceException(IssuanceFault.STATE_CODE_INVALID);
        }
        return filled(code, 3);
    }

    private static String checked(String field) {
        return field + CheckDigit.of(field);
    }

    static String filled(String text, int length) {
        return text + "<".repeat(Math.max(0, length - text.length()));
    }

    /**
     * A document number that may be longer than its field (Doc 9303-5 and 9303-6 §4.2.2 note j): then a filler stands
     * for its check digit, and the optional data begin with the rest of it.
     */
    private record NumberField(String field, String overflow) {
        static NumberField of(MrzContent content, int overflowRoom) throws IssuanceException {
            String number = number(content, NUMBER_LENGTH + overflowRoom - OVERFLOW_END);
            if (number.length() <= NUMBER_LENGTH) {
                return new NumberField(checked(filled(number, NUMBER_LENGTH)), "");
            }
            return new NumberField(
                    number.substring(0, NUMBER_LENGTH) + '<',
                    number.substring(NUMBER_LENGTH) + CheckDigit.of(number) + '<');
        }
    }
}
