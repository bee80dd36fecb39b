// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.sim.attack.AttackStudio;
import org.gatehouse.sim.attack.Species;
import org.gatehouse.sim.camera.Footage;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Jpeg;
import org.gatehouse.sim.traveller.Lineup;
import org.gatehouse.sim.traveller.Shots;
import org.gatehouse.sim.traveller.behaviour.Condition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes pictures of synthetic travellers as JPEG files, and what they show as {@code truth.csv}. */
@Command(
        name = "faces",
        description = "Writes synthetic travellers: their portraits, what the gate's camera sees of them in every"
                + " condition or, with --attacks, short films of simulated attacks; and truth.csv with what they show."
                + " Nobody of them exists: the pictures say nothing about people.",
        mixinStandardHelpOptions = true)
final class FacesCommand implements Callable<Integer> {

    private static final float QUALITY = 0.9f;
    private static final int NO_FILM = -1;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where to write; made if need be")
    Path out = Path.of(".");

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "3",
            description = "how many travellers of the frozen set, or films of each species (${DEFAULT-VALUE})")
    int count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "of the first film; the next has the next seed (${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--attacks", description = "films of attacks and of genuine travellers beside them")
    boolean attacks;

    @Option(
            names = "--frames",
            paramLabel = "F",
            defaultValue = "24",
            description = "frames of a film, 12 a second; a loop repeats after one second (${DEFAULT-VALUE})")
    int frames;

    @Spec
    @Nullable CommandSpec spec;

    private int pictures;
    private final FaceRenderer renderer = new FaceRenderer();
    private final StringBuilder truth = new StringBuilder("file,shows,traveller,impostor,millis\n");

    @Override
    public Integer call() throws IOException {
        if (count < 1 || frames < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--count and --frames must be 1 or more: they are how many to write");
        }
        int members = Lineup.members().size();
        if (!attacks && count > members) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--count is at most " + members + " without --attacks: so many travellers are in the frozen set");
        }
        Files.createDirectories(out);
        if (attacks) {
            films();
        } else {
            conditions();
        }
        Files.writeString(out.resolve("truth.csv"), truth, StandardCharsets.US_ASCII);
        System.err.println(pictures + " pictures and truth.csv are in " + out);
        return 0;
    }

    private void conditions() throws IOException {
        List<FaceIdentity> members = Lineup.members();
        for (int who = 0; who < count; who++) {
            FaceIdentity identity = members.get(who);
            write(renderer.render(identity, Framing.PORTRAIT, Shots.portrait()), "PORTRAIT", NO_FILM, who, -1, 0);
            for (Condition condition : Condition.values()) {
                write(renderer.render(identity, Framing.GATE, condition.shot()), condition.name(), NO_FILM, who, -1, 0);
            }
        }
    }

    private void films() throws IOException {
        AttackStudio studio = new AttackStudio(renderer, renderer::render);
        List<FaceIdentity> members = Lineup.members();
        for (int film = 0; film < count; film++) {
            int victim = (int) Math.floorMod(seed + film, (long) members.size());
            int impostor = (victim + 1) % members.size();
            write(studio.genuine(members.get(victim), seed + film), "GENUINE", film, victim, -1);
            for (Species species : Species.values()) {
                Footage footage = studio.film(species, members.get(victim), members.get(impostor), seed + film);
                write(footage, species.name(), film, victim, species.injected() ? -1 : impostor);
            }
        }
    }

    private void write(Footage footage, String shows, int film, int traveller, int impostor) throws IOException {
        for (int frame = 0; frame < frames; frame++) {
            long millis = frame * 1000L / 12;
            write(footage.frameAt(Duration.ofMillis(millis)), shows, film, traveller, impostor, millis);
        }
    }

    /** The film's number is in its name, for more films than travellers show one twice. */
    private void write(BufferedImage picture, String shows, int film, int traveller, int impostor, long millis)
            throws IOException {
        String what = shows.toLowerCase(Locale.ROOT).replace('_', '-');
        String file = film == NO_FILM
                ? String.format(Locale.ROOT, "%s-%02d-%05d.jpg", what, traveller, millis)
                : String.format(Locale.ROOT, "%s-%04d-%02d-%05d.jpg", what, film + 1, traveller, millis);
        Files.write(out.resolve(file), Jpeg.encode(picture, QUALITY));
        pictures++;
        truth.append(file)
                .append(',')
                .append(shows)
                .append(',')
                .append(traveller)
                .append(',');
        truth.append(impostor < 0 ? "" : Integer.toString(impostor))
                .append(',')
                .append(millis)
                .append('\n');
    }
}
