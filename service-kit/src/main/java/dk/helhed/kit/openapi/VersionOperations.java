package dk.helhed.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Names and describes what every versions resource inherits, by the tag of the things that its versions are of. */
// Higher runs first: what these operations are named and say is there when SharedDescription completes the rest.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class VersionOperations implements OASFilter {

    private static final Pattern PATH = Pattern.compile("/v1/[a-z-]+/\\{id}/versions(/\\{version}|/\\{before}/.*)?");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> {
            Matcher versions = PATH.matcher(path);
            if (item.getGET() != null
                    && item.getGET().getTags() != null
                    && versions.matches()
                    && isInherited(item.getGET())) {
                nameTheThing(item.getGET());
                describe(item.getGET(), versions.group(1));
            }
        });
    }

    private static boolean isInherited(Operation operation) {
        return operation.getParameters().stream().noneMatch(parameter -> "id".equals(parameter.getName()));
    }

    /** The scanner knows the path of the inherited method alone, not of the class that inherits it, and leaves out its id. */
    private static void nameTheThing(Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(OASFactory.createParameter()
                .name("id")
                .in(Parameter.In.PATH)
                .required(true)
                .example("0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
                .schema(OASFactory.createSchema().ref("UUID")));
        parameters.addAll(operation.getParameters());
        operation.setParameters(parameters);
    }

    private static void describe(Operation operation, @Nullable String rest) {
        String thing = operation.getTags().getFirst().replaceFirst("s$", "").toLowerCase(Locale.ROOT);
        String name = Arrays.stream(thing.split("[ -]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        String one = ("aeiou".indexOf(thing.charAt(0)) < 0 ? "a " : "an ") + thing;
        if (rest == null) {
            operation.setOperationId("list" + name + "Versions");
            operation.setSummary("List the versions of " + one + ": when, in which role, why and where it changed");
        } else if (rest.equals("/{version}")) {
            operation.setOperationId("get" + name + "Version");
            operation.setSummary("Read a version of " + one + " as it was recorded");
        } else {
            operation.setOperationId("compare" + name + "Versions");
            operation.setSummary("Compare two versions of " + one + ", field by field");
        }
    }
}
