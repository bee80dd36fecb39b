// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files that describe specimens: one for each unit of tests, and one of what they are based on. */
final class Catalogue {
    private static final List<String> FILES = List.of(
            "bases",
            "iso7816_a",
            "iso7816_b",
            "iso7816_c",
            "iso7816_d",
            "iso7816_f",
            "iso7816_g",
            "lds_a",
            "lds_b",
            "lds_c",
            "lds_f",
            "lds_h",
            "lds_i",
            "lds_j",
            "lds_k",
            "negative");

    private Catalogue() {}

    /** Every specimen by its name, in the order of the files. */
    static Map<String, SpecimenData> read() {
        Map<String, SpecimenData> all = new LinkedHashMap<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String file : FILES) {
            for (JsonNode description : tree(mapper, file + ".json")) {
                add(all, description);
            }
        }
        return all;
    }

    private static void add(Map<String, SpecimenData> all, JsonNode description) {
        String id = description.path("id").asText();
        Optional<SpecimenData> base = Optional.empty();
        if (description.has("base")) {
            String name = description.get("base").asText();
            base = Optional.of(Optional.ofNullable(all.get(name))
                    .orElseThrow(() -> new SpecimenException(id + " is based on the unknown " + name)));
        }
        if (all.put(id, new SpecimenData(id, description, base)) != null) {
            throw new SpecimenException("two specimens are named " + id);
        }
    }

    private static JsonNode tree(ObjectMapper mapper, String file) {
        try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new SpecimenException("no file " + file);
            }
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new SpecimenException("cannot read " + file, e);
        }
    }
}
