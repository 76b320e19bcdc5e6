package dk.helhed.kit.openapi;

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
import org.jboss.jandex.MethodInfo;

/** Completes every service's description with what the kit does for every operation, always in the same order. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedDescription implements OASFilter {

    private final RecordSchemas records;
    private final OperationMethods methods;
    private final ParameterLimits limits;

    public SharedDescription(IndexView index) {
        records = new RecordSchemas(index);
        methods = new OperationMethods(index);
        limits = new ParameterLimits(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        if (components.getSchemas() == null || document.getPaths() == null) {
            return;
        }
        Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
        document.getPaths().setPathItems(paths);
        records.complete(components.getSchemas());
        AnswerSchemas.complete(document);
        SchemaNames.giveTo(document);
        ScalarSchemas.complete(document);
        ProblemSchemas.addTo(components);
        SharedHeaders.addTo(components);
        SharedAnswers.addTo(components);
        paths.forEach((path, item) ->
                item.getOperations().forEach((method, operation) -> complete(components, path, method, operation)));
        SharedParameters.shareIn(document);
        UnusedComponents.removeFrom(document);
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .sorted(Comparator.comparing(tag -> tag.getName()))
                    .toList());
        }
        OperationWords.openTo(document);
        Servers.addTo(document);
    }

    private void complete(Components components, String path, HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        MethodInfo resource = methods.of(operation.getOperationId());
        limits.complete(operation, resource);
        if (operation.getParameters() != null) {
            operation.setParameters(parameters(operation, method));
        }
        EventStreams.describe(components.getSchemas(), operation);
        SharedHeaders.addTo(operation, path, method);
        SharedAnswers.addTo(components, operation, path, method, resource);
        OperationWords.complete(operation);
    }

    /** A POST needs a key; what is created has no version to match, and what is changed has one. */
    private static List<Parameter> parameters(Operation operation, HttpMethod method) {
        var answers = operation.getResponses();
        boolean creates =
                answers.getAPIResponses() != null && (answers.hasAPIResponse("201") || answers.hasAPIResponse("202"));
        List<Parameter> kept = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            if (SharedAnswers.isHeader(parameter, "If-Match")) {
                if (creates) {
                    continue;
                }
                parameter.setRequired(true);
            }
            if (method == HttpMethod.POST && SharedAnswers.isHeader(parameter, "Idempotency-Key")) {
                parameter.setRequired(true);
            }
            kept.add(parameter);
        }
        return kept;
    }
}
