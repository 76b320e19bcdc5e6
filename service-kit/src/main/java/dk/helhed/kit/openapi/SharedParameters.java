package dk.helhed.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Puts a parameter that several operations have under the components, and refers to it from them. */
final class SharedParameters {

    /** All that a parameter says; two that say the same are one. */
    private record Said(
            Parameter.In in,
            String name,
            boolean required,
            @Nullable String description,
            @Nullable Object example,
            @Nullable String ref,
            Map<String, ?> schema) {

        static Said of(Parameter parameter) {
            Schema schema = parameter.getSchema();
            return new Said(
                    parameter.getIn(),
                    parameter.getName(),
                    Boolean.TRUE.equals(parameter.getRequired()),
                    parameter.getDescription(),
                    parameter.getExample(),
                    schema.getRef(),
                    schema.getAll());
        }
    }

    private static final Pattern WORD = Pattern.compile("(?:^|-)([A-Za-z])");

    private SharedParameters() {}

    static void shareIn(OpenAPI document) {
        List<Operation> operations = SchemaWalk.operations(document)
                .filter(operation -> operation.getParameters() != null)
                .toList();
        Map<Said, Integer> uses = new LinkedHashMap<>();
        operations.forEach(operation ->
                operation.getParameters().forEach(parameter -> uses.merge(Said.of(parameter), 1, Integer::sum)));
        Map<String, Said> shared = shared(uses);
        Map<Said, String> names = new LinkedHashMap<>();
        shared.forEach((name, said) -> names.put(said, name));
        Map<String, Parameter> components = new TreeMap<>();
        for (Operation operation : operations) {
            List<Parameter> parameters = new ArrayList<>();
            for (Parameter own : operation.getParameters()) {
                String name = names.get(Said.of(own));
                parameters.add(
                        name == null ? own : OASFactory.createParameter().ref("#/components/parameters/" + name));
                if (name != null) {
                    components.putIfAbsent(name, own);
                }
            }
            operation.setParameters(parameters);
        }
        document.getComponents().setParameters(components);
    }

    /** By name; where two that differ have one name, it goes to the one with more uses, and the other stays where it is. */
    private static Map<String, Said> shared(Map<Said, Integer> uses) {
        Map<String, Said> shared = new TreeMap<>();
        uses.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Map.Entry.<Said, Integer>comparingByValue().reversed())
                .forEach(entry -> shared.putIfAbsent(name(entry.getKey()), entry.getKey()));
        return shared;
    }

    /** {@code IfMatch} for {@code If-Match}; a key that need not be sent is another than one that must. */
    private static String name(Said said) {
        String name = WORD.matcher(said.name()).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
        boolean isOptionalKey = name.equals("IdempotencyKey") && !said.required();
        return isOptionalKey ? "OptionalIdempotencyKey" : name;
    }
}
