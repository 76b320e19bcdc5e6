package dk.helhed.local.bench;

import dk.helhed.local.bench.Transcript.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The transactions of a request on a bare connection, as the same role and in the same order, without any service. */
final class Replay implements Load.Caller {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Connection connection;
    private final List<List<Prepared>> transactions = new ArrayList<>();
    private final @Nullable Write write;
    private long version;

    /**
     * What changes from one write to the next: its version, its keys and the thing that it is about.
     *
     * @param seen the version that the recorded write found
     */
    record Write(String thing, String ownThing, long seen) {}

    private record Prepared(PreparedStatement statement, List<@Nullable String> values) {}

    Replay(Connection connection, List<List<Statement>> recorded, @Nullable Write write, long version)
            throws SQLException {
        this.connection = connection;
        this.write = write;
        this.version = version;
        connection.setAutoCommit(false);
        for (List<Statement> transaction : recorded) {
            List<Prepared> prepared = new ArrayList<>();
            for (Statement statement : transaction) {
                prepared.add(prepare(statement));
            }
            transactions.add(prepared);
        }
    }

    private Prepared prepare(Statement statement) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(statement.sql().replace("?", "??"));
        while (placeholder.find()) {
            values.add(statement.parameters().get(Integer.parseInt(placeholder.group(1)) - 1));
            placeholder.appendReplacement(sql, "?");
        }
        return new Prepared(
                connection.prepareStatement(placeholder.appendTail(sql).toString()), values);
    }

    @Override
    public void call() throws SQLException {
        Map<String, String> fresh = new HashMap<>();
        for (List<Prepared> transaction : transactions) {
            for (Prepared one : transaction) {
                for (int at = 0; at < one.values().size(); at++) {
                    one.statement().setString(at + 1, own(one.values().get(at), fresh));
                }
                one.statement().execute();
            }
            connection.commit();
        }
        version++;
    }

    private @Nullable String own(@Nullable String value, Map<String, String> fresh) {
        if (write == null || value == null) {
            return value;
        }
        if (value.equals(Long.toString(write.seen()))) {
            return Long.toString(version);
        }
        if (value.equals(Long.toString(write.seen() + 1))) {
            return Long.toString(version + 1);
        }
        return UUID_FORM
                .matcher(value.replace(write.thing(), write.ownThing()))
                .replaceAll(found -> fresh.computeIfAbsent(
                        found.group(), unused -> UUID.randomUUID().toString()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
