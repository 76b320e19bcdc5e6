package dk.helhed.kit.request;

import dk.helhed.kit.text.Identifier;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters that each resource method knows, its bean parameters' included. */
final class ParameterRules {

    private static final Map<Method, Map<String, ParameterRule>> KNOWN = new ConcurrentHashMap<>();

    private static final Map<Method, Set<String>> IDENTIFYING_PATHS = new ConcurrentHashMap<>();

    private ParameterRules() {}

    /** The parts of its path that hold identifiers. */
    static Set<String> identifyingPaths(Method method) {
        return IDENTIFYING_PATHS.computeIfAbsent(
                method,
                asked -> Arrays.stream(asked.getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(Identifier.class))
                        .map(Parameter::getName)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static Map<String, ParameterRule> of(Method method) {
        return KNOWN.computeIfAbsent(method, ParameterRules::inspect);
    }

    private static Map<String, ParameterRule> inspect(Method method) {
        Map<String, ParameterRule> rules = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            String name = name(parameter, parameter.getName());
            if (name != null) {
                rules.put(name, rule(name, parameter.getParameterizedType(), parameter));
            } else {
                inspectBean(parameter.getType(), rules);
            }
        }
        return Map.copyOf(rules);
    }

    private static void inspectBean(Class<?> type, Map<String, ParameterRule> rules) {
        for (Class<?> at = type; at != null && isOurs(at); at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                String name = name(field, field.getName());
                if (name != null) {
                    rules.put(name, rule(name, field.getGenericType(), field));
                }
            }
        }
    }

    private static boolean isOurs(Class<?> type) {
        return !type.isPrimitive() && !type.getName().startsWith("java.") && !type.isInterface();
    }

    private static @Nullable String name(AnnotatedElement element, String own) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        if (standard != null) {
            return standard.value();
        }
        RestQuery short_ = element.getAnnotation(RestQuery.class);
        if (short_ == null) {
            return null;
        }
        return short_.value().isEmpty() ? own : short_.value();
    }

    private static ParameterRule rule(String name, Type type, AnnotatedElement element) {
        TextForm form = TextForm.of(element);
        // What is read as a time or a number takes nothing but one: its digits are no text either.
        boolean isIdentifier = element.isAnnotationPresent(Identifier.class)
                || (type instanceof Class<?> scalar && scalar != String.class);
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            boolean many = Collection.class.isAssignableFrom(raw);
            boolean one = raw == Optional.class;
            if ((many || one) && generic.getActualTypeArguments()[0] instanceof Class<?> argument) {
                return new ParameterRule(name, argument, many, form, isIdentifier);
            }
            return new ParameterRule(name, raw, many, form, isIdentifier);
        }
        return new ParameterRule(name, type instanceof Class<?> plain ? plain : Object.class, false, form, isIdentifier);
    }
}
