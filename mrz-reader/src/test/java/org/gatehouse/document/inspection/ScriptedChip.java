// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.AccessKey;
import org.gatehouse.document.chip.AccessOutcome;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipAuthenticationRequest;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ElementaryFile;
import org.gatehouse.document.chip.MappingProof;

/** Chips that do what a test says, one for each session. Writes down what is asked of them. */
final class ScriptedChip implements ReadableChip {
    private final Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
    private final Map<String, ChipErrorCode> errors = new java.util.HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<MappingProof> mapping = Optional.empty();

    /** With these files, however little is in them. */
    ScriptedChip with(ElementaryFile file, byte[] content) {
        files.put(file, content);
        return this;
    }

    ScriptedChip withMapping() {
        mapping = Optional.of(new MappingProof(new byte[1], new byte[1], 13));
        return this;
    }

    /** Answers this to a command: {@code access}, {@code authenticateChip}, {@code internalAuthenticate} or a file's name. */
    ScriptedChip failing(String command, ChipErrorCode code) {
        errors.put(command, code);
        return this;
    }

    List<String> asked() {
        return asked;
    }

    private void ask(String command) throws ChipException {
        asked.add(command);
        ChipErrorCode code = errors.get(command);
        if (code != null) {
            throw new ChipException(code, "as the test wants");
        }
    }

    @Override
    public AccessOutcome access(AccessKey key) throws ChipException {
        ask("access");
        return new AccessOutcome(AccessProtocol.PACE, Optional.empty(), Optional.empty(), mapping);
    }

    @Override
    public byte[] read(ElementaryFile file) throws ChipException {
        ask(file.name());
        byte[] content = files.get(file);
        if (content == null) {
            throw new ChipException(ChipErrorCode.FILE_MISSING, "not there");
        }
        return content.clone();
    }

    @Override
    public void authenticateChip(ChipAuthenticationRequest request) throws ChipException {
        ask("authenticateChip");
    }

    @Override
    public byte[] internalAuthenticate(byte[] challenge) throws ChipException {
        ask("internalAuthenticate");
        return challenge.clone();
    }

    @Override
    public void close() {
        asked.add("close");
    }

    /** Gives one chip after the other; empty is an empty reader, and after the last one the reader stays empty. */
    @SafeVarargs
    static Source row(Optional<ScriptedChip>... chips) {
        Deque<Optional<ScriptedChip>> row = new ArrayDeque<>(List.of(chips));
        return (Duration remaining, boolean cautious) -> {
            Optional<ScriptedChip> next = row.isEmpty() ? Optional.empty() : row.remove();
            return next.isPresent() ? next.get() : absent();
        };
    }

    static Source row(ScriptedChip... chips) {
        Deque<ScriptedChip> row = new ArrayDeque<>(List.of(chips));
        return (Duration remaining, boolean cautious) -> row.isEmpty() ? absent() : row.remove();
    }

    private static ReadableChip absent() throws ChipException {
        throw new ChipException(ChipErrorCode.CHIP_ABSENT, "nothing there");
    }
}
