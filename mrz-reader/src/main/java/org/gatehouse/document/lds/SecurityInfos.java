// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The SecurityInfos of EF.CardAccess or of DG14 (Doc 9303-11 §9.2), read without an ASN.1 library because EF.CardAccess is
 * the one file that anybody can have altered.
 *
 * @param infos in the order of the file
 */
public record SecurityInfos(List<SecurityInfo> infos) {
    private static final int DG14 = 0x6E;
    private static final int SET = 0x31;
    private static final int SEQUENCE = 0x30;
    private static final int OID = 0x06;
    private static final int INTEGER = 0x02;
    private static final int MAX_INFOS = 64;

    public SecurityInfos {
        infos = List.copyOf(infos);
    }

    /** Reads the raw EF.CardAccess. */
    public static SecurityInfos ofCardAccess(byte[] file) throws LdsException {
        return of(DataObject.ofFile(file, SET));
    }

    /** Reads the raw DG14. */
    public static SecurityInfos ofDg14(byte[] file) throws LdsException {
        return of(DataObject.ofFile(file, DG14).inside().next(SET));
    }

    /** The PACEInfos among them. */
    public List<SecurityInfo> pace() {
        return infos.stream().filter(SecurityInfo::pace).toList();
    }

    private static SecurityInfos of(DataObject set) throws LdsException {
        List<SecurityInfo> infos = new ArrayList<>();
        DataObjects objects = set.inside();
        while (objects.hasNext()) {
            if (infos.size() == MAX_INFOS) {
                throw new LdsException(LdsErrorCode.TOO_MANY, "more than " + MAX_INFOS + " SecurityInfos");
            }
            infos.add(info(objects.next(SEQUENCE).inside()));
        }
        return new SecurityInfos(infos);
    }

    private static SecurityInfo info(DataObjects fields) throws LdsException {
        String protocol = ObjectIdentifier.dotted(fields.next(OID));
        OptionalInt version = small(fields.next());
        OptionalInt parameter = fields.hasNext() ? small(fields.next()) : OptionalInt.empty();
        return new SecurityInfo(protocol, version, parameter);
    }

    private static OptionalInt small(DataObject object) throws LdsException {
        if (object.tag() != INTEGER || object.length() < 1 || object.length() > 3 || object.at(0) > 0x7F) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) object.number(0, object.length()));
    }
}
