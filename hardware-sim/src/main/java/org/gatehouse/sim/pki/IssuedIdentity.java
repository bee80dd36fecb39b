// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.pki;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * A certificate with its key. Never printed.
 *
 * @param certificate as issued
 * @param key PKCS#8
 */
public record IssuedIdentity(X509CertificateHolder certificate, PrivateKeyInfo key) {

    /** Writes {@code NAME.pem} and {@code NAME.key}, the key readable by its owner only from its first byte on. */
    public void write(Path folder, String name) throws IOException {
        Path secret = folder.resolve(name + ".key");
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                secret,
                pem("PRIVATE KEY", key.getEncoded()),
                StandardCharsets.US_ASCII,
                StandardOpenOption.TRUNCATE_EXISTING);
        writeCertificate(folder.resolve(name + ".pem"));
    }

    /** Writes the certificate alone. */
    void writeCertificate(Path file) throws IOException {
        Files.writeString(file, pem("CERTIFICATE", certificate.getEncoded()), StandardCharsets.US_ASCII);
    }

    private static String pem(String type, byte[] content) throws IOException {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "IssuedIdentity[" + certificate.getSubject() + "]";
    }
}
