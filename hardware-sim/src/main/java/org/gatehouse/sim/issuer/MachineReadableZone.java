// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Composes the MRZ of a TD3 booklet (Doc 9303-4 §4.2) or a TD1 card (Doc 9303-5 §4.2). */
final class MachineReadableZone {
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final int NUMBER_LENGTH = 9;
    private static final int TD3_OPTIONAL_LENGTH = 14;
    private static final int TD1_UPPER_OPTIONAL_LENGTH = 15;
    private static final int TD1_MIDDLE_OPTIONAL_LENGTH = 11;
    /** Of the upper optional data, an overflowing number's check digit and closing filler take two. */
    private static final int TD1_NUMBER_LENGTH = NUMBER_LENGTH + TD1_UPPER_OPTIONAL_LENGTH - 2;

    private MachineReadableZone() {}

    /** The lines for an order under a state's code. */
    static List<String> compose(String issuingState, PassportOrder order) throws IssuanceException {
        String state = stateCode(issuingState);
        return order.format() == DocumentFormat.TD3 ? td3(state, order) : td1(state, order);
    }

    /** What opens the chip of that document. */
    static AccessSecret secret(PassportOrder order) {
        return new AccessSecret(
                filled(order.documentNumber(), NUMBER_LENGTH), date(order.birthDate()), date(order.expiryDate()));
    }

    private static List<String> td3(String state, PassportOrder order) throws IssuanceException {
        DocumentFormat format = order.format();
        String number = filled(number(order, NUMBER_LENGTH), NUMBER_LENGTH);
        String optional = optionalData(order, TD3_OPTIONAL_LENGTH);
        // Doc 9303-4 §4.2.2.2 position 43: a filler may stand for the check digit of empty optional data.
        char optionalCheck = optional.isBlank() ? '<' : CheckDigit.of(optional);
        optional = filled(optional, TD3_OPTIONAL_LENGTH);
        String numberChecked = number + CheckDigit.of(number);
        String birth = checkedDate(order.birthDate());
        String expiry = checkedDate(order.expiryDate());
        char composite = CheckDigit.of(numberChecked + birth + expiry + optional + optionalCheck);
        String names = NameField.of(order.primaryIdentifier(), order.secondaryIdentifier(), format.lineLength() - 5);
        return List.of(
                format.documentCode() + state + names,
                numberChecked
                        + stateCode(order.nationality())
                        + birth
                        + order.sex().mrz()
                        + expiry
                        + optional
                        + optionalCheck
                        + composite);
    }

    private static List<String> td1(String state, PassportOrder order) throws IssuanceException {
        DocumentFormat format = order.format();
        String number = number(order, TD1_NUMBER_LENGTH);
        String overflow = "";
        String numberChecked;
        if (number.length() > NUMBER_LENGTH) {
            // Doc 9303-5 §4.2.2 note j: a filler instead of the check digit, the rest of the number in the optional
            // data.
            overflow = number.substring(NUMBER_LENGTH) + CheckDigit.of(number) + '<';
            numberChecked = number.substring(0, NUMBER_LENGTH) + '<';
        } else {
            String padded = filled(number, NUMBER_LENGTH);
            numberChecked = padded + CheckDigit.of(padded);
        }
        int upperLength = TD1_UPPER_OPTIONAL_LENGTH - overflow.length();
        String optional = filled(
                optionalData(order, upperLength + TD1_MIDDLE_OPTIONAL_LENGTH),
                upperLength + TD1_MIDDLE_OPTIONAL_LENGTH);
        String upper = numberChecked + overflow + optional.substring(0, upperLength);
        String middle = optional.substring(upperLength);
        String birth = checkedDate(order.birthDate());
        String expiry = checkedDate(order.expiryDate());
        return List.of(
                format.documentCode() + state + upper,
                birth
                        + order.sex().mrz()
                        + expiry
                        + stateCode(order.nationality())
                        + middle
                        + CheckDigit.of(upper + birth + expiry + middle),
                NameField.of(order.primaryIdentifier(), order.secondaryIdentifier(), format.lineLength()));
    }

    private static String number(PassportOrder order, int longest) throws IssuanceException {
        String number = order.documentNumber();
        if (number.length() > longest || !number.matches("[A-Z0-9]+")) {
            throw new IssuanceException(IssuanceFault.DOCUMENT_NUMBER_INVALID);
        }
        return number;
    }

    private static String optionalData(PassportOrder order, int longest) throws IssuanceException {
        String data = order.optionalData();
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

    private static String checkedDate(LocalDate date) {
        String text = date(date);
        return text + CheckDigit.of(text);
    }

    private static String date(LocalDate date) {
        return YYMMDD.format(date);
    }

    private static String filled(String text, int length) {
        return text + "<".repeat(Math.max(0, length - text.length()));
    }
}
