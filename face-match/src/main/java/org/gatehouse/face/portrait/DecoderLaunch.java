// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Starts the process in which {@link DecoderMain} runs: the same Java and the same files of classes as this process, whatever
 * loaded them, and nothing else of it: neither its environment nor its standard output.
 */
final class DecoderLaunch {
    /**
     * Limits that only a shell can set: no memory dump with a face in it, a bounded address space, and the first to go when the
     * machine runs out of memory.
     */
    private static final String LIMITS =
            "ulimit -c 0; ulimit -v \"$0\" || exit 1; echo 1000 2>/dev/null >/proc/self/oom_score_adj; exec \"$@\"";

    /** Libraries whose native halves lie in files of their own. */
    private static final List<String> NATIVE = List.of(
            "javacpp/%s/libjnijavacpp.so",
            "openblas/%s/libjniopenblas.so", "opencv/%s/libjniopencv_core.so", "leptonica/%s/libjnileptonica.so");

    private DecoderLaunch() {}

    static Process start(DecoderSettings settings, Path socket) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        LIMITS,
                        Integer.toString(settings.memoryMebibytes() * 1024),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + settings.heapMebibytes() + "m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:CICompilerCount=1",
                        "-XX:ReservedCodeCacheSize=16m",
                        "-XX:CompressedClassSpaceSize=16m",
                        "-XX:-UsePerfData",
                        "-XX:+DisableAttachMechanism",
                        // A report of a crash would hold pieces of memory.
                        "-XX:ErrorFile=/dev/null",
                        "-XX:-CreateCoredumpOnCrash",
                        // JavaCPP counts the whole process against the heap otherwise; the address space is bounded
                        // instead.
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                        "-Dorg.bytedeco.javacpp.maxbytes=0",
                        "-Dorg.bytedeco.javacpp.nopointergc=true",
                        "-Dorg.bytedeco.javacpp.cachedir="
                                + Loader.getCacheDir().getPath(),
                        "-cp",
                        classPath(),
                        DecoderMain.class.getName(),
                        socket.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        // The C library overwrites what is freed: also what the decoders free inside themselves, which nobody else can.
        builder.environment().put("MALLOC_PERTURB_", "85");
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        return builder.start();
    }

    static String classPath() throws IOException {
        Set<String> files = new LinkedHashSet<>();
        for (Class<?> type : List.of(
                DecoderMain.class, Loader.class, org.bytedeco.openblas.global.openblas.class, Mat.class, PIX.class)) {
            String name = type.getName().replace('.', '/') + ".class";
            add(files, type.getClassLoader(), name);
        }
        for (String library : NATIVE) {
            add(files, Loader.class.getClassLoader(), "org/bytedeco/" + library.replace("%s", Loader.getPlatform()));
        }
        return String.join(File.pathSeparator, files);
    }

    private static void add(Set<String> files, @Nullable ClassLoader loader, String resource) throws IOException {
        URL found = loader == null ? null : loader.getResource(resource);
        if (found == null) {
            throw new IOException("not among the program's files: " + resource);
        }
        String place = found.toString();
        String file = place.substring(0, place.length() - resource.length());
        if (file.startsWith("jar:")) {
            file = file.substring("jar:".length(), file.lastIndexOf("!/"));
        }
        files.add(Path.of(URI.create(file)).toString());
    }
}
