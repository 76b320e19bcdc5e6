package dk.helhed.kit.start;

import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** Words what keeps a service from starting. It names the setting and never its value: that may be a password. */
final class StartFailure {

    private static final Pattern MISSING = Pattern.compile("SRCFG00014: The config property (\\S+) is required");
    private static final Pattern MISSING_INSIDE = Pattern.compile("SRCFG00011: Could not expand value (\\S+) in");
    private static final Pattern UNREADABLE = Pattern.compile("SRCFG000\\d\\d: The config property (\\S+) with the");
    private static final Pattern NOT_APPLIED = Pattern.compile("not applied to database: ([\\d.]*\\d)");

    private StartFailure() {}

    /** One sentence a line; empty when the failure is of a kind that nobody has met yet. */
    static Optional<String> sentences(Throwable failure) {
        List<Throwable> all = causes(failure);
        Optional<String> refused = all.stream()
                .filter(RefusedAtStart.class::isInstance)
                .findFirst()
                .map(Throwable::getMessage);
        if (refused.isPresent()) {
            return refused;
        }
        TreeSet<String> sentences = new TreeSet<>();
        all.forEach(one -> {
            String message = text(one);
            add(sentences, MISSING, message, "The setting %s is missing.");
            add(sentences, MISSING_INSIDE, message, "The setting %s is missing.");
            add(sentences, UNREADABLE, message, "The setting %s has a value that cannot be read.");
            if (one instanceof FlywayValidateException) {
                sentences.add(schema(message));
            }
            if (one instanceof SQLException sql) {
                sentences.add(database(sql));
            }
        });
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", sentences));
    }

    /** The failure with all that led to it. */
    static List<Throwable> causes(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        collect(failure, all);
        return all;
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> all) {
        if (failure != null && !all.contains(failure)) {
            all.add(failure);
            collect(failure.getCause(), all);
            List.of(failure.getSuppressed()).forEach(suppressed -> collect(suppressed, all));
        }
    }

    private static String text(Throwable failure) {
        StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
        if (failure instanceof ConfigValidationException several) {
            for (int i = 0; i < several.getProblemCount(); i++) {
                text.append('\n').append(several.getProblem(i).getMessage());
            }
        }
        return text.toString();
    }

    private static void add(TreeSet<String> sentences, Pattern pattern, String message, String sentence) {
        Matcher found = pattern.matcher(message);
        while (found.find()) {
            String name = found.group(1);
            String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
            sentences.add(sentence.formatted(name + " (" + variable + ")"));
        }
    }

    private static String schema(String message) {
        Matcher missing = NOT_APPLIED.matcher(message);
        return missing.find()
                ? "The database lacks the migration " + missing.group(1)
                        + " and maybe later ones: let them run first, as the" + " schema's owner."
                : "The migrations that the database has seen are not those of this version.";
    }

    /** Flyway connects first, as the schema's owner; what validates does so as the application. */
    private static String database(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals("28P01")) {
            return "The database refuses the role or its password: see quarkus.flyway.username and quarkus.flyway.password,"
                    + " or quarkus.datasource.username and quarkus.datasource.password.";
        }
        if (state.equals("42501")) {
            return "The role that works on the schema has not the right to.";
        }
        return ConnectionFailure.refusal(
                        causes(failure), "quarkus.datasource", "quarkus.datasource.jdbc.url", "its sslrootcert")
                .orElse("The database does not answer at quarkus.datasource.jdbc.url (SQL state " + state + ").");
    }
}
