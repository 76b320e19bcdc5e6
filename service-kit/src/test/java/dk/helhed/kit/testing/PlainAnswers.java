package dk.helhed.kit.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.response.ValidatableResponseLogSpec;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** Answers in JSON whose plain paths are followed without Groovy; see {@link PlainPath}. */
final class PlainAnswers implements Filter {

    private static final List<Class<?>> SIDES = List.of(
            Response.class, ValidatableResponse.class, ValidatableResponseLogSpec.class, ExtractableResponse.class);

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String type = response.contentType();
        return type == null
                        || !type.contains("json")
                        || response.body().asString().isBlank()
                ? response
                : (Response) new Answer(response).shown(response);
    }

    /** One answer, of which REST Assured shows several sides. */
    private static final class Answer {

        private final Response response;
        private @Nullable Paths paths;

        Answer(Response response) {
            this.response = response;
        }

        /** The same object, whose paths are followed here. */
        Object shown(Object real) {
            Class<?>[] sides =
                    SIDES.stream().filter(side -> side.isInstance(real)).toArray(Class<?>[]::new);
            return Proxy.newProxyInstance(
                    PlainAnswers.class.getClassLoader(),
                    sides,
                    (proxy, method, arguments) -> call(proxy, real, method, arguments));
        }

        private @Nullable Object call(Object proxy, Object real, Method method, Object @Nullable [] arguments)
                throws Throwable {
            if (method.getName().equals("jsonPath") && arguments == null) {
                return paths();
            }
            if (arguments != null && method.getName().equals("path") && ((Object[]) arguments[1]).length == 0) {
                return paths().get((String) arguments[0]);
            }
            if (arguments != null && method.getName().equals("body") && isMatched(arguments)) {
                return proxy;
            }
            Object result = real(real, method, arguments);
            return SIDES.stream().anyMatch(side -> side.isInstance(result)) ? shown(result) : result;
        }

        /** Whether one matcher is held against one path and fits; how it does not, REST Assured says in its own words. */
        private boolean isMatched(Object[] arguments) {
            return arguments.length == 3
                    && arguments[0] instanceof String path
                    && arguments[1] instanceof Matcher<?> matcher
                    && ((Object[]) arguments[2]).length == 0
                    && matcher.matches(paths().get(path));
        }

        private static @Nullable Object real(Object real, Method method, Object @Nullable [] arguments)
                throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private Paths paths() {
            if (paths == null) {
                paths = new Paths(response.body().asString());
            }
            return paths;
        }
    }

    /** The same paths, the plain ones without Groovy. */
    static final class Paths extends JsonPath {

        private final @Nullable Object root;

        Paths(String json) {
            super(json);
            this.root = super.get("$");
        }

        // As unchecked as what it overrides.
        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
        public <T> T get(String path) {
            return (T) PlainPath.follow(root, path)
                    .orElseGet(() -> new PlainPath.Found(super.get(path)))
                    .value();
        }
    }
}
