package dk.helhed.kit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.money.NonNegative;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    enum Kind {
        OPEN,
        CLOSED
    }

    record Step(
            @PlainText(max = 10) String name,
            @Nullable @Min(1) Integer minutes) {}

    record Draft(
            @PlainText(max = 20) String title,
            Kind kind,
            @Nullable LocalDate startsOn,
            @Nullable Instant at,
            @Nullable UUID ref,
            @Nullable Boolean yes,
            @Nullable @NonNegative Money amount,
            @Nullable @Size(min = 1) List<Step> steps,
            @Nullable Set<String> tags,
            @Nullable Map<String, Integer> counts,
            @Nullable @Size(max = 3) List<@PlainText(max = 3) String> notes) {}

    private static final StrictJson JSON = new StrictJson(
            new ObjectMapper(), Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void a_right_body_becomes_a_draft() {
        Draft draft = read("""
                {"title":"Fælles hus","kind":"OPEN","startsOn":"2024-02-29","at":"2024-01-01T10:00:00+01:00",
                 "ref":"0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1","yes":true,
                 "amount":{"amountOere":2500000000,"currency":"DKK"},
                 "steps":[{"name":"a","minutes":5},{"name":"b","minutes":null}],
                 "tags":["x","y"],"counts":{"a":1},"notes":["abc"]}""");

        assertEquals("Fælles hus", draft.title());
        assertEquals(LocalDate.of(2024, 2, 29), draft.startsOn());
        assertEquals(Instant.parse("2024-01-01T09:00:00Z"), draft.at());
        assertEquals(Money.ofOere(2_500_000_000L), draft.amount());
        assertEquals(List.of(new Step("a", 5), new Step("b", null)), draft.steps());
        assertEquals(Set.of("x", "y"), draft.tags());
        assertEquals(Map.of("a", 1), draft.counts());
    }

    @Test
    void what_may_be_left_out_is_null() {
        Draft draft = read("{\"title\":\"a\",\"kind\":\"CLOSED\"}");

        assertNull(draft.steps());
        assertNull(draft.amount());
    }

    @Test
    void every_fault_of_a_body_is_named_at_once() {
        Problem problem = refused("""
                {"title":" a","kind":"SHUT","startsOn":"2023-02-29","at":"2024-01-01T10:00:00","ref":"1-1-1-1-1",
                 "yes":"true","amount":{"amountOere":1.5,"currency":"EUR"},
                 "steps":[{"name":"","minutes":0},{"minutes":"5","extra":1},null,7],
                 "tags":["x","x"],"counts":{"a":99999999999},"notes":["abcd"],"more":{"deep":[1]}}""");

        assertEquals(ProblemType.INVALID_REQUEST, problem.type());
        assertEquals(
                new TreeSet<>(Set.of(
                        "/title plain-text",
                        "/kind allowed-values",
                        "/startsOn date",
                        "/at time",
                        "/ref uuid",
                        "/yes boolean",
                        "/amount/amountOere whole-number",
                        "/amount/currency allowed-values",
                        "/steps/0/name plain-text",
                        "/steps/0/minutes min",
                        "/steps/1/name required",
                        "/steps/1/minutes whole-number",
                        "/steps/1/extra unknown-field",
                        "/steps/2 required",
                        "/steps/3 object",
                        "/tags duplicate-element",
                        "/counts/a range",
                        "/notes/0 plain-text",
                        "/more unknown-field")),
                found(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"title\":\"b\"}|/title duplicate-field",
                "{\"title\":1,\"kind\":\"OPEN\"}|/title text",
                "{\"title\":\"a\",\"kind\":0}|/kind allowed-values",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"startsOn\":20240101}|/startsOn date",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"startsOn\":[2024,1,1]}|/startsOn date",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"startsOn\":\"+99999-01-01\"}|/startsOn date",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"amount\":{\"currency\":\"DKK\"}}|/amount/amountOere required",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"amount\":{\"amountOere\":-1,\"currency\":\"DKK\"}}|/amount non-negative",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"amount\":{\"amountOere\":100000000000001,\"currency\":\"DKK\"}}|/amount/amountOere max",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"amount\":{\"amountOere\":9223372036854775807,\"currency\":\"DKK\"}}|/amount/amountOere max",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"amount\":{\"amountOere\":9223372036854775808,\"currency\":\"DKK\"}}|/amount/amountOere range",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"amount\":{\"amountOere\":1e3,\"currency\":\"DKK\"}}|/amount/amountOere whole-number",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"steps\":[]}|/steps size-min",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"steps\":{}}|/steps list",
                "{\"title\":\"a\\u0000\",\"kind\":\"OPEN\"}|/title unstorable-character",
                "{\"title\":\"\\ud800\",\"kind\":\"OPEN\"}|/title unstorable-character",
                "{\"title\":null,\"kind\":\"OPEN\"}|/title required",
                "[]|' object'",
                "\"a\"|' object'",
                "null|' object'"
            })
    void a_fault_is_named_by_its_place(String body, String fault) {
        assertEquals(Set.of(fault), found(refused(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"010170-1234\",\"kind\":\"OPEN\"}",
                "{\"title\":\"a\",\"kind\":\"OPEN\",\"counts\":{\"010170-1234\":1}}"
            })
    void a_personal_number_is_refused_and_not_echoed(String body) {
        Problem problem = refused(body);

        assertEquals(ProblemType.PERSONAL_NUMBER_REFUSED, problem.type());
        assertFalse(problem.toString().contains("010170"));
        assertFalse(problem.fields().toString().contains("010170"));
    }

    @Test
    void a_personal_number_among_other_faults_is_still_named() {
        Problem problem = refused("{\"title\":\"a\",\"kind\":\"x\",\"010170-1234\":{\"b\":1}}");

        assertEquals(ProblemType.INVALID_REQUEST, problem.type());
        assertEquals(Set.of("/kind allowed-values", "/… personal-number"), found(problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":}",
                "{} {}",
                "{a:1}",
                "[1,]",
                "nul",
                "{\"a\":01}",
                "NaN",
                "\u0001",
                "{\"a\":\"\t\"}",
                "]"
            })
    void what_is_no_json_is_malformed_at_a_line_and_a_column(String body) {
        Problem problem = refused(body);

        assertEquals(ProblemType.MALFORMED_REQUEST, problem.type());
    }

    @Test
    void bytes_that_are_no_utf8_are_malformed() {
        byte[] body = {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'};

        Problem problem = assertThrows(Problem.class, () -> JSON.read(body, Draft.class));

        assertEquals(ProblemType.MALFORMED_REQUEST, problem.type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void an_empty_body_is_named_as_missing(String body) {
        assertEquals(Set.of(" required"), found(refused(body)));
    }

    @Test
    void a_body_that_is_too_deep_is_refused() {
        Problem problem = refused("[".repeat(500_000));

        assertEquals(Set.of(" too-deep-or-long"), found(problem));
    }

    @Test
    void a_hostile_body_of_a_megabyte_is_read_in_no_time() {
        String fields = java.util.stream.IntStream.range(0, 80_000)
                .mapToObj(i -> "\"k" + i + "\":1")
                .collect(Collectors.joining(","));
        String notes = "1,".repeat(100_000) + "1";
        String body = "{" + fields + ",\"notes\":[" + notes + "]}";

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Problem problem = refused(body);
            assertEquals(Problem.MOST_LISTED + 1, problem.fields().size());
        });
    }

    static Stream<Arguments> hostileBodies() {
        return Stream.of(
                Arguments.of("{\"plan\":[", "{},", "{}]}"),
                Arguments.of("[", "{},", "{}]"),
                Arguments.of("[", "[],", "[]]"),
                Arguments.of("[", "[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]],", "1]"),
                Arguments.of("{\"title\":\"a\",\"kind\":\"OPEN\",\"steps\":[", "{},", "{}]}"),
                Arguments.of("{\"title\":\"a\",\"kind\":\"OPEN\",\"notes\":[", "\"\",", "\"\"]}"),
                Arguments.of("{\"title\":\"a\",\"kind\":\"OPEN\",\"tags\":[", "\"x\",", "\"x\"]}"),
                Arguments.of("{", "\"a\":1,", "\"b\":1}"),
                Arguments.of("[", "1e999999999,", "1]"),
                Arguments.of("[", "-1e-999999999,", "1]"),
                Arguments.of("[", "0.0000000000000000000000000000000000000000000000000000001,", "1]"),
                Arguments.of("[", "\"" + "9".repeat(190_000) + "\",", "1]"),
                Arguments.of("[\"", "\\u0031", "\"]"),
                Arguments.of("", " ", "1"),
                Arguments.of("", "[", ""),
                Arguments.of("", "{\"a\":", ""));
    }

    @ParameterizedTest
    @MethodSource("hostileBodies")
    void what_ten_hostile_mebibytes_cost_in_memory_and_time_is_bounded(String begin, String part, String end) {
        measure(begin + part.repeat((10 << 20) / part.length()) + end);
        // The most that the limits let through: as many values as there may be, in a body as long as one may be.
        measure(begin + part.repeat(Math.min(990, (1 << 20) / part.length())) + end);
        measure(begin + part.repeat(Math.min(JsonTree.MOST_VALUES - 10, (1 << 20) / part.length())) + end);
    }

    private static void measure(String hostile) {
        byte[] body = hostile.getBytes(StandardCharsets.UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (Class<?> type : List.of(JsonNode.class, Draft.class)) {
            long before = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            try {
                Object unused = JSON.read(body, type);
            } catch (Problem refused) {
                assertTrue(refused.fields().size() <= Problem.MOST_LISTED + 1);
            }
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            Duration time = Duration.ofNanos(System.nanoTime() - start);

            assertTrue(bytes < 192L << 20, () -> (bytes >> 20) + " MiB were allocated");
            assertTrue(time.compareTo(Duration.ofSeconds(10)) < 0, () -> "it took " + time);
        }
    }

    @Test
    void a_body_may_hold_three_hundred_thousand_values_and_no_more() {
        JsonNode most = JSON.read(("[" + "1,".repeat(299_998) + "1]").getBytes(StandardCharsets.UTF_8), JsonNode.class);
        assertEquals(299_999, most.size());

        byte[] more = ("[" + "1,".repeat(299_999) + "1]").getBytes(StandardCharsets.UTF_8);
        Problem problem = assertThrows(Problem.class, () -> JSON.read(more, JsonNode.class));
        assertEquals(Set.of(" too-many-values"), found(problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1E+999999999",
                "1e-999999999",
                "1e31",
                "123456789012345678901234567890.1234567890123"
            })
    void a_number_that_is_short_to_read_and_long_to_write_is_refused_where_it_stands(String number) {
        byte[] body = ("{\"a\":[1," + number + "]}").getBytes(StandardCharsets.UTF_8);

        assertEquals(Set.of("/a/1 number"), found(assertThrows(Problem.class, () -> JSON.read(body, JsonNode.class))));
    }

    record Span(int from, int to, @Nullable Choice choice) {

        Span {
            if (from > to) {
                throw new IllegalArgumentException("insides");
            }
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = First.class, name = "FIRST"))
    sealed interface Choice {}

    record First(int number) implements Choice {}

    @Test
    void a_draft_that_its_own_constructor_refuses_is_a_fault() {
        byte[] body = "{\"from\":2,\"to\":1}".getBytes(StandardCharsets.UTF_8);

        Problem problem = assertThrows(Problem.class, () -> JSON.read(body, Span.class));

        assertEquals(Set.of(" invalid"), found(problem));
    }

    @Test
    void a_choice_that_has_its_own_reader_is_read_by_it() {
        byte[] body =
                "{\"from\":1,\"to\":1,\"choice\":{\"kind\":\"FIRST\",\"number\":3}}".getBytes(StandardCharsets.UTF_8);

        assertEquals(new Span(1, 1, new First(3)), JSON.read(body, Span.class));
    }

    @Test
    void a_choice_that_its_reader_refuses_is_a_fault() {
        byte[] body = "{\"from\":1,\"to\":1,\"choice\":{\"kind\":\"OTHER\"}}".getBytes(StandardCharsets.UTF_8);

        Problem problem = assertThrows(Problem.class, () -> JSON.read(body, Span.class));

        assertEquals(Set.of("/choice invalid"), found(problem));
    }

    @Test
    void a_part_that_is_a_draft_of_its_own_is_read_as_strictly_at_its_place() throws Exception {
        ObjectMapper mapper = new ObjectMapper();

        assertEquals(
                List.of("/changes/0/content/minutes", "/changes/0/content/name", "/changes/0/content/navn"),
                JSON
                        .problems(mapper.readTree("{\"navn\":\"x\",\"minutes\":0}"), Step.class, "/changes/0/content")
                        .stream()
                        .map(FieldProblem::path)
                        .sorted()
                        .toList());
        assertEquals(
                new Step("Møde", 30), JSON.bind(mapper.readTree("{\"name\":\"Møde\",\"minutes\":30}"), Step.class));
        assertThrows(Problem.class, () -> JSON.bind(mapper.readTree("{}"), Step.class));
    }

    private static Draft read(String body) {
        return JSON.read(body.getBytes(StandardCharsets.UTF_8), Draft.class);
    }

    private static Problem refused(String body) {
        return assertThrows(Problem.class, () -> read(body));
    }

    private static Set<String> found(Problem problem) {
        return problem.fields().stream()
                .map((FieldProblem field) -> field.path() + " " + field.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
