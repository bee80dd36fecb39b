// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** The inspection procedure of Doc 9303-11 §5.1, as plainly as it can be written; names everything that is wrong. */
final class PassiveAuthentication {
    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private PassiveAuthentication() {}

    static List<String> faults(IssuedPassport passport, TestState... trusted) throws Exception {
        Map<Integer, byte[]> files = passport.files();
        List<String> faults = new ArrayList<>();
        CMSSignedData cms = securityObject(files.get(0x011D));
        X509CertificateHolder signer = signer(cms);
        if (!signatureVerifies(cms, signer)) {
            faults.add("signature");
        }
        if (!signer.isValidOn(Date.from(Orders.NOW))) {
            faults.add("signer expired");
        }
        boolean chained = false;
        for (TestState state : trusted) {
            X509CertificateHolder authority = state.authority().certificate();
            chained |= signer.getIssuer().equals(authority.getSubject())
                    && signer.isSignatureValid(new JcaContentVerifierProviderBuilder()
                            .setProvider(PROVIDER)
                            .build(authority));
        }
        if (!chained) {
            faults.add("signer not trusted");
        }
        String country = IETFUtils.valueToString(
                signer.getSubject().getRDNs(BCStyle.C)[0].getFirst().getValue());
        byte[] dg1 = files.get(0x0101);
        if (dg1 != null && !new String(dg1, 7, 2, StandardCharsets.US_ASCII).equals(country)) {
            faults.add("country");
        }
        faults.addAll(hashFaults(cms, files));
        return faults;
    }

    static CMSSignedData securityObject(byte[] file) throws CMSException {
        Tlv outer = Tlv.whole(file);
        if (outer.tag() != 0x77) {
            throw new AssertionError("EF.SOD has another tag");
        }
        return new CMSSignedData(outer.value());
    }

    static X509CertificateHolder signer(CMSSignedData cms) {
        SignerInformation information = cms.getSignerInfos().iterator().next();
        @SuppressWarnings("unchecked")
        var matching = cms.getCertificates().getMatches(information.getSID());
        return (X509CertificateHolder) matching.iterator().next();
    }

    private static boolean signatureVerifies(CMSSignedData cms, X509CertificateHolder signer) throws Exception {
        var key = new JcaX509CertificateConverter()
                .setProvider(PROVIDER)
                .getCertificate(signer)
                .getPublicKey();
        try {
            return cms.getSignerInfos()
                    .iterator()
                    .next()
                    .verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(PROVIDER)
                            .build(key));
        } catch (CMSException e) {
            return false;
        }
    }

    private static List<String> hashFaults(CMSSignedData cms, Map<Integer, byte[]> files) throws Exception {
        List<String> faults = new ArrayList<>();
        LDSSecurityObject content =
                LDSSecurityObject.getInstance(cms.getSignedContent().getContent());
        MessageDigest digest = MessageDigest.getInstance(
                content.getDigestAlgorithmIdentifier().getAlgorithm().getId(), PROVIDER);
        for (DataGroupHash hash : content.getDatagroupHash()) {
            byte[] file = files.get(0x0100 + hash.getDataGroupNumber());
            if (file == null) {
                faults.add("DG" + hash.getDataGroupNumber() + " absent");
            } else if (!MessageDigest.isEqual(
                    digest.digest(file), hash.getDataGroupHashValue().getOctets())) {
                faults.add("DG" + hash.getDataGroupNumber() + " hash");
            }
        }
        return faults;
    }
}
