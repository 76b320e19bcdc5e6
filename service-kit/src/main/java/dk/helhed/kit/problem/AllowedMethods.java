package dk.helhed.kit.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which methods a path has: a 405 must say so (RFC 9110 section 15.5.6), and Quarkus leaves it out. */
@Singleton
class AllowedMethods {

    private record Route(Pattern path, String method) {}

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\s*[^{}:\\s]+\\s*(?::([^{}]+))?}");

    private final List<Route> routes;

    AllowedMethods(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> routes(type).stream())
                .toList();
    }

    String of(String path) {
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.path().matcher(path).matches()) {
                methods.add(route.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static List<Route> routes(Class<?> type) {
        String root = type.getAnnotation(Path.class).value();
        List<Route> routes = new ArrayList<>();
        for (Method method : type.getMethods()) {
            Path below = method.getAnnotation(Path.class);
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    routes.add(new Route(pattern(root + "/" + (below == null ? "" : below.value())), http.value()));
                }
            }
        }
        return routes;
    }

    private static Pattern pattern(String template) {
        String path = ("/" + template).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        StringBuilder pattern = new StringBuilder();
        Matcher variable = TEMPLATE.matcher(path);
        int end = 0;
        while (variable.find()) {
            pattern.append(Pattern.quote(path.substring(end, variable.start())));
            pattern.append(variable.group(1) == null ? "[^/]+" : "(?:" + variable.group(1) + ")");
            end = variable.end();
        }
        return Pattern.compile(pattern + Pattern.quote(path.substring(end)) + "/?");
    }
}
