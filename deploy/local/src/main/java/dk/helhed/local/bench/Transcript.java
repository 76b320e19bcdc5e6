package dk.helhed.local.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The transactions of a request, as PostgreSQL's own log ({@code log_statement = all}) has them. */
final class Transcript {
    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\S+ \\S+ \\S+ \\[(\\d+)] (LOG|DETAIL):  ((?s:.*?))(?=\\R\\S|\\R?\\z)");
    private static final Pattern STATEMENT = Pattern.compile("(?s)(?:execute [^:]+|statement): (.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')");

    private Transcript() {}

    /** A statement with its placeholders ({@code $1}) and what was put for them. */
    record Statement(String sql, List<@Nullable String> parameters) {}

    /** @param isWanted the server logs other work too: of the other services, and of what follows from a write */
    static List<List<Statement>> transactions(String log, Predicate<List<Statement>> isWanted) {
        Map<String, List<Statement>> open = new LinkedHashMap<>();
        List<List<Statement>> all = new ArrayList<>();
        for (Matcher entry = ENTRY.matcher(log); entry.find(); ) {
            String process = entry.group(1);
            Matcher statement = STATEMENT.matcher(entry.group(3).replace("\n\t", "\n"));
            if (entry.group(2).equals("DETAIL")) {
                parameters(open.get(process), entry.group(3));
            } else if (statement.matches()) {
                String sql = statement.group(1).strip();
                if (sql.matches("(?i)begin.*|start transaction.*")) {
                    open.put(process, new ArrayList<>());
                } else if (sql.matches("(?i)commit|rollback")) {
                    List<Statement> done = open.remove(process);
                    if (done != null && isWanted.test(done)) {
                        all.add(done);
                    }
                } else if (open.containsKey(process)) {
                    open.get(process).add(new Statement(sql, new ArrayList<>()));
                }
            }
        }
        return all;
    }

    private static void parameters(@Nullable List<Statement> statements, String detail) {
        if (statements == null || statements.isEmpty()) {
            return;
        }
        for (Matcher one = PARAMETER.matcher(detail.replace("\n\t", "\n")); one.find(); ) {
            String value = one.group(1);
            statements
                    .getLast()
                    .parameters()
                    .add(
                            value.equals("NULL")
                                    ? null
                                    : value.substring(1, value.length() - 1).replace("''", "'"));
        }
    }
}
