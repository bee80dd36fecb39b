// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gatehouse.sim.chip.FileSystem.Access;
import org.gatehouse.sim.chip.behaviour.ChipAuthenticationDeviation;
import org.gatehouse.sim.chip.behaviour.CommandStep;
import org.gatehouse.sim.chip.behaviour.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * The procedures of a chip and the state they share: files, BAC, PACE, chip and active authentication, and the session that
 * comes of them. Sees plain commands only.
 */
final class Procedures {

    private static final int CHAINING = 0x10;
    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int READ_BINARY_ODD = 0xB1;
    private static final int GET_CHALLENGE = 0x84;
    private static final int EXTERNAL_AUTHENTICATE = 0x82;
    private static final int INTERNAL_AUTHENTICATE = 0x88;
    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private static final int SELECT_BY_NAME = 0x04;
    private static final int SET_FOR_MUTUAL_AUTHENTICATION = 0xC1A4;
    private static final int SET_FOR_INTERNAL_AUTHENTICATION = 0x41A4;
    private static final int SET_FOR_KEY_AGREEMENT = 0x41A6;
    private static final int DYNAMIC_DATA = 0x7C;

    /** A chained public key of 2,048 bits needs two commands; more than this is no key. */
    private static final int LONGEST_CHAIN = 4_096;

    private final boolean bacOffered;
    private final FileSystem files;
    private final BasicAccessControl bac;
    private final PaceSetup paceSetup;
    private final ChipAuthentication chipAuthentication;
    private final Optional<ActiveAuthentication> activeAuthentication;
    private final Set<ChipAuthenticationDeviation> deviations;
    private final boolean openToAll;
    private final List<byte[]> chipAuthenticationKeysReceived = new ArrayList<>();

    private @Nullable Pace<?> pace;
    private @Nullable AgreementKey agreementKey;
    private byte[] chained = {};
    private @Nullable SecureChannel channel;
    private Access access = Access.NONE;
    private SessionKind session = SessionKind.NONE;

    Procedures(ChipProfile profile, SecureRandom random) {
        this.bacOffered = profile.bacOffered();
        this.deviations = profile.behaviour().chipAuthentication();
        this.paceSetup = new PaceSetup(profile, random);
        this.bac = new BasicAccessControl(profile.secret(), profile.behaviour().basicAccessControl(), random);
        this.openToAll = !bacOffered && !paceSetup.isOffered();
        this.files =
                new FileSystem(profile.files(), openToAll, profile.behaviour().reading());
        this.chipAuthentication = new ChipAuthentication(profile.keys().chipAuthentication(), deviations);
        this.activeAuthentication = profile.keys()
                .activeAuthentication()
                .map(key -> new ActiveAuthentication(key, profile.behaviour().activeAuthentication(), random));
    }

    /** Back to the state after power-on. */
    void reset() {
        endSession();
        files.reset();
    }

    /** Keys, access rights and the selected file are lost; the application stays selected. */
    void endSession() {
        channel = null;
        access = Access.NONE;
        session = SessionKind.NONE;
        pace = null;
        forgetAgreement();
        bac.reset();
        files.deselectFile();
    }

    private void forgetAgreement() {
        agreementKey = null;
        chained = new byte[0];
    }

    /** The channel that protects the next command; none outside a session. */
    @Nullable SecureChannel channel() {
        return channel;
    }

    SessionKind session() {
        return session;
    }

    OptionalInt fileConcernedBy(CommandApdu command) {
        return files.concernedBy(command);
    }

    List<byte[]> chipAuthenticationKeysReceived() {
        return chipAuthenticationKeysReceived.stream().map(byte[]::clone).toList();
    }

    /** What the command would do in the present state. */
    CommandStep stepOf(CommandApdu command) {
        return switch (command.ins()) {
            case SELECT -> command.p1() == SELECT_BY_NAME ? CommandStep.SELECT_APPLICATION : CommandStep.SELECT_FILE;
            case READ_BINARY, READ_BINARY_ODD -> CommandStep.READ_BINARY;
            case GET_CHALLENGE -> CommandStep.GET_CHALLENGE;
            case EXTERNAL_AUTHENTICATE -> CommandStep.MUTUAL_AUTHENTICATE;
            case INTERNAL_AUTHENTICATE -> CommandStep.INTERNAL_AUTHENTICATE;
            case MANAGE_SECURITY_ENVIRONMENT -> settingStep(command.p1p2());
            case GENERAL_AUTHENTICATE -> agreementStep();
            default -> CommandStep.OTHER;
        };
    }

    private static CommandStep settingStep(int p1p2) {
        return switch (p1p2) {
            case SET_FOR_MUTUAL_AUTHENTICATION -> CommandStep.PACE_SET;
            case SET_FOR_INTERNAL_AUTHENTICATION -> CommandStep.CHIP_AUTHENTICATION_SET;
            case SET_FOR_KEY_AGREEMENT -> CommandStep.CHIP_AUTHENTICATION_KEY_AGREEMENT;
            default -> CommandStep.OTHER;
        };
    }

    private CommandStep agreementStep() {
        Pace<?> run = pace;
        if (run != null) {
            return run.next();
        }
        return agreementKey == null ? CommandStep.OTHER : CommandStep.CHIP_AUTHENTICATION;
    }

    /**
     * Carries out one plain command.
     *
     * @param room most plain bytes that fit into the answer
     */
    Answer execute(CommandApdu command, int room) throws StatusException {
        if ((command.cla() & ~CHAINING) != 0) {
            throw new StatusException(StatusWord.CLASS_NOT_SUPPORTED);
        }
        if (command.isChained() && command.ins() != GENERAL_AUTHENTICATE) {
            throw new StatusException(StatusWord.CHAINING_NOT_SUPPORTED);
        }
        return switch (command.ins()) {
            case SELECT -> files.select(command, access, access != Access.NONE || bacOffered || openToAll);
            case READ_BINARY -> files.readBinary(command, access, room);
            case READ_BINARY_ODD -> files.readBinaryWithObject(command, access, room);
            case GET_CHALLENGE -> {
                requireBac();
                yield bac.getChallenge(command);
            }
            case EXTERNAL_AUTHENTICATE -> {
                requireBac();
                yield mutualAuthenticate(command);
            }
            case INTERNAL_AUTHENTICATE -> internalAuthenticate(command, room);
            case MANAGE_SECURITY_ENVIRONMENT -> set(command);
            case GENERAL_AUTHENTICATE -> generalAuthenticate(command);
            default -> throw new StatusException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        };
    }

    /** BAC belongs to the application, and to the time before a session. */
    private void requireBac() throws StatusException {
        if (!bacOffered || channel != null || !files.isInApplication()) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
    }

    private Answer mutualAuthenticate(CommandApdu command) throws StatusException {
        BasicAccessControl.Opened opened = bac.mutualAuthenticate(command);
        pace = null;
        begin(opened.channel(), Access.BAC);
        return opened.answer();
    }

    private void begin(SecureChannel opened, Access gained) {
        channel = opened;
        access = gained;
        session = SessionKind.ACCESS;
    }

    private Answer internalAuthenticate(CommandApdu command, int room) throws StatusException {
        if (activeAuthentication.isEmpty()) {
            throw new StatusException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        }
        requireAccess();
        return activeAuthentication.get().internalAuthenticate(command, room);
    }

    private void requireAccess() throws StatusException {
        if (access == Access.NONE && !openToAll) {
            throw new StatusException(StatusWord.SECURITY_STATUS_NOT_SATISFIED);
        }
    }

    private Answer set(CommandApdu command) throws StatusException {
        pace = null;
        forgetAgreement();
        return switch (command.p1p2()) {
            case SET_FOR_MUTUAL_AUTHENTICATION -> startPace(command);
            case SET_FOR_INTERNAL_AUTHENTICATION -> {
                requireChipAuthentication();
                agreementKey = chipAuthentication.select(command);
                yield Answer.success();
            }
            case SET_FOR_KEY_AGREEMENT -> {
                requireChipAuthentication();
                ChipAuthentication.Agreed agreed = chipAuthentication.agreeAtOnce(command);
                restart(agreed);
                yield Answer.success();
            }
            default ->
                throw new StatusException(
                        paceSetup.isOffered() || chipAuthentication.isOffered()
                                ? StatusWord.INCORRECT_P1_P2
                                : StatusWord.INSTRUCTION_NOT_SUPPORTED);
        };
    }

    private Answer startPace(CommandApdu command) throws StatusException {
        if (!paceSetup.isOffered()) {
            throw new StatusException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        }
        if (channel != null) {
            throw new StatusException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        pace = paceSetup.start(command);
        return Answer.success();
    }

    private void requireChipAuthentication() throws StatusException {
        if (!chipAuthentication.isOffered()) {
            throw new StatusException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        }
        if (channel == null) {
            throw new StatusException(StatusWord.SECURITY_STATUS_NOT_SATISFIED);
        }
    }

    private Answer generalAuthenticate(CommandApdu command) throws StatusException {
        Pace<?> run = pace;
        if (run != null) {
            return continuePace(run, command);
        }
        AgreementKey key = agreementKey;
        if (key == null || command.p1p2() != 0) {
            throw new StatusException(key == null ? StatusWord.CONDITIONS_NOT_SATISFIED : StatusWord.INCORRECT_P1_P2);
        }
        byte[] data = concatenate(chained, command.data());
        forgetAgreement();
        if (command.isChained()) {
            if (data.length > LONGEST_CHAIN) {
                throw new StatusException(StatusWord.WRONG_LENGTH);
            }
            agreementKey = key;
            chained = data;
            return Answer.success();
        }
        restart(chipAuthentication.agree(key, data));
        return Answer.success(Tlv.encode(DYNAMIC_DATA, new byte[0]));
    }

    private Answer continuePace(Pace<?> run, CommandApdu command) throws StatusException {
        pace = null;
        Answer answer = run.generalAuthenticate(command);
        SecureChannel opened = run.channel();
        if (opened == null) {
            pace = run;
        } else {
            begin(opened, Access.PACE);
        }
        return answer;
    }

    /** The answer still goes out under the old keys; the next command must come under the new ones (§9.8.2). */
    private void restart(ChipAuthentication.Agreed agreed) {
        chipAuthenticationKeysReceived.add(agreed.ephemeralKey());
        if (deviations.contains(ChipAuthenticationDeviation.KEEPS_OLD_SESSION)) {
            return;
        }
        boolean counting = deviations.contains(ChipAuthenticationDeviation.COUNTER_NOT_RESET);
        byte[] counter = new byte[agreed.keys().blockSize()];
        counter[counter.length - 1] = (byte) (counting ? 1 : 0);
        channel = new SecureChannel(agreed.keys(), counter);
        session = SessionKind.CHIP_AUTHENTICATION;
    }
}
