// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.gatehouse.sim.broker.BrokerRole;
import org.gatehouse.sim.broker.SiteAccess;
import org.gatehouse.sim.wire.RigIdentity;

/**
 * A folder with everything that one site's broker and its clients need: the CA's certificate, the broker's, one for every role, and
 * Mosquitto's configuration. The CA's key is not written: who needs another certificate makes all of them anew.
 *
 * @param folder where they are
 * @param site its name
 * @param lanes at least one
 */
public record SiteFolder(Path folder, String site, List<String> lanes) {
    private static final String BROKER = "broker";

    public SiteFolder {
        folder = folder.toAbsolutePath().normalize();
        lanes = List.copyOf(lanes);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("a site has at least one lane");
        }
    }

    /**
     * Issues and writes everything; what was there before under the same names is replaced.
     *
     * @param hosts names and addresses by which the broker is reached
     * @param listener what Mosquitto listens on: a port, and an address where it is to be one only
     */
    public void write(SiteAuthority authority, List<String> hosts, String listener) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        authority.self().writeCertificate(authority());
        authority.broker(hosts).write(folder, BROKER);
        for (BrokerRole role : BrokerRole.values()) {
            for (String lane : role.ofOneLane() ? lanes : lanes.subList(0, 1)) {
                String name = role.commonName(lane);
                authority.client(name).write(folder, name);
            }
        }
        Files.writeString(accessFile(), SiteAccess.of(site, lanes).mosquittoAcl(), StandardCharsets.US_ASCII);
        Files.writeString(mosquittoFile(), mosquitto(listener), StandardCharsets.UTF_8);
    }

    private String mosquitto(String listener) {
        return String.join(
                "\n",
                "# Mosquitto for the lanes of one site: TLS 1.3, a certificate from everybody, rules by its common name.",
                "listener " + listener,
                "cafile " + authority(),
                "certfile " + certificate(BROKER),
                "keyfile " + key(BROKER),
                "tls_version tlsv1.3",
                "require_certificate true",
                "use_identity_as_username true",
                "allow_anonymous false",
                "acl_file " + accessFile(),
                "# Pages are personal data: nothing of them on a disk or in a log.",
                "persistence false",
                "log_type error",
                "log_type warning",
                "log_type notice",
                "set_tcp_nodelay true",
                "# The picture of a page and its header.",
                "max_packet_size 4198400",
                "");
    }

    /** The CA's certificate. */
    public Path authority() {
        return folder.resolve("ca.pem");
    }

    /** What Mosquitto is started with. */
    public Path mosquittoFile() {
        return folder.resolve("mosquitto.conf");
    }

    Path accessFile() {
        return folder.resolve("mosquitto.acl");
    }

    /** The certificate of that common name. */
    public Path certificate(String commonName) {
        return folder.resolve(commonName + ".pem");
    }

    /** The key of that common name. */
    public Path key(String commonName) {
        return folder.resolve(commonName + ".key");
    }

    /** What the broker proves itself with. */
    public RigIdentity broker() {
        return identity(BROKER);
    }

    /** What a role proves itself with; the lane is of no matter to a role that is not of one lane. */
    public RigIdentity identity(BrokerRole role, String lane) {
        return identity(role.commonName(lane));
    }

    private RigIdentity identity(String commonName) {
        return new RigIdentity(authority(), certificate(commonName), key(commonName));
    }
}
