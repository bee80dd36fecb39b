// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Optional;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.SignerInformation;
import org.gatehouse.document.lds.EfSod;
import org.gatehouse.document.lds.LdsException;

/** Whom a security object names as its signer, whether or not it holds that certificate. */
public final class NamedSigner {
    private NamedSigner() {}

    /** Of a raw EF.SOD; empty when it cannot be decoded or has not exactly one signer. */
    public static Optional<SignerId> of(byte[] sodFile) {
        try {
            byte[] signed = EfSod.signedData(sodFile);
            Nesting.check(signed);
            var signers = new CMSSignedData(ContentInfo.getInstance(signed))
                    .getSignerInfos()
                    .getSigners();
            return signers.size() == 1
                    ? signers.stream().map(SignerInformation::getSID).findFirst()
                    : Optional.empty();
        } catch (LdsException | CMSException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        } catch (java.io.IOException e) {
            return Optional.empty();
        }
    }
}
