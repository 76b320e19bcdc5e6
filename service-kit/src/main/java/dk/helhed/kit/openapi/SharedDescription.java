package dk.helhed.kit.openapi;

import dk.helhed.kit.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/** Completes every service's description with what the kit does for every operation, always in the same order. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedDescription implements OASFilter {

    private final RecordSchemas records;

    public SharedDescription(IndexView index) {
        records = new RecordSchemas(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        if (components.getSchemas() != null) {
            records.complete(components.getSchemas());
        }
        ProblemSchemas.addTo(components);
        SharedHeaders.addTo(components);
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
            paths.forEach((path, item) ->
                    item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
            document.getPaths().setPathItems(paths);
        }
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .sorted(Comparator.comparing(tag -> tag.getName()))
                    .toList());
        }
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        boolean creates = operation.getResponses().getAPIResponses() != null
                && (operation.getResponses().hasAPIResponse("201")
                        || operation.getResponses().hasAPIResponse("202"));
        if (operation.getParameters() != null) {
            operation.setParameters(parameters(operation.getParameters(), creates));
        }
        for (ProblemType type : SharedAnswers.of(path, method, operation)) {
            String status = Integer.toString(type.status());
            var own = operation.getResponses().getAPIResponse(status);
            // An answer that a resource words itself stays; the bare ones that the scanner guesses do not.
            if (own == null || own.getContent() == null) {
                operation.getResponses().addAPIResponse(status, ProblemSchemas.reference(type));
            }
        }
        SharedHeaders.addTo(operation, path, method);
    }

    /** What is created has no version to match and needs a key; what is changed has one to match. */
    private static List<Parameter> parameters(List<Parameter> all, boolean creates) {
        List<Parameter> kept = new ArrayList<>();
        for (Parameter parameter : all) {
            if (SharedAnswers.isHeader(parameter, "If-Match")) {
                if (creates) {
                    continue;
                }
                parameter.setRequired(true);
            }
            if (creates && SharedAnswers.isHeader(parameter, "Idempotency-Key")) {
                parameter.setRequired(true);
            }
            kept.add(parameter);
        }
        return kept;
    }
}
