// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gatehouse.sim.page.Profile;
import org.gatehouse.sim.page.print.Light;

/** Pages to read, in batches: all of a batch are made, on every processor, before the first of them is read. */
interface BenchPages {
    /** What they are. */
    String name();

    /** How many. */
    int count();

    /** The pages from one number on, at most so many. */
    List<BenchPage> batch(int from, int most);

    /** Pages of the generator with the seeds from the given one on. */
    static BenchPages generated(Profile profile, Light light, long seed, int count) {
        return new BenchPages() {
            @Override
            public String name() {
                return profile + (light == Light.VISIBLE ? "" : " infra-red");
            }

            @Override
            public int count() {
                return count;
            }

            @Override
            public List<BenchPage> batch(int from, int most) {
                return LongStream.range(from, Math.min(count, from + most))
                        .parallel()
                        .mapToObj(i -> BenchPage.generated(profile, light, seed + i))
                        .toList();
            }
        };
    }

    /** Pictures of real specimens with a table of what is printed on them; none where the folder is not there. */
    static BenchPages published(Path folder) throws IOException {
        List<BenchPage> all = new ArrayList<>();
        Path table = folder.resolve("groundtruth.csv");
        for (String row : Files.exists(table) ? Files.readAllLines(table) : List.<String>of()) {
            String[] columns = row.split(",", -1);
            if (!columns[0].equals("file")) {
                List<String> lines = Arrays.stream(columns, 6, 9)
                        .filter(line -> !line.isEmpty())
                        .toList();
                all.add(new BenchPage(
                        columns[0], Files.readAllBytes(folder.resolve(columns[0])), lines, Optional.empty()));
            }
        }
        return new BenchPages() {
            @Override
            public String name() {
                return "specimens";
            }

            @Override
            public int count() {
                return all.size();
            }

            @Override
            public List<BenchPage> batch(int from, int most) {
                return all.subList(from, Math.min(all.size(), from + most));
            }
        };
    }
}
