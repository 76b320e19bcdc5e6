package dk.helhed.kit.openapi;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Reference;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Takes away the components that nothing refers to, and puts the others in order. */
final class UnusedComponents {

    private UnusedComponents() {}

    static void removeFrom(OpenAPI document) {
        Components components = document.getComponents();
        Set<String> responses = SchemaWalk.operations(document)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .flatMap(UnusedComponents::name)
                .collect(Collectors.toSet());
        components.setResponses(kept(components.getResponses(), responses));
        Set<String> examples = components.getResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .flatMap(type -> type.getExamples().values().stream())
                .flatMap(UnusedComponents::name)
                .collect(Collectors.toSet());
        components.setExamples(kept(components.getExamples(), examples));
        Set<String> headers = Stream.concat(
                        components.getResponses().values().stream(),
                        SchemaWalk.operations(document)
                                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()))
                .filter(response -> response.getHeaders() != null)
                .flatMap(response -> response.getHeaders().values().stream())
                .flatMap(UnusedComponents::name)
                .collect(Collectors.toSet());
        components.setHeaders(kept(components.getHeaders(), headers));
        Set<String> schemas = SchemaWalk.reached(
                components,
                Stream.of(
                                SchemaWalk.operations(document).flatMap(UnusedComponents::used),
                                components.getParameters().values().stream()
                                        .flatMap(parameter -> SchemaWalk.within(parameter.getSchema())),
                                components.getResponses().values().stream().flatMap(SchemaWalk::answered))
                        .flatMap(found -> found));
        components.setSchemas(kept(components.getSchemas(), schemas));
    }

    private static Stream<Schema> used(Operation operation) {
        return Stream.concat(SchemaWalk.asked(operation), SchemaWalk.answered(operation));
    }

    private static Stream<String> name(Reference<?> reference) {
        String ref = reference.getRef();
        return ref == null ? Stream.empty() : Stream.of(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static <T> Map<String, T> kept(Map<String, T> components, Set<String> used) {
        Map<String, T> kept = new TreeMap<>(components);
        kept.keySet().retainAll(used);
        return kept;
    }
}
