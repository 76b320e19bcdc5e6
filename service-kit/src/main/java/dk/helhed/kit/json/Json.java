package dk.helhed.kit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads what the suite keeps or publishes: ISO dates, exact numbers, every field always there. What fails here
 * is a mistake of ours; what a caller sent is read by {@code StrictJson}, which says what is wrong with it.
 */
public final class Json {

    private static final ObjectMapper MAPPER =
            format(JsonMapper.builder().findAndAddModules().build());

    private Json() {}

    /** Gives a mapper the format of the suite. */
    public static ObjectMapper format(ObjectMapper mapper) {
        return mapper.disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false)
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
    }

    /** The JSON text of a value; {@code null} for none. */
    public static String write(@Nullable Object value) {
        return work(() -> MAPPER.writeValueAsString(value));
    }

    /** The same as UTF-8. */
    public static byte[] bytes(@Nullable Object value) {
        return work(() -> MAPPER.writeValueAsBytes(value));
    }

    /** A value as a tree, for what looks at its members. */
    public static JsonNode tree(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The same without the members that belong to another view than this one ({@code @JsonView}). */
    public static JsonNode tree(Object value, Class<?> view) {
        return work(() -> MAPPER.readTree(MAPPER.writerWithView(view).writeValueAsString(value)));
    }

    public static <T> T read(String text, Class<T> type) {
        return work(() -> MAPPER.readValue(text, type));
    }

    public static <T> T read(String text, TypeReference<T> type) {
        return work(() -> MAPPER.readValue(text, type));
    }

    public static JsonNode read(String text) {
        return work(() -> MAPPER.readTree(text));
    }

    private interface Work<T> {
        T run() throws JsonProcessingException;
    }

    private static <T> T work(Work<T> work) {
        try {
            return work.run();
        } catch (JsonProcessingException e) {
            // The text may hold data; where and why is in the cause, without its source.
            e.clearLocation();
            throw new IllegalStateException("JSON of our own cannot be written or read", e);
        }
    }
}
