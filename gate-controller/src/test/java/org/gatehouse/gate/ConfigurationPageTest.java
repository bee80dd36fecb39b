// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/configuration.md and the example in config/ against the typed configuration: no name is missing, none is left over. */
class ConfigurationPageTest {
    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(gatehouse\\.[^`]+)` \\|([^|]*)\\| (.+) \\|$");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\\n(.*?)```");

    private static final Path EXAMPLE_FILE = ROOT.resolve("config/gatehouse.yaml");

    /** Read as a start reads it, but for this test's own system properties; an unknown name would be refused. */
    private static GatehouseConfig example() throws IOException {
        return ConfigFile.reader()
                .withSources(new YamlConfigSource(EXAMPLE_FILE.toUri().toURL(), 265))
                .build()
                .getConfigMapping(GatehouseConfig.class, ConfigFile.PREFIX);
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/configuration.md"));
    }

    /** Every name of the page with its default. */
    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(page());
        while (row.find()) {
            assertThat(rows.put(row.group(1), row.group(2).strip()))
                    .as(row.group(1))
                    .isNull();
            assertThat(row.group(3)).as("meaning of %s", row.group(1)).isNotBlank();
        }
        return rows;
    }

    /** Every name of the mapping with its method. */
    private static Map<String, Method> names(String prefix, Class<?> group) {
        Map<String, Method> names = new TreeMap<>();
        for (Method method : group.getDeclaredMethods()) {
            String name = prefix + "." + kebab(method.getName());
            Type type = method.getGenericReturnType();
            if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
                names.putAll(names(name + ".NAME", (Class<?>) map.getActualTypeArguments()[1]));
            } else if (type instanceof Class<?> inner
                    && inner.isInterface()
                    && inner.getNestHost() == GatehouseConfig.class) {
                names.putAll(names(name, inner));
            } else {
                names.put(name, method);
            }
        }
        return names;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void thePageListsEveryNameAndNoOther() throws IOException {
        assertThat(rows().keySet())
                .containsExactlyElementsOf(
                        names("gatehouse", GatehouseConfig.class).keySet());
    }

    @Test
    void thePageTellsTheDefaultThatCounts() throws IOException {
        Map<String, String> rows = rows();
        names("gatehouse", GatehouseConfig.class).forEach((name, method) -> {
            WithDefault fallback = method.getAnnotation(WithDefault.class);
            String told = rows.get(name);
            if (fallback != null) {
                assertThat(told).as(name).isEqualTo("`" + fallback.value() + "`");
            } else if (method.getReturnType() == Optional.class) {
                assertThat(told).as(name).isIn("none", "all", "");
            } else {
                assertThat(told).as("%s has to be set", name).isEmpty();
            }
        });
    }

    @Test
    void theExampleIsReadAndIsTheOneOfThePage() throws Exception {
        GatehouseConfig config = example();

        assertThat(config.mode()).isEqualTo(GatehouseConfig.Mode.PRODUCTION);
        assertThat(config.broker().url()).startsWith("ssl://");
        assertThat(config.lanes().get("lane-1").brokerKey()).isPresent();
        Matcher example = EXAMPLE.matcher(page());
        assertThat(example.find()).isTrue();
        String withoutComments = Files.readAllLines(EXAMPLE_FILE).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(withoutComments).isEqualTo(example.group(1));
    }

    @Test
    void whatIsWrongWithTheExampleIsOnlyThatItsFilesAreNotHere() throws Exception {
        List<String> problems = StartCheck.problems(example(), ClassLoader.getPlatformClassLoader(), Clock.systemUTC());

        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem)
                        .containsAnyOf(
                                "there is no folder /usr/share/gatehouse/models",
                                "no readable file at /etc/gatehouse/",
                                "The door keys in /etc/gatehouse/lane-1.keys cannot be used: It cannot be read.",
                                "IDENTITY_UNREADABLE: /etc/gatehouse/pki/"));
    }
}
