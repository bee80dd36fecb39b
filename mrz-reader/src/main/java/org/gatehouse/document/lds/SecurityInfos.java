// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The SecurityInfos of EF.CardAccess, EF.CardSecurity or DG14 (Doc 9303-11 §9.2), read without an ASN.1 library because
 * EF.CardAccess is the one file that anybody can have altered.
 *
 * @param infos in the order of the file; those of unknown protocols are kept
 */
public record SecurityInfos(List<SecurityInfo> infos) {
    static final int SEQUENCE = 0x30;
    private static final int DG14 = 0x6E;
    private static final int SET = 0x31;
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
        DataObjects inside = DataObject.ofFile(file, DG14).inside();
        DataObject set = inside.next(SET);
        inside.end();
        return of(set);
    }

    /** Reads the content that EF.CardSecurity signs (Doc 9303-11 §9.2.11): the same set as in EF.CardAccess. */
    public static SecurityInfos ofCardSecurity(byte[] content) throws LdsException {
        return of(DataObject.ofFile(content, SET));
    }

    /** The PACEInfos among them. */
    public List<SecurityInfo> pace() {
        return infos.stream().filter(SecurityInfo::pace).toList();
    }

    /** The ChipAuthenticationInfos that are well formed. */
    public List<ChipAuthenticationInfo> chipAuthentication() {
        return infos.stream()
                .flatMap(i -> ChipAuthenticationInfo.of(i).stream())
                .toList();
    }

    /** The ChipAuthenticationPublicKeyInfos that are well formed. The keys in them are not looked at. */
    public List<ChipAuthenticationPublicKeyInfo> chipAuthenticationKeys() {
        return infos.stream()
                .flatMap(i -> ChipAuthenticationPublicKeyInfo.of(i).stream())
                .toList();
    }

    /** The ActiveAuthenticationInfo; empty when there is none that is well formed, or several that disagree. */
    public Optional<ActiveAuthenticationInfo> activeAuthentication() {
        List<ActiveAuthenticationInfo> found = infos.stream()
                .flatMap(i -> ActiveAuthenticationInfo.of(i).stream())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The TerminalAuthenticationInfos that are well formed. */
    public List<TerminalAuthenticationInfo> terminalAuthentication() {
        return infos.stream()
                .flatMap(i -> TerminalAuthenticationInfo.of(i).stream())
                .toList();
    }

    /** Those of a protocol that is known here, whose data is not what that protocol wants: the file does not conform. */
    public List<SecurityInfo> malformed() {
        return infos.stream().filter(SecurityInfos::malformed).toList();
    }

    /** How these, which somebody signed, differ from those of EF.CardAccess, which nobody did. */
    public SecurityInfosDifference against(SecurityInfos cardAccess) {
        return SecurityInfosDifference.between(cardAccess, this);
    }

    private static boolean malformed(SecurityInfo info) {
        if (info.chipAuthentication()) {
            return ChipAuthenticationInfo.of(info).isEmpty();
        }
        if (info.chipAuthenticationKey()) {
            return ChipAuthenticationPublicKeyInfo.of(info).isEmpty();
        }
        if (info.activeAuthentication()) {
            return ActiveAuthenticationInfo.of(info).isEmpty();
        }
        if (info.terminalAuthentication()) {
            return TerminalAuthenticationInfo.of(info).isEmpty();
        }
        return info.ofPace() && !info.pace() && PaceDomainParameterInfo.of(info).isEmpty();
    }

    private static SecurityInfos of(DataObject set) throws LdsException {
        List<SecurityInfo> infos = new ArrayList<>();
        DataObjects objects = set.inside();
        while (objects.hasNext()) {
            if (infos.size() == MAX_INFOS) {
                throw new LdsException(LdsErrorCode.TOO_MANY, "more than " + MAX_INFOS + " SecurityInfos");
            }
            infos.add(info(objects.next(SEQUENCE)));
        }
        return new SecurityInfos(infos);
    }

    private static SecurityInfo info(DataObject object) throws LdsException {
        DataObjects fields = object.inside();
        String protocol = ObjectIdentifier.dotted(fields.next(ObjectIdentifier.TAG));
        OptionalInt version = fields.hasNext() ? SmallInteger.of(fields.next()) : OptionalInt.empty();
        OptionalInt parameter = fields.hasNext() ? SmallInteger.of(fields.next()) : OptionalInt.empty();
        return new SecurityInfo(protocol, version, parameter, object.encoded());
    }
}
