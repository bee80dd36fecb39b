// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** Somebody at the broker with whatever TLS he has; sees what the broker answers him. */
final class RawClient implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 20_000;

    private final MqttAsyncClient client;

    /** Connects. */
    RawClient(URI broker, SSLContext tls) throws MqttException {
        client = new MqttAsyncClient(broker.toString(), "raw-" + UUID.randomUUID(), new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setConnectionTimeout(3);
        options.setSocketFactory(tls.getSocketFactory());
        try {
            client.connect(options).waitForCompletion(PATIENCE_MILLIS);
        } catch (MqttException e) {
            client.close(true);
            throw e;
        }
    }

    /** Publishes a harmless message with QoS 1; the broker's reason code (MQTT 5 §3.4.2.1). */
    int publish(String topic) throws MqttException {
        IMqttToken token = client.publish(topic, new MqttMessage("{}".getBytes(), 1, false, null));
        try {
            token.waitForCompletion(PATIENCE_MILLIS);
        } catch (MqttException e) {
            return e.getReasonCode();
        }
        int[] codes = token.getReasonCodes();
        return codes == null || codes.length == 0 ? 0 : codes[0];
    }

    /** TLS 1.3 that believes the broker and shows no certificate. */
    static SSLContext trusting(Path authority) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (Reader reader = new FileReader(authority.toFile());
                PEMParser parser = new PEMParser(reader)) {
            store.setCertificateEntry("ca", new JcaX509CertificateConverter().getCertificate((X509CertificateHolder)
                            parser.readObject()));
        }
        TrustManagerFactory judges = TrustManagerFactory.getInstance("PKIX");
        judges.init(store);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(null, judges.getTrustManagers(), null);
        return context;
    }

    /** Whether the broker ended the connection with an alert, or just closed it. */
    static void endedByTls(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        assertThat(root).isInstanceOfAny(SSLException.class, SocketException.class, java.io.EOFException.class);
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 200, false);
        client.close(true);
    }
}
