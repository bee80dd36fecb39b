// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import net.sf.scuba.smartcards.CommandAPDU;

/** What the session knows of the chip: the channel to it, where it stands, and how its files are read. For one thread. */
final class ChipDialogue {
    private final CommandChannel channel;
    private final EphemeralKeys keys;
    private final Directory directory;
    private final FileReader files;

    ChipDialogue(ChipLink link, int largestBlockBytes, EphemeralKeys keys) {
        this.channel = new CommandChannel(link);
        this.keys = keys;
        this.directory = new Directory(channel);
        this.files = new FileReader(channel, directory, largestBlockBytes);
    }

    CommandChannel channel() {
        return channel;
    }

    Directory directory() {
        return directory;
    }

    FileReader files() {
        return files;
    }

    EphemeralKeys keys() {
        return keys;
    }

    Answer exchange(CommandAPDU command) throws ChipException {
        return channel.exchange(command);
    }
}
