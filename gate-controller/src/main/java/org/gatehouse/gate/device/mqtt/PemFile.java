// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;

/** One file of text-encoded keys or certificates (RFC 7468), read whole and bounded. */
record PemFile(Path path) {
    private static final int MAX_BYTES = 64 << 10;
    private static final int MAX_OBJECTS = 16;

    /** Its certificates in their order, at least one. */
    List<X509CertificateHolder> certificates() throws LinkIdentityException {
        List<X509CertificateHolder> found = new ArrayList<>();
        for (Object object : objects()) {
            if (object instanceof X509CertificateHolder certificate) {
                found.add(certificate);
            }
        }
        if (found.isEmpty()) {
            throw malformed();
        }
        return found;
    }

    /** Its one private key, PKCS#8 (RFC 5958). */
    PrivateKeyInfo privateKey() throws LinkIdentityException {
        if (objects().size() == 1 && objects().get(0) instanceof PrivateKeyInfo key) {
            return key;
        }
        throw malformed();
    }

    private List<Object> objects() throws LinkIdentityException {
        List<Object> objects = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(text()))) {
            Object object;
            while ((object = parser.readObject()) != null && objects.size() < MAX_OBJECTS) {
                objects.add(object);
            }
        } catch (IOException | RuntimeException malformed) {
            // The parser's message may quote the file.
            throw malformed();
        }
        return objects;
    }

    private String text() throws LinkIdentityException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length <= MAX_BYTES) {
                return new String(bytes, StandardCharsets.US_ASCII);
            }
        } catch (IOException unreadable) {
            throw new LinkIdentityException(IdentityFault.IDENTITY_UNREADABLE, path);
        }
        throw new LinkIdentityException(IdentityFault.IDENTITY_UNREADABLE, path);
    }

    private LinkIdentityException malformed() {
        return new LinkIdentityException(IdentityFault.IDENTITY_MALFORMED, path);
    }
}
