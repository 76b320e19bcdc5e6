package dk.helhed.healthdata.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A user's description of a table: how it is broken down, what it counts, and by which rules it is protected.
 *
 * @param about what all of the table is about, by dimensions that are no columns of it, such as the year
 * @param missing what a combination without a row counts: {@code zero}, or else it is refused
 * @param rules those that differ from the default
 * @param earlier tables that are public already, seen from the policy's folder
 */
record PolicyFile(
        List<DimensionText> dimensions,
        List<MeasureText> measures,
        Map<String, String> about,
        @Nullable Missing missing,
        @Nullable ObjectNode rules,
        List<EarlierText> earlier) {

    /** What a combination of codes without a row means. */
    enum Missing {
        refuse,
        zero
    }

    /**
     * A column of codes.
     *
     * @param parents columns that name the group of each code, the group of each group, and so on
     * @param groupColumns further columns of which each names a group of each code
     * @param groups further groups of codes, which may overlap
     * @param total what the sum over all is called
     * @param ordered whether neighbouring codes can be made one, as ages can
     * @param codes those that the table may have, in their order; else those that it has, sorted
     * @param hrc a file that says how the codes are grouped, in the form of τ-ARGUS, seen from the policy's folder
     * @param levels how many signs of a code each level has: the first ones name its group, and the group's
     */
    record DimensionText(
            String name,
            List<String> parents,
            List<String> groupColumns,
            Map<String, List<String>> groups,
            @Nullable String total,
            boolean ordered,
            List<String> codes,
            @Nullable String hrc,
            List<Integer> levels) {

        DimensionText {
            parents = orNone(parents);
            groupColumns = orNone(groupColumns);
            groups = groups == null ? Map.of() : new TreeMap<>(groups);
            codes = orNone(codes);
            levels = orNone(levels);
        }

        DimensionText withGroups(Map<String, List<String>> others) {
            return new DimensionText(name, parents, groupColumns, others, total, ordered, codes, null, levels);
        }
    }

    /**
     * A column of counts.
     *
     * @param share whether it counts some of those that the denominator counts
     * @param persons for events such as admissions: the column that counts those who had any
     * @param spread for repeat events: by number of events, the column that counts the persons who had so many
     * @param population what is counted: measures of several tables with the same one are the same figures
     */
    record MeasureText(
            String name,
            @Nullable String denominator,
            boolean share,
            @Nullable String persons,
            Map<Integer, String> spread,
            @Nullable String population) {

        MeasureText {
            spread = spread == null ? Map.of() : new TreeMap<>(spread);
        }

        boolean isOfEvents() {
            return persons != null || !spread.isEmpty();
        }
    }

    /**
     * A table that is public already.
     *
     * @param shown what was published, as this command writes it
     * @param table the counts that it was made from; the present table where left out
     * @param policy how they were broken down; as the present ones where left out
     */
    record EarlierText(
            @Nullable String shown,
            @Nullable String table,
            @Nullable String policy) {

        @JsonCreator
        static EarlierText of(String shown) {
            return new EarlierText(shown, null, null);
        }
    }

    PolicyFile {
        dimensions = orNone(dimensions);
        measures = orNone(measures);
        about = about == null ? Map.of() : new TreeMap<>(about);
        earlier = orNone(earlier);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static PolicyFile read(Path file) {
        try {
            String text = Files.readString(file);
            PolicyFile read = Objects.requireNonNull(new ObjectMapper().readValue(text, PolicyFile.class));
            PolicyCheck.check(read, String.valueOf(file.getFileName()));
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw new Refusal("%s: %s is not known here. %s".formatted(place(file, e), e.getPropertyName(), known(e)));
        } catch (JsonMappingException e) {
            throw new Refusal(
                    "%s: %s is not of the kind that is expected there. ./helhed protect --help shows a policy."
                            .formatted(place(file, e), path(e)));
        } catch (JsonProcessingException e) {
            throw new Refusal("%s: this is not JSON. Look for a missing comma, quote or bracket there or just before."
                    .formatted(place(file, e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String known(UnrecognizedPropertyException e) {
        return Names.known(
                e.getPropertyName(),
                e.getKnownPropertyIds().stream().map(String::valueOf).toList());
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex() + 1) : step.getFieldName())
                .collect(Collectors.joining(" › "));
        return path.isEmpty() ? "this" : path;
    }

    private static String place(Path file, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return file.getFileName() + (at == null ? "" : ", line " + at.getLineNr());
    }
}
