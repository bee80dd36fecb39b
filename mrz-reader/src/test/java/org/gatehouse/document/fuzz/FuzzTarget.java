// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import org.gatehouse.document.authenticity.ActiveAuthenticationFuzzTarget;
import org.gatehouse.document.authenticity.ChipAuthenticationMappingFuzzTarget;
import org.gatehouse.document.authenticity.ChipAuthenticationOfferFuzzTarget;
import org.gatehouse.document.inspection.EditedChipFuzzTarget;
import org.gatehouse.document.inspection.EditedPaceChipFuzzTarget;
import org.gatehouse.document.inspection.RawFilesFuzzTarget;
import org.gatehouse.document.inspection.RawLinkFuzzTarget;
import org.gatehouse.document.lds.AtrInfoFuzzTarget;
import org.gatehouse.document.lds.Dg11FuzzTarget;
import org.gatehouse.document.lds.Dg12FuzzTarget;
import org.gatehouse.document.lds.Dg15FuzzTarget;
import org.gatehouse.document.lds.Dg1FuzzTarget;
import org.gatehouse.document.lds.Dg2FuzzTarget;
import org.gatehouse.document.lds.EfCardSecurityFuzzTarget;
import org.gatehouse.document.lds.EfComFuzzTarget;
import org.gatehouse.document.lds.EfSodFuzzTarget;
import org.gatehouse.document.lds.FileHeaderFuzzTarget;
import org.gatehouse.document.lds.SecurityInfosFuzzTarget;
import org.gatehouse.document.mrz.MrzFuzzTarget;
import org.gatehouse.document.mrz.NamesFuzzTarget;
import org.gatehouse.document.trust.DefectListFuzzTarget;
import org.gatehouse.document.trust.ManifestFuzzTarget;
import org.gatehouse.document.trust.PassiveAuthenticationFuzzTarget;
import org.gatehouse.document.trust.PublicKeysFuzzTarget;
import org.gatehouse.document.trust.TrustImportFuzzTarget;

/** Everything that reads what others wrote, and the class that holds each to it. */
public enum FuzzTarget {
    MRZ("mrz", "the lines of an MRZ", MrzFuzzTarget.class, MrzFuzzTarget::fuzzerTestOneInput),
    NAMES("names", "names beside the MRZ's", NamesFuzzTarget.class, NamesFuzzTarget::fuzzerTestOneInput),
    FILE_HEADER(
            "fileHeader",
            "tag and length of a file",
            FileHeaderFuzzTarget.class,
            FileHeaderFuzzTarget::fuzzerTestOneInput),
    EF_COM("efCom", "EF.COM", EfComFuzzTarget.class, EfComFuzzTarget::fuzzerTestOneInput),
    EF_SOD("efSod", "wrapping of EF.SOD", EfSodFuzzTarget.class, EfSodFuzzTarget::fuzzerTestOneInput),
    EF_CARD_SECURITY(
            "efCardSecurity",
            "wrapping of EF.CardSecurity",
            EfCardSecurityFuzzTarget.class,
            EfCardSecurityFuzzTarget::fuzzerTestOneInput),
    ATR_INFO("atrInfo", "EF.ATR/INFO", AtrInfoFuzzTarget.class, AtrInfoFuzzTarget::fuzzerTestOneInput),
    DG1("dg1", "DG1", Dg1FuzzTarget.class, Dg1FuzzTarget::fuzzerTestOneInput),
    DG2("dg2", "DG2, ISO/IEC 19794-5 and 39794-5", Dg2FuzzTarget.class, Dg2FuzzTarget::fuzzerTestOneInput),
    DG11("dg11", "DG11", Dg11FuzzTarget.class, Dg11FuzzTarget::fuzzerTestOneInput),
    DG12("dg12", "DG12", Dg12FuzzTarget.class, Dg12FuzzTarget::fuzzerTestOneInput),
    SECURITY_INFOS(
            "securityInfos",
            "DG14, EF.CardAccess, content of EF.CardSecurity",
            SecurityInfosFuzzTarget.class,
            SecurityInfosFuzzTarget::fuzzerTestOneInput),
    DG15("dg15", "DG15", Dg15FuzzTarget.class, Dg15FuzzTarget::fuzzerTestOneInput),
    ACTIVE_AUTHENTICATION(
            "activeAuthentication",
            "key and signature of active authentication",
            ActiveAuthenticationFuzzTarget.class,
            ActiveAuthenticationFuzzTarget::fuzzerTestOneInput),
    CHIP_AUTHENTICATION_OFFER(
            "chipAuthenticationOffer",
            "keys of chip authentication",
            ChipAuthenticationOfferFuzzTarget.class,
            ChipAuthenticationOfferFuzzTarget::fuzzerTestOneInput),
    CHIP_AUTHENTICATION_MAPPING(
            "chipAuthenticationMapping",
            "keys and proof of PACE-CAM",
            ChipAuthenticationMappingFuzzTarget.class,
            ChipAuthenticationMappingFuzzTarget::fuzzerTestOneInput),
    PASSIVE_AUTHENTICATION(
            "passiveAuthentication",
            "verification of EF.SOD and EF.CardSecurity",
            PassiveAuthenticationFuzzTarget.class,
            PassiveAuthenticationFuzzTarget::fuzzerTestOneInput),
    PUBLIC_KEYS(
            "publicKeys",
            "public keys of certificates",
            PublicKeysFuzzTarget.class,
            PublicKeysFuzzTarget::fuzzerTestOneInput),
    TRUST_IMPORT(
            "trustImport",
            "import of certificates, CRLs, master and defect lists",
            TrustImportFuzzTarget.class,
            TrustImportFuzzTarget::fuzzerTestOneInput),
    DEFECT_LIST(
            "defectList",
            "content of a defect list",
            DefectListFuzzTarget.class,
            DefectListFuzzTarget::fuzzerTestOneInput),
    MANIFEST(
            "manifest",
            "manifest of the trust store",
            ManifestFuzzTarget.class,
            ManifestFuzzTarget::fuzzerTestOneInput),
    RAW_FILES("rawFiles", "inspection of raw files", RawFilesFuzzTarget.class, RawFilesFuzzTarget::fuzzerTestOneInput),
    RAW_LINK(
            "rawLink",
            "inspection: every answer is raw input",
            RawLinkFuzzTarget.class,
            RawLinkFuzzTarget::fuzzerTestOneInput),
    EDITED_CHIP(
            "editedChip",
            "inspection: BAC and AA, answers edited under protection",
            EditedChipFuzzTarget.class,
            EditedChipFuzzTarget::fuzzerTestOneInput),
    EDITED_PACE_CHIP(
            "editedPaceChip",
            "inspection: PACE, CA and CAM, answers edited under protection",
            EditedPaceChipFuzzTarget.class,
            EditedPaceChipFuzzTarget::fuzzerTestOneInput);

    /** What Jazzer calls, and tests. */
    @FunctionalInterface
    public interface Call {
        void of(byte[] input) throws Exception;
    }

    private final String label;
    private final String subject;
    private final Class<?> type;
    private final Call call;

    FuzzTarget(String label, String subject, Class<?> type, Call call) {
        this.label = label;
        this.subject = subject;
        this.type = type;
        this.call = call;
    }

    /** Its name on the command line, and of the method and the folder of its inputs. */
    public String label() {
        return label;
    }

    /** What it reads. */
    public String subject() {
        return subject;
    }

    /** The class that Jazzer drives. */
    public Class<?> type() {
        return type;
    }

    /** One input: anything thrown is a finding. */
    public void accept(byte[] input) throws Exception {
        call.of(input);
    }

    /** Whether an input is a whole inspection: milliseconds each, not microseconds. */
    public boolean session() {
        return ordinal() >= RAW_FILES.ordinal();
    }
}
