// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.document.ocr.Correction;
import org.gatehouse.document.ocr.PageException;
import org.gatehouse.document.ocr.PageImage;
import org.gatehouse.document.ocr.PageImages;
import org.gatehouse.document.ocr.PageReader;
import org.gatehouse.document.ocr.PageReading;
import org.gatehouse.document.ocr.read.LineModelException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the MRZ from pictures of pages into one JSON object each. */
@Command(
        name = "read",
        description = {
            "Reads the MRZ from pictures of pages (JPEG, PNG or BMP) and prints one JSON object a line for each, as it comes:",
            "file, found, format, lines, valid, accepted, corrections, millis.",
            "",
            "What is not accepted must not be used. Nothing is repaired: a check digit that is printed wrong stays so, and valid"
                    + " is false. A correction is a character that is given otherwise than it looked, with its line and position"
                    + " from 0.",
            "",
            "Unless --show-personal-data is given, each line is \"withheld\", and corrections have no characters.",
            "",
            "What is no picture, or cannot be read, gives an object with file, error and sentence.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every file was a picture, also where no MRZ was found (found is false then)",
            "1:a file was missing, no picture, too large or not to be read, or a drawing could not be written",
            "2:wrong arguments",
            "3:the reader could not be opened"
        })
final class MrzReadCommand implements Callable<Integer> {
    private static final int NOT_OPENED = 3;
    private static final String WITHHELD = "withheld";

    /** More than any page has; one byte more shows that there is too much. */
    private static final int MAX_BYTES = (32 << 20) + 1;

    private final Clock clock;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "pictures of pages, whichever side is up")
    List<Path> files = List.of();

    @Option(
            names = "--draw",
            paramLabel = "DIR",
            description = {
                "writes FILE.read.png into this folder for each, numbered where the folders of two files have the same name for"
                        + " them: every line that was considered and those that were chosen, over the page in blocks too coarse"
                        + " to show a character. With --show-personal-data over the page itself, with what was read beneath:"
                        + " keep such a drawing like the page"
            })
    @Nullable Path drawings;

    @Option(
            names = "--show-personal-data",
            description = "prints the lines, and the characters of corrections; drawings show the page legibly")
    boolean showPersonalData;

    @Spec
    @Nullable CommandSpec spec;

    MrzReadCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        JsonLines json = new JsonLines(line.getOut());
        try (PageReader reader = PageReader.open()) {
            DrawingNames names = new DrawingNames();
            boolean all = true;
            for (Path file : files) {
                Map<String, Object> object = read(file, reader, names);
                json.print(object);
                all &= !object.containsKey("error");
            }
            return all ? 0 : 1;
        } catch (LineModelException e) {
            line.getErr().println(e.getMessage());
            return NOT_OPENED;
        }
    }

    private Map<String, Object> read(Path file, PageReader reader, DrawingNames names) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file.toString());
        try {
            PageImage page = decoded(file);
            try {
                PageDrawing drawing = new PageDrawing(page, showPersonalData);
                long begun = clock.millis();
                PageReading reading = drawings == null ? reader.read(page) : reader.read(page, drawing);
                describe(reading, clock.millis() - begun, object);
                if (drawings != null) {
                    drawing.write(reading, drawings.resolve(names.next(file)));
                }
            } finally {
                page.wipe();
            }
        } catch (PageException e) {
            fault(object, e.code().name(), String.valueOf(e.getMessage()));
        } catch (UnreadableFile e) {
            fault(object, PageFileError.FILE_UNREADABLE);
        } catch (IOException e) {
            fault(object, PageFileError.DRAWING_FAILED);
        } catch (RuntimeException e) {
            // It may quote the page; and the other files are to be read all the same.
            fault(object, PageFileError.READING_FAILED);
        }
        return object;
    }

    private static PageImage decoded(Path file) throws PageException, UnreadableFile {
        try (InputStream in = Files.newInputStream(file)) {
            return PageImages.decode(in.readNBytes(MAX_BYTES));
        } catch (IOException e) {
            throw new UnreadableFile(e);
        }
    }

    private void describe(PageReading reading, long millis, Map<String, Object> object) {
        object.put("found", reading.found());
        object.put("format", reading.format().map(MrzFormat::name).orElse(""));
        object.put(
                "lines",
                showPersonalData
                        ? reading.lines()
                        : reading.lines().stream().map(each -> WITHHELD).toList());
        object.put("valid", reading.valid());
        object.put("accepted", reading.accepted());
        object.put("corrections", corrections(reading));
        object.put("millis", millis);
    }

    private List<Map<String, Object>> corrections(PageReading reading) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Correction correction : reading.corrections()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("line", correction.line());
            one.put("position", correction.position());
            if (showPersonalData) {
                one.put("seen", String.valueOf(correction.seen()));
                one.put("given", String.valueOf(correction.given()));
            }
            all.add(one);
        }
        return all;
    }

    private static void fault(Map<String, Object> object, PageFileError error) {
        fault(object, error.name(), error.sentence());
    }

    private static void fault(Map<String, Object> object, String error, String sentence) {
        object.keySet().retainAll(List.of("file"));
        object.put("error", error);
        object.put("sentence", sentence);
    }

    /** A file that is not there or that may not be read; which, the object says. */
    private static final class UnreadableFile extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableFile(IOException cause) {
            super(cause);
        }
    }
}
