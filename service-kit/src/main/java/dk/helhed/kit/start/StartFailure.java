package dk.helhed.kit.start;

import dk.helhed.kit.database.DatabaseTrouble;
import dk.helhed.kit.outbox.BrokerTrouble;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.net.BindException;
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
    private static final Pattern EMPTY = Pattern.compile("Failed to load config value of type [^\\n]* for: (\\S+)");
    private static final Pattern UNREADABLE = Pattern.compile("SRCFG000\\d\\d: The config property (\\S+) with the");
    private static final Pattern NOT_APPLIED = Pattern.compile("not applied to database: ([\\d.]*\\d)");

    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String NO_SPACE = "No space left on device";
    private static final String DISK =
            "The disk is full where this process keeps its temporary files (java.io.tmpdir).";
    private static final String PORT =
            "A port is taken that this process is to listen at: see quarkus.http.port and helhed.management.port.";

    private StartFailure() {}

    /** One sentence a line; empty when the failure is of a kind that nobody has met yet. */
    static Optional<String> sentences(Throwable failure) {
        List<Throwable> all = causes(failure);
        Optional<String> known = all.stream()
                .filter(RefusedAtStart.class::isInstance)
                .findFirst()
                .map(Throwable::getMessage);
        if (known.isPresent()) {
            return known;
        }
        TreeSet<String> sentences = new TreeSet<>();
        all.forEach(one -> {
            String message = text(one);
            add(sentences, MISSING, message, "The setting %s is missing.");
            add(sentences, MISSING_INSIDE, message, "The setting %s is missing.");
            add(sentences, EMPTY, message, "The setting %s is missing.");
            add(sentences, UNREADABLE, message, "The setting %s has a value that cannot be read.");
            switch (one) {
                case FlywayValidateException refused -> sentences.add(schema(message));
                case SQLException refused -> sentences.add(database(refused));
                case BindException refused -> sentences.add(PORT);
                case IOException full when message.contains(NO_SPACE) -> sentences.add(DISK);
                default -> {
                    // Its sentence may come from another.
                }
            }
        });
        if (sentences.isEmpty()) {
            BrokerTrouble.sentence(failure).ifPresent(sentences::add);
        }
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
        return ConnectionFailure.refusal(causes(failure), "quarkus.datasource", DATABASE, "its sslrootcert")
                .filter(sentence -> !"28P01".equals(failure.getSQLState()))
                .orElseGet(() -> DatabaseTrouble.sentence(failure, DATABASE));
    }
}
