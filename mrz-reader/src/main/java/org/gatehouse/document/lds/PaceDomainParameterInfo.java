// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Domain parameters of PACE (Doc 9303-11 §9.2.2). Only standardised ones are used here, so explicit ones are kept and never
 * followed.
 *
 * @param protocol object identifier in dotted form: key agreement and mapping
 * @param algorithmIdentifier the parameters, DER as the file has them
 * @param parameterId which PACEInfo they belong to; empty when the file does not say
 */
public record PaceDomainParameterInfo(String protocol, byte[] algorithmIdentifier, OptionalInt parameterId) {

    static Optional<PaceDomainParameterInfo> of(SecurityInfo info) {
        if (!info.ofPace() || info.pace()) {
            return Optional.empty();
        }
        try {
            DataObjects data = info.data();
            DataObject parameters = data.next(SecurityInfos.SEQUENCE);
            ObjectIdentifier.dotted(parameters.inside().next(ObjectIdentifier.TAG));
            return Optional.of(
                    new PaceDomainParameterInfo(info.protocol(), parameters.encoded(), SmallInteger.last(data)));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "PaceDomainParameterInfo[" + protocol + ", " + parameterId + "]";
    }
}
