// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.document.trust.ImportReport;
import org.gatehouse.document.trust.ImportedFile;
import org.gatehouse.document.trust.ListSignature;
import org.gatehouse.document.trust.Pin;
import org.gatehouse.document.trust.StoredCertificate;
import org.gatehouse.document.trust.TrustSource;

/** What the trust commands print, as maps whose names are a contract. */
final class TrustJson {
    private TrustJson() {}

    static Map<String, Object> certificate(StoredCertificate certificate) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", certificate.kind().name());
        object.put("country", certificate.country());
        object.put("subject", certificate.subject());
        object.put("issuer", certificate.issuer());
        object.put("serialNumber", certificate.serialNumber());
        object.put("sha256", certificate.fingerprint().hex());
        object.put("notBefore", certificate.notBefore().toString());
        object.put("notAfter", certificate.notAfter().toString());
        object.put("algorithm", certificate.algorithm());
        object.put("standing", certificate.standing().name());
        return object;
    }

    static Map<String, Object> source(TrustSource source) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", source.kind().name());
        object.put("file", source.name());
        object.put("sha256", source.sha256().hex());
        object.put("importedAt", source.importedAt().toString());
        source.issuedAt().ifPresent(issued -> object.put("issuedAt", issued.toString()));
        object.put("read", source.read());
        object.put("rejected", source.rejected());
        return object;
    }

    static Map<String, Object> pin(Pin pin) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", pin.kind().name());
        object.put("csca", pin.fingerprint().hex());
        object.put("country", pin.country());
        object.put("origin", pin.origin().name());
        object.put("pinnedAt", pin.pinnedAt().toString());
        return object;
    }

    static Map<String, Object> report(ImportReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("read", report.read());
        object.put("imported", report.imported());
        object.put(
                "added", report.files().stream().mapToInt(ImportedFile::added).sum());
        object.put(
                "rejected",
                report.files().stream()
                        .flatMap(file -> file.rejected().stream().map(rejection -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("file", file.name());
                            if (!rejection.object().isEmpty()) {
                                one.put("sha256", rejection.object());
                            }
                            one.put("code", rejection.code().name());
                            one.put("sentence", rejection.sentence());
                            return one;
                        }))
                        .toList());
        object.put("selfSigned", report.selfSigned());
        object.put("links", report.links());
        object.put("unresolved", report.unresolved());
        report.previous().ifPresent(number -> object.put("previous", number));
        report.generation().ifPresent(generation -> object.put("generation", generation.number()));
        object.put("files", report.files().stream().map(TrustJson::file).toList());
        List<String> warnings = report.files().stream()
                .flatMap(file -> file.signature().stream())
                .filter(signature -> signature.origin() == Pin.Origin.FIRST_USE)
                .map(TrustJson::firstUse)
                .toList();
        object.put("warnings", warnings);
        return object;
    }

    private static Map<String, Object> file(ImportedFile file) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file.name());
        file.kind().ifPresent(kind -> object.put("kind", kind.name()));
        object.put("read", file.read());
        object.put("imported", file.imported());
        object.put("added", file.added());
        file.signature().ifPresent(signature -> object.put("signer", signer(signature)));
        return object;
    }

    private static Map<String, Object> signer(ListSignature signature) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("subject", signature.signer());
        object.put("sha256", signature.signerFingerprint().hex());
        object.put("csca", signature.csca());
        object.put("cscaSha256", signature.cscaFingerprint().hex());
        object.put("pin", signature.origin().name());
        signature.signedAt().ifPresent(signed -> object.put("signedAt", signed.toString()));
        return object;
    }

    private static String firstUse(ListSignature signature) {
        return "FIRST USE: nobody has vouched for the signer of this list. Compare the SHA-256 of its CSCA ("
                + signature.csca() + "), " + signature.cscaFingerprint()
                + ", with what that state publishes; if it is another, go back with: ./gatehouse trust rollback";
    }
}
