// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.broker;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.x500.X500Principal;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/** Lets the embedded broker's clients do what the common name of their certificate allows, as Mosquitto does by its files. */
final class CertificateAccess implements ActiveMQSecurityManager5 {
    private final SiteAccess access;

    CertificateAccess(SiteAccess access) {
        this.access = access;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user, @Nullable String password, RemotingConnection connection, @Nullable String domain) {
        X509Certificate[] shown = CertificateUtil.getCertsFromConnection(connection);
        Optional<String> name =
                shown == null || shown.length == 0 ? Optional.empty() : commonName(shown[0].getSubjectX500Principal());
        if (name.isEmpty()) {
            return null;
        }
        return new Subject(true, Set.of(new UserPrincipal(name.get())), Set.of(), Set.of());
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        Optional<String> name =
                subject.getPrincipals(UserPrincipal.class).stream().findFirst().map(UserPrincipal::getName);
        if (name.isEmpty()) {
            return false;
        }
        // The broker's own spelling: a queue after two colons, dots between the levels, a star for any one of them.
        String topic = address.split("::", 2)[0].replace('.', '/').replace('*', '+');
        boolean publishes = access.allows(name.get(), SiteAccess.Doing.PUBLISH, topic);
        boolean hears = access.allows(name.get(), SiteAccess.Doing.HEAR, topic);
        return switch (check) {
            case SEND -> publishes;
            case CREATE_ADDRESS, DELETE_ADDRESS -> publishes || hears;
            case CONSUME,
                    CREATE_DURABLE_QUEUE,
                    DELETE_DURABLE_QUEUE,
                    CREATE_NON_DURABLE_QUEUE,
                    DELETE_NON_DURABLE_QUEUE -> hears;
            default -> false;
        };
    }

    private static Optional<String> commonName(X500Principal principal) {
        RDN[] names = X500Name.getInstance(principal.getEncoded()).getRDNs(BCStyle.CN);
        return names.length == 1
                ? Optional.of(IETFUtils.valueToString(names[0].getFirst().getValue()))
                : Optional.empty();
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
        return false;
    }
}
