// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The MRZ of an ordered passport: a TD3 booklet or a TD1 card. */
final class MachineReadableZone {
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final int NUMBER_LENGTH = 9;

    private MachineReadableZone() {}

    /** The lines for an order under a state's code. */
    static List<String> compose(String issuingState, PassportOrder order) throws IssuanceException {
        MrzFormat format = order.format() == DocumentFormat.TD3 ? MrzFormat.TD3 : MrzFormat.TD1;
        return MrzComposer.compose(
                format,
                new MrzContent(
                        order.format().documentCode(),
                        issuingState,
                        order.documentNumber(),
                        order.primaryIdentifier(),
                        order.secondaryIdentifier(),
                        order.nationality(),
                        YYMMDD.format(order.birthDate()),
                        order.sex(),
                        YYMMDD.format(order.expiryDate()),
                        order.optionalData()));
    }

    /** What opens the chip of that document. */
    static AccessSecret secret(PassportOrder order) {
        return new AccessSecret(
                MrzComposer.filled(order.documentNumber(), NUMBER_LENGTH),
                YYMMDD.format(order.birthDate()),
                YYMMDD.format(order.expiryDate()));
    }
}
