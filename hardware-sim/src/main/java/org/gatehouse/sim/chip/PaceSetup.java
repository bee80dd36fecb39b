// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.gatehouse.sim.chip.behaviour.ChipBehaviour;
import org.jspecify.annotations.Nullable;

/** MSE:Set AT: which protocol, password and domain parameters the terminal wants (Doc 9303-11 §4.4.4.1). */
final class PaceSetup {

    private static final int PROTOCOL = 0x80;
    private static final int PASSWORD_REFERENCE = 0x83;
    private static final int PARAMETER_REFERENCE = 0x84;
    private static final int MRZ = 0x01;
    private static final int CAN = 0x02;

    private final List<PaceInfo> offered;
    private final MrzSecret secret;
    private final Optional<String> can;
    private final Optional<ChipAuthenticationData> proof;
    private final ChipBehaviour behaviour;
    private final SecureRandom random;

    PaceSetup(ChipProfile profile, SecureRandom random) {
        this.proof = profile.keys()
                .mapping()
                .map(AgreementKey::privateKey)
                .filter(ECPrivateKeyParameters.class::isInstance)
                .map(key -> ChipAuthenticationData.of((ECPrivateKeyParameters) key));
        this.offered = profile.file(ChipProfile.EF_CARD_ACCESS).map(PaceInfo::supportedBy).orElse(List.of()).stream()
                .filter(info -> info.mapping() != PaceMapping.CHIP_AUTHENTICATION || proof.isPresent())
                .toList();
        this.secret = profile.secret();
        this.can = profile.can();
        this.behaviour = profile.behaviour();
        this.random = random;
    }

    boolean isOffered() {
        return !offered.isEmpty();
    }

    /** A run of PACE as the command asks for; data objects that the command does not know are passed over. */
    Pace<?> start(CommandApdu command) throws StatusException {
        byte @Nullable [] protocol = null;
        byte @Nullable [] reference = null;
        byte @Nullable [] parameters = null;
        for (Tlv object : Tlv.read(command.data(), StatusWord.INCORRECT_DATA)) {
            switch (object.tag()) {
                case PROTOCOL -> protocol = object.value();
                case PASSWORD_REFERENCE -> reference = object.value();
                case PARAMETER_REFERENCE -> parameters = object.value();
                default -> {
                    continue;
                }
            }
        }
        if (protocol == null || reference == null || reference.length != 1) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        PaceInfo info = choose(protocol, parameters);
        byte[] passwordKey = info.suite().derive(password(reference[0]), KeySuite.PASSWORD);
        return Pace.of(info, passwordKey, proof, behaviour, random);
    }

    /** The one announced entry that fits; without a parameter reference the choice must be unambiguous. */
    private PaceInfo choose(byte[] protocol, byte @Nullable [] parameters) throws StatusException {
        List<PaceInfo> fitting = new ArrayList<>();
        for (PaceInfo info : offered) {
            boolean sameParameters =
                    parameters == null || parameters.length == 1 && parameters[0] == (byte) info.parameterId();
            if (sameParameters && Arrays.equals(info.protocolContent(), protocol)) {
                fitting.add(info);
            }
        }
        if (fitting.size() != 1) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        return fitting.get(0);
    }

    private byte[] password(int reference) throws StatusException {
        if (reference == MRZ) {
            return BasicAccessControl.sha1(secret);
        }
        if (reference == CAN && can.isPresent()) {
            return can.get().getBytes(StandardCharsets.ISO_8859_1);
        }
        throw new StatusException(StatusWord.REFERENCED_DATA_NOT_FOUND);
    }
}
