package dk.helhed.plans.amendment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dk.helhed.kit.history.FieldChange;
import dk.helhed.kit.history.JsonDiff;
import dk.helhed.kit.json.Json;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.request.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What things say, as JSON: written from drafts, read again without losing a digit. */
@ApplicationScoped
class ContentJson {

    private final StrictJson strict;

    ContentJson(StrictJson strict) {
        this.strict = strict;
    }

    String write(Object content) {
        return Json.write(content);
    }

    JsonNode read(@Nullable String text) {
        return text == null ? NullNode.getInstance() : Json.read(text);
    }

    <D> D bind(String text, Class<D> draft) {
        return strict.bind(read(text), draft);
    }

    <D> D bind(JsonNode content, Class<D> draft) {
        return strict.bind(content, draft);
    }

    List<FieldProblem> problems(JsonNode content, Class<?> draft, String pointer) {
        return strict.problems(content, draft, pointer);
    }

    /** Field by field; what is not there yet, or no more, says nothing. */
    List<FieldChange> between(@Nullable String before, @Nullable String after) {
        return JsonDiff.between(orNothing(before), orNothing(after));
    }

    private JsonNode orNothing(@Nullable String content) {
        return content == null ? JsonNodeFactory.instance.objectNode() : read(content);
    }
}
