package se.tillit.gateway.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An object in a service's answer. It can only be asked for fields by name and shape; a field that has another shape than
 * asked for is not there, and the rest of the object cannot be reached at all.
 */
public record Fields(JsonNode node) {

    /** An object without fields. */
    public static final Fields NONE = new Fields(JsonNodeFactory.instance.objectNode());

    private static final int MAX_TEXT = 10_000;
    private static final int MAX_ITEMS = 200;

    /** A text of reasonable length. */
    public @Nullable String text(String name) {
        return text(node.path(name));
    }

    /** A text of a certain form, for example a code or a date. */
    public @Nullable String matching(String name, Pattern form) {
        String text = text(name);
        return text != null && form.matcher(text).matches() ? text : null;
    }

    /** A whole number within limits. */
    public @Nullable Integer number(String name, int min, int max) {
        JsonNode value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= min && value.intValue() <= max
                ? Integer.valueOf(value.intValue())
                : null;
    }

    /** Whether it is plainly true. */
    public boolean flag(String name) {
        return node.path(name).isBoolean() && node.path(name).booleanValue();
    }

    /** One of the names that the gateway knows; a name that a newer service added is not passed on. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        String text = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The texts in an array; whatever else is in it is left out. */
    public List<String> texts(String name) {
        return items(name).map(Fields::text).flatMap(Stream::ofNullable).toList();
    }

    /** The texts of a certain form in an array. */
    public List<String> allMatching(String name, Pattern form) {
        return texts(name).stream().filter(text -> form.matcher(text).matches()).toList();
    }

    /** The known names in an array. */
    public <E extends Enum<E>> List<E> allOf(String name, Class<E> type) {
        List<String> given = texts(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> given.contains(constant.name()))
                .toList();
    }

    /** The objects in an array, each read by the given function; null leaves one out. */
    public <T> List<T> each(String name, Function<Fields, @Nullable T> reader) {
        return items(name)
                .filter(JsonNode::isObject)
                .map(item -> reader.apply(new Fields(item)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** An object inside this one, or null. */
    public <T> @Nullable T child(String name, Function<Fields, T> reader) {
        JsonNode child = node.path(name);
        return child.isObject() ? reader.apply(new Fields(child)) : null;
    }

    private Stream<JsonNode> items(String name) {
        JsonNode array = node.path(name);
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false).limit(MAX_ITEMS)
                : Stream.empty();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() && value.textValue().length() <= MAX_TEXT ? value.textValue() : null;
    }

    @Override
    public String toString() {
        return "Fields[…]"; // never the values: this may end in a log
    }
}
