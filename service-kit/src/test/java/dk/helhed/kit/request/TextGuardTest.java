package dk.helhed.kit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body may hold depends on what it is bound to. */
class TextGuardTest {

    record Part(
            @Nullable @Identifier String account, @Nullable String text) {}

    record Draft(
            @PlainText(max = 100) @Nullable @Identifier String externalId,
            @PlainText(max = 100) @Nullable String title,
            @Nullable Instant at,
            @Nullable List<@Identifier String> codes,
            @Nullable List<String> notes,
            @Nullable Map<String, @Identifier String> keys,
            @Nullable List<Part> parts,
            @Nullable @DependentPart JsonNode content,
            @Nullable JsonNode anything) {}

    private static final StrictJson JSON = new StrictJson(
            new ObjectMapper(), Validation.buildDefaultValidatorFactory().getValidator());

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> found(List<FieldProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.code().equals("personal-number"))
                .map(FieldProblem::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> refused(String body) {
        Problem problem = assertThrows(Problem.class, () -> JSON.read(bytes(body), Draft.class));
        assertFalse(problem.fields().toString().contains("010190"), body);
        assertFalse(problem.fields().toString().contains("0101901234"), body);
        return found(problem.fields());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3001015001", "0101901234", "101901234", "1003901234", "9f86d081010190884c7d0101901234aa"})
    void an_identifier_takes_any_row_of_digits(String digits) {
        String body = """
                {"externalId":"%1$s","codes":["%1$s"],"keys":{"a":"%1$s"},"parts":[{"account":"%1$s"}]}""";
        assertEquals(
                digits, JSON.read(bytes(body.formatted(digits)), Draft.class).externalId());
    }

    @Test
    void what_is_written_as_a_number_is_refused_everywhere() {
        assertEquals(
                new TreeSet<>(Set.of(
                        "/externalId",
                        "/title",
                        "/at",
                        "/codes/0",
                        "/keys/a",
                        "/parts/0/account",
                        "/anything/x/0",
                        "/unknown")),
                refused("""
                        {"externalId":"010190-1234","title":"a 010190-1234","at":"010190-1234","codes":["010190-1234"],
                         "keys":{"a":"010190 1234"},"parts":[{"account":"sag-010190-1234"}],
                         "anything":{"x":["010190-1234"]},"unknown":"010190-1234"}"""));
    }

    @Test
    void a_text_takes_no_row_of_digits_that_may_be_one() {
        assertEquals(
                new TreeSet<>(Set.of("/title", "/notes/1", "/parts/0/text", "/anything/x", "/unknown/externalId")),
                refused("""
                        {"title":"0101901234","notes":["a","01.01.90-1234"],"parts":[{"account":"1","text":"010190/1234"}],
                         "anything":{"x":"0101901234"},"unknown":{"externalId":"0101901234"}}"""));
    }

    @Test
    void a_name_that_is_one_is_never_said_again() {
        assertEquals(Set.of("/keys/…"), refused("{\"keys\":{\"010190-1234\":\"010190-1234\"}}"));
        assertEquals(Set.of("/keys/…"), refused("{\"keys\":{\"010190-1234\":5}}"));
    }

    @Test
    void digits_of_a_time_are_no_text() {
        Instant at = Instant.parse("2026-01-04T09:30:00.101901234Z");
        assertEquals(
                at, JSON.read(bytes("{\"at\":\"" + at + "\"}"), Draft.class).at());
    }

    @Test
    void a_part_whose_kind_is_told_elsewhere_is_looked_at_when_it_is_known() {
        Draft read =
                JSON.read(bytes("{\"content\":{\"account\":\"0101901234\",\"text\":\"0101901234\"}}"), Draft.class);
        JsonNode content = Objects.requireNonNull(read.content());
        assertEquals(Set.of("/content/text"), found(JSON.problems(content, Part.class, "/content")));
    }

    @Test
    void a_document_is_looked_at_by_the_drafts_in_it() {
        byte[] document = bytes("""
                {"rows":[{"account":"0101901234"},{"text":"0101901234"}],"one":{"account":"010190-1234"},
                 "other":{"account":"0101901234"}}""");
        Problem problem = assertThrows(
                Problem.class, () -> JSON.readParts(document, Map.of("rows", Part.class, "one", Part.class)));
        assertEquals(new TreeSet<>(Set.of("/rows/1/text", "/one/account", "/other/account")), found(problem.fields()));
    }
}
