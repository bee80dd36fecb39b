// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One object of a catalogue file, of which every field is asked for by name and type; what nobody asked for is unknown.
 * Refuses with the place and a sentence.
 */
final class StrictObject {
    private final String place;
    private final JsonNode object;
    private final Set<String> known = new HashSet<>();

    private StrictObject(String place, JsonNode object) {
        this.place = place;
        this.object = object;
    }

    /** The outermost object. */
    static StrictObject root(@Nullable JsonNode node) throws ModelException {
        if (node == null || !node.isObject()) {
            throw malformed("The catalogue is no JSON object");
        }
        return new StrictObject("", node);
    }

    String text(String name) throws ModelException {
        JsonNode node = field(name);
        if (!node.isTextual()) {
            throw malformed(path(name) + " is no text");
        }
        return node.textValue();
    }

    double number(String name) throws ModelException {
        JsonNode node = field(name);
        if (!node.isNumber()) {
            throw malformed(path(name) + " is no number");
        }
        return node.doubleValue();
    }

    OptionalDouble numberIfThere(String name) throws ModelException {
        return has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
    }

    long whole(String name) throws ModelException {
        JsonNode node = field(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw malformed(path(name) + " is no whole number");
        }
        return node.longValue();
    }

    int small(String name) throws ModelException {
        long value = whole(name);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw malformed(path(name) + " is no number from 0 upwards that fits");
        }
        return (int) value;
    }

    boolean flag(String name) throws ModelException {
        JsonNode node = field(name);
        if (!node.isBoolean()) {
            throw malformed(path(name) + " is neither true nor false");
        }
        return node.booleanValue();
    }

    <E extends Enum<E>> E word(String name, Class<E> words) throws ModelException {
        String text = text(name);
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw malformed(path(name) + " is none of " + List.of(words.getEnumConstants()));
    }

    StrictObject child(String name) throws ModelException {
        return nested(path(name), field(name));
    }

    List<StrictObject> children(String name, int most) throws ModelException {
        List<StrictObject> children = new ArrayList<>();
        for (JsonNode element : elements(name, most)) {
            children.add(nested(path(name) + "[" + children.size() + "]", element));
        }
        return children;
    }

    List<Double> numbers(String name, int most) throws ModelException {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode element : elements(name, most)) {
            if (!element.isNumber()) {
                throw malformed(path(name) + " holds something that is no number");
            }
            numbers.add(element.doubleValue());
        }
        return numbers;
    }

    /** Counts as asked for. */
    boolean has(String name) {
        known.add(name);
        return object.has(name);
    }

    /** What {@code make} builds of this object; its refusal, a sentence that begins with a field, gets the place. */
    <T> T made(Making<T> make) throws ModelException {
        T result;
        try {
            result = make.make();
        } catch (IllegalArgumentException e) {
            throw malformed((place.isEmpty() ? "" : place + ": ") + e.getMessage());
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw malformed(path(printable(name)) + " is unknown");
            }
        }
        return result;
    }

    /** Builds something out of the fields. */
    interface Making<T> {
        T make() throws ModelException;
    }

    static ModelException malformed(String problem) {
        return new ModelException(
                ModelErrorCode.CATALOGUE_MALFORMED,
                "The catalogue of the face models is refused: " + problem + ". docs/face.md describes every field.");
    }

    private JsonNode field(String name) throws ModelException {
        known.add(name);
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            throw malformed(path(name) + " is missing");
        }
        return node;
    }

    private JsonNode elements(String name, int most) throws ModelException {
        JsonNode node = field(name);
        if (!node.isArray() || node.size() > most) {
            throw malformed(path(name) + " is no list of at most " + most);
        }
        return node;
    }

    private static StrictObject nested(String place, JsonNode node) throws ModelException {
        if (!node.isObject()) {
            throw malformed(place + " is no object");
        }
        return new StrictObject(place, node);
    }

    private String path(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** A name out of the file, shortened to what a sentence can carry. */
    private static String printable(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.substring(0, Math.min(40, plain.length()));
    }
}
