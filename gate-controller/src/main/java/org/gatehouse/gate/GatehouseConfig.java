// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.gate.lane.Topology;
import org.gatehouse.gate.policy.CrossLanePolicy;
import org.gatehouse.gate.policy.SourceRule;

/**
 * Everything that a site configures, under {@code gatehouse:}; docs/configuration.md explains each name and {@link
 * StartCheck} judges the values.
 */
public interface GatehouseConfig {

    /** What the controller is for. */
    enum Mode {
        /** Real travellers: simulated or pre-recorded input stops the start (ICAO Doc 9303-2, C.1). */
        PRODUCTION,
        /** A rig: simulated devices are accepted, and everything says so. */
        RIG
    }

    /** PRODUCTION unless a rig says otherwise. */
    @WithDefault("production")
    Mode mode();

    /** Name of the site, first level of the topics: letters, digits, dash. */
    String site();

    /** Folder of the trust store that {@code ./gatehouse trust} keeps, or of plain .cer and .crl files. */
    Path trustStore();

    Trust trust();

    /** Folder of the face models that the build made, or the file of a catalogue of one's own. */
    Path models();

    Face face();

    Portrait portrait();

    /** Folder for what the controller writes: journal anchor, first password. Readable by its owner only. */
    Path runDirectory();

    InspectionLog inspectionLog();

    Broker broker();

    Watchlist watchlist();

    Policy policy();

    /** The lanes by name: letters, digits, dash. */
    Map<String, Lane> lanes();

    /** How old the trust store may be. */
    interface Trust {
        /** Beyond it there is a trouble; unset, there is none. */
        Optional<Duration> maxAge();

        @WithDefault("warn")
        WhenOld whenOld();

        /** As {@link #whenOld()}, for a list in the store that is older. */
        @WithDefault("warn")
        WhenOld whenListsOld();

        /** What follows when nothing was imported within that time. */
        enum WhenOld {
            /** A trouble in log and health. */
            WARN,
            /** And every document is undetermined and its holder referred; where nothing was imported, no chain is trusted. */
            UNDETERMINED,
            /** And the lanes take nobody. */
            STOP
        }
    }

    /** How strict the comparison of faces is. */
    interface Face {
        /** Of a transaction, as a fraction: 0.001 is 0.1 %. */
        @WithDefault("0.001")
        double falseMatchRate();

        /** When a traveller is asked to turn the head. */
        @WithDefault("always")
        Challenge challenge();

        /** From the first frame of a round to its judgement (BSI TR-03121-3-1, PAP ACQ-FI-USV-1). */
        @WithDefault("20s")
        Duration timeout();

        /** Of the lane's stage in which a face is looked at; longer than the timeout, see {@link FaceTimes}. */
        @WithDefault("23s")
        Duration deadline();

        /** When a living person is proved by a challenge. */
        enum Challenge {
            /** When nothing else has shown one. */
            WHEN_UNSURE,
            /** Always. */
            ALWAYS
        }
    }

    /** The image of data group 2, which a process of its own decodes. */
    interface Portrait {
        /** An image that takes longer is given up, and its process ended. */
        @WithDefault("2s")
        Duration decodingDeadline();
    }

    /** Reports of inspections, which hold no personal data, in the run directory. */
    interface InspectionLog {
        /** Days that they are kept; unset, none is written. */
        Optional<Integer> days();
    }

    /** The MQTT 5 broker beside the lanes. */
    interface Broker {
        /** {@code ssl://host:port}; {@code tcp://127.0.0.1:1883} for a broker on this machine alone. */
        String url();

        /** CA certificates, PEM, of which the broker's must be issued by one; set for ssl and only then. */
        Optional<Path> authority();

        Optional<String> user();

        Optional<String> password();
    }

    /** Where documents and people are looked up. One of the two is set; both where the list may answer for the service. */
    interface Watchlist {
        /** A list of keyed hashes on this machine. */
        Optional<Path> file();

        /** File with the 32-byte key of that list, base64. */
        Optional<Path> key();

        /** A service that answers POSTed queries. */
        Optional<String> url();

        /** A local list older than this counts as unavailable. */
        @WithDefault("24h")
        Duration maxAge();
    }

    /** What is allowed and required at every lane of this controller. */
    interface Policy {
        @WithDefault("12")
        int minimumAgeYears();

        /** First letters of accepted document codes. */
        @WithDefault("P")
        Set<String> documentCodes();

        /** Accepted nationalities as in the MRZ; empty accepts all. */
        Optional<Set<String>> nationalities();

        /** How long an officer has before the lane acts by itself, within the time that anybody may be between closed doors. */
        @WithDefault("20s")
        Duration officerDecision();

        /** Whether a traveller is let in, never out, while the watchlist is still asked. */
        @WithDefault("false")
        boolean enterBeforeWatchlist();

        /** How long the token of a kiosk is good. */
        @WithDefault("5m")
        Duration tokenLife();

        CrossLane crossLane();

        Degraded degraded();

        /** What the lanes of this controller remember of each other's documents, and what follows. */
        interface CrossLane {
            /** From the end of a transaction. */
            @WithDefault("30m")
            Duration remember();

            /** The document lies at another lane at the same moment. */
            @WithDefault("refer")
            CrossLanePolicy.Consequence inUse();

            /** The document was refused on suspicion. */
            @WithDefault("refer")
            CrossLanePolicy.Consequence refusedBefore();

            /** The same person came with another document. */
            @WithDefault("refer")
            CrossLanePolicy.Consequence secondDocument();

            /** Somebody crossed with the document. */
            @WithDefault("refer")
            CrossLanePolicy.Consequence usedAgain();
        }
    }

    /** The rows of the table of degraded modes that are not configured with their source. */
    interface Degraded {
        WatchlistAway watchlist();

        CopyAway watchlistCopy();

        JournalAway journal();

        ClockAway clock();

        ConsoleAway console();

        /** The watchlist gives no answer. */
        interface WatchlistAway {
            /** How long the local list may answer for the service. */
            @WithDefault("0s")
            Duration mayBeAway();

            @WithDefault("officer")
            SourceRule.Then then();
        }

        /** The local list that may answer for the service is too old, damaged or not there. */
        interface CopyAway {
            @WithDefault("continue")
            SourceRule.Then then();
        }

        /** The journal cannot be written. */
        interface JournalAway {
            /** How long records may wait in memory before the lanes stop. */
            @WithDefault("0s")
            Duration mayBeAway();
        }

        /** The clock jumped, or is behind the journal. */
        interface ClockAway {
            @WithDefault("officer")
            SourceRule.Then then();
        }

        /** No console is open. */
        interface ConsoleAway {
            @WithDefault("1m")
            Duration mayBeAway();

            @WithDefault("stop")
            SourceRule.Then then();
        }
    }

    /** The devices of one lane. */
    interface Lane {
        /** Name of the PC/SC reader. */
        String reader();

        /** How the lane is built. */
        @WithDefault("mantrap")
        Topology topology();

        /** Kiosks and gates of one group share tokens. */
        @WithDefault("gates")
        String tokenGroup();

        /**
         * Address of the face camera: http or https of an MJPEG stream, rtsp or rtsps, or {@code v4l2:/dev/video0}; a kiosk has
         * none.
         */
        Optional<String> camera();

        /** Address, as of {@link #camera()}, of a camera over the reader's glass; unset, the reader's pages come over MQTT. */
        Optional<String> documentCamera();

        /** File with the 32-byte keys of the door permits: lines of name, state and base64. */
        Path doorKey();

        /** This lane's certificate for the broker, PEM, intermediate CAs after it. */
        Optional<Path> brokerCertificate();

        /** Its private key: PEM, PKCS#8, not encrypted. */
        Optional<Path> brokerKey();
    }
}
