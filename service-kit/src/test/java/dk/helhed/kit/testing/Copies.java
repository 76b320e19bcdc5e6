package dk.helhed.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Copies of lists that partners keep by what was modified alone, and how they compare with the lists themselves. */
public final class Copies {

    /** What one partner has of one list: each item by its id. */
    private static final class Copy {

        private final Client reader;
        private final String list;
        private final Map<String, Map<String, Object>> items = new TreeMap<>();
        private String token = "0";

        private Copy(Client reader, String list) {
            this.reader = reader;
            this.list = list;
        }

        private void sync(Random random) {
            boolean first = token.equals("0");
            @Nullable String cursor = null;
            do {
                int limit = 1 + random.nextInt(random.nextInt(4) == 0 ? 2 : 60);
                JsonPath page = page(reader, list + "&modifiedSince=" + token, cursor, limit);
                List<Map<String, Object>> found = page.getList("items");
                found.forEach(item -> items.put(key(item), item));
                page.<String>getList("removed.id").forEach(items::remove);
                cursor = page.getString("nextCursor");
                assertTrue(!first || cursor == null || found.size() == limit, "a page of a first copy is not full");
                if (cursor == null) {
                    token = page.getString("nextModifiedSince");
                }
            } while (cursor != null);
        }
    }

    private final List<Copy> copies = new ArrayList<>();

    /** @param lists each with a query */
    public Copies(List<Client> readers, List<String> lists) {
        readers.forEach(reader -> lists.forEach(list -> copies.add(new Copy(reader, list))));
    }

    /** Syncs some of the copies, whichever come. */
    public void syncSome(Random random) {
        copies.stream().filter(copy -> random.nextInt(3) == 0).forEach(copy -> copy.sync(random));
    }

    /** After a last sync each copy is its list, placeholders and all, and so is a first copy that is made only now. */
    public void assertInSync(Random random) {
        for (Copy copy : copies) {
            Map<String, Map<String, Object>> whole = whole(copy.reader, copy.list);
            copy.sync(random);
            assertEquals(whole, copy.items, copy.list);
            Copy late = new Copy(copy.reader, copy.list);
            late.sync(random);
            assertEquals(whole, late.items, "first copy of " + copy.list);
        }
    }

    /** What a reader finds in a list that it reads to the end. */
    public static Map<String, Map<String, Object>> whole(Client reader, String list) {
        Map<String, Map<String, Object>> items = new TreeMap<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = page(reader, list, cursor, 200);
            page.<Map<String, Object>>getList("items").forEach(item -> items.put(key(item), item));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return items;
    }

    private static JsonPath page(Client reader, String list, @Nullable String cursor, int limit) {
        return reader.get(list + "&limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String key(Map<String, Object> item) {
        return (item.containsKey("id") ? item.get("id") : item.get("code")).toString();
    }

    /** Lets so many transactions pass that the next one's number has a digit more; not beyond what takes a moment. */
    public static void growTransactionNumbersByADigit() throws SQLException {
        try (Connection connection = database();
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    do $$
                    declare until bigint := 10 ^ length(pg_current_xact_id()::text);
                    begin
                        while until <= 100000 and pg_current_xact_id()::text::bigint < until loop
                            commit;
                        end loop;
                    end
                    $$""");
        }
    }

    /** As the owner of the schema, whom row-level security holds to a municipality too. */
    public static void inDatabase(String municipality, String change) throws SQLException {
        try (Connection connection = database();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.municipality', '" + municipality + "', true)");
            sql.execute(change);
            connection.commit();
        }
    }

    public static Connection database() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class), "owner", "owner");
    }
}
