// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;
import net.sf.scuba.smartcards.CommandAPDU;
import org.gatehouse.document.lds.FileHeader;
import org.gatehouse.document.lds.LdsException;
import org.jspecify.annotations.Nullable;

/**
 * Reads elementary files in as few commands as the chip takes: by short identifier where it knows them, with a first command
 * that already asks for a whole block, and never more than the file's limit. For one thread.
 */
final class FileReader {
    /** Refusals with which a chip may tell that it does not know short identifiers at all. */
    private enum ShortIdentifiers {
        UNTRIED,
        KNOWN,
        UNKNOWN
    }

    private final CommandChannel channel;
    private final Directory directory;
    private final BlockSizes sizes;
    private final Set<ElementaryFile> done = EnumSet.noneOf(ElementaryFile.class);
    private ShortIdentifiers shortIdentifiers = ShortIdentifiers.UNTRIED;
    /** Whether the chip refuses to be asked for more than the file has, so that its header must come first. */
    private boolean exact;

    private @Nullable ElementaryFile selected;
    private @Nullable Begun begun;

    private record Begun(ElementaryFile file, byte[] start) {}

    FileReader(CommandChannel channel, Directory directory, int largestBlockBytes) {
        this.channel = channel;
        this.directory = directory;
        this.sizes = new BlockSizes(largestBlockBytes);
    }

    /** Finds out whether the chip takes extended length; worth a command only where larger blocks are wanted. */
    void askWhatLengthsAreTaken() throws ChipException {
        if (!sizes.worthExtending()) {
            return;
        }
        int answerBytes = new OfferedLength(this, channel.answerToReset()).answerBytes();
        if (answerBytes > 0) {
            sizes.offerExtended(answerBytes);
        }
    }

    boolean extendedLength() {
        return sizes.extended();
    }

    boolean isDone(ElementaryFile file) {
        return done.contains(file);
    }

    boolean isSelected(ElementaryFile file) {
        return selected == file;
    }

    /** Reads the beginning of a file, which {@link #read} then need not; false when it cannot be read. */
    boolean begin(ElementaryFile file) throws ChipException {
        try {
            begun = new Begun(file, start(file));
            return true;
        } catch (ChipException e) {
            if (e.code().endsSession()) {
                throw e;
            }
            return false;
        }
    }

    byte[] read(ElementaryFile file) throws ChipException {
        Begun before = begun;
        begun = null;
        byte[] start = before != null && before.file() == file ? before.start() : start(file);
        if (file.tag() == 0) {
            return row(file, start);
        }
        FileHeader header = header(file, start);
        if (header.totalLength() > file.maxBytes()) {
            throw new ChipException(
                    ChipErrorCode.FILE_TOO_LARGE, file + " claims more than " + file.maxBytes() + " bytes");
        }
        byte[] content = Arrays.copyOf(start, (int) header.totalLength());
        int at = Math.min(start.length, content.length);
        CommandChannel.wipe(start);
        try {
            while (at < content.length) {
                at += block(file, at, content);
            }
            done.add(file);
            return content;
        } catch (ChipException | RuntimeException e) {
            CommandChannel.wipe(content);
            throw e;
        }
    }

    /** The first bytes of a file, at least one; after it the file is selected. */
    private byte[] start(ElementaryFile file) throws ChipException {
        if (directory.enter(file)) {
            selected = null;
        }
        sizes.up();
        if (selected != file && shortIdentifiers != ShortIdentifiers.UNKNOWN) {
            Answer answer = ask(count -> ReadCommands.read(file, count));
            if (answer.hasData()) {
                shortIdentifiers = ShortIdentifiers.KNOWN;
                selected = file;
                return data(answer);
            }
            if (shortIdentifiers == ShortIdentifiers.KNOWN) {
                throw refusal(file, answer);
            }
        }
        if (selected != file) {
            select(file);
            if (shortIdentifiers == ShortIdentifiers.UNTRIED) {
                shortIdentifiers = ShortIdentifiers.UNKNOWN;
            }
        }
        Answer answer = ask(count -> ReadCommands.read(0, count, count));
        if (!answer.hasData()) {
            throw refusal(file, answer);
        }
        return data(answer);
    }

    /** Asks for a block; then, if that was too much, for what the chip says there is, or else for the header alone. */
    private Answer ask(IntFunction<CommandAPDU> read) throws ChipException {
        int most = Math.max(FileHeader.MAX_BYTES, sizes.present(channel.room()));
        Answer answer = channel.exchange(read.apply(exact ? FileHeader.MAX_BYTES : most));
        if (answer.exactLength() > 0) {
            answer = channel.exchange(read.apply(answer.exactLength()));
        }
        if (!answer.hasData() && answer.askedForTooMuch() && !exact) {
            answer = channel.exchange(read.apply(FileHeader.MAX_BYTES));
            exact = answer.hasData();
        }
        return answer;
    }

    private void select(ElementaryFile file) throws ChipException {
        selected = null;
        Answer answer = channel.exchange(ReadCommands.select(file));
        if (!answer.succeeded()) {
            throw refusal(file, answer);
        }
        selected = file;
    }

    /** Reads on from there into the content, at least one byte; one rung down the ladder with every refusal. */
    private int block(ElementaryFile file, int at, byte[] content) throws ChipException {
        BlockSizes before = sizes.copy();
        while (true) {
            int size = sizes.present(channel.room());
            int asked = Math.min(size, content.length - at);
            CommandAPDU command = ReadCommands.read(at, asked, size);
            Answer answer = channel.exchange(command);
            if (answer.exactLength() > 0 && answer.exactLength() < command.getNe()) {
                answer = channel.exchange(ReadCommands.read(at, answer.exactLength(), size));
            }
            if (answer.hasData()) {
                byte[] data = data(answer);
                ReadCommands.Extent extent = ReadCommands.data(file, at, data);
                int count = Math.min(extent.to() - extent.from(), content.length - at);
                System.arraycopy(data, extent.from(), content, at, count);
                CommandChannel.wipe(data);
                return count;
            }
            if (!answer.askedForTooMuch() || !sizes.down(channel.room(), asked)) {
                sizes.restore(before);
                throw refusal(file, answer);
            }
        }
    }

    /** A file that is a row of objects: there is as much as the chip gives. */
    private byte[] row(ElementaryFile file, byte[] start) throws ChipException {
        byte[] content = start;
        int asked = sizes.present(channel.room());
        while (content.length < file.maxBytes() && !exact && content.length % asked == 0) {
            int count = Math.min(asked, file.maxBytes() - content.length);
            Answer answer = channel.exchange(ReadCommands.read(content.length, count, count));
            if (!answer.hasData()) {
                break;
            }
            content = CardObjects.joined(content, data(answer));
        }
        return content.length > file.maxBytes() ? Arrays.copyOf(content, file.maxBytes()) : content;
    }

    private static byte[] data(Answer answer) {
        byte[] data = answer.data();
        answer.wipe();
        return data;
    }

    private static ChipException refusal(ElementaryFile file, Answer answer) {
        if (answer.askedForTooMuch()) {
            return tooShort(file, answer);
        }
        return answer.notFound()
                ? new ChipException(ChipErrorCode.FILE_MISSING, file + " is not there")
                : new ChipException(ChipErrorCode.CHIP_REFUSED, file + " is not given, " + answer.statusText());
    }

    private static ChipException tooShort(ElementaryFile file, Answer answer) {
        return new ChipException(ChipErrorCode.FILE_MALFORMED, file + " ends too early, " + answer.statusText());
    }

    private static FileHeader header(ElementaryFile file, byte[] start) throws ChipException {
        try {
            FileHeader header = FileHeader.of(start);
            if (header.tag() != file.tag()) {
                throw new ChipException(ChipErrorCode.FILE_MALFORMED, file + " begins with another file's tag");
            }
            return header;
        } catch (LdsException e) {
            throw new ChipException(ChipErrorCode.FILE_MALFORMED, file + " begins without a tag and a length");
        }
    }
}
