package dk.helhed.kit.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.inbox.BadRecordException;
import dk.helhed.kit.inbox.Received;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a row of a replica is made of; that PostgreSQL takes it is shown by the rebuilds. */
class FoldTest {

    private static final Fold<Card> FOLD = Fold.into("card", "code", Card.class)
            .keyColumn("first", key -> key.substring(0, 1))
            .column("text", Card::text)
            .column("marks", card -> List.of(card.text().length()), List.of());

    @Test
    void a_row_has_the_declared_columns_and_those_of_every_replica() {
        assertEquals(
                "{code=k1, municipality=0751, deleted=false, source_version=3, as_of=2026-01-01T00:00:00.123456Z,"
                        + " first=k, text=abc, marks=[3]}",
                FOLD.row(event("k1", new Card("abc"))).toString());
    }

    @Test
    void a_tombstone_keeps_its_key_and_version() {
        assertEquals(
                "{code=k1, municipality=0751, deleted=true, source_version=3, as_of=2026-01-01T00:00:00.123456Z,"
                        + " first=k, text=null, marks=[]}",
                FOLD.row(event("k1", null)).toString());
    }

    @Test
    void the_statement_updates_all_but_the_key_where_the_event_is_newer() {
        String statement = FOLD.statement("card_shadow");

        assertEquals(
                "on conflict (code) do update set municipality = excluded.municipality, deleted = excluded.deleted,"
                        + " source_version = excluded.source_version, as_of = excluded.as_of, first = excluded.first,"
                        + " text = excluded.text, marks = excluded.marks",
                statement.lines().toList().get(2));
        assertEquals(
                "where excluded.source_version > t.source_version",
                statement.lines().toList().get(3));
    }

    @Test
    void a_key_that_is_no_id_is_a_bad_record() {
        Fold<Card> byId = Fold.byId("card", Card.class);

        assertThrows(BadRecordException.class, () -> byId.write(event("k1", null), "card"));
    }

    @Test
    void what_must_be_said_is_said_unless_the_thing_is_gone() {
        Fold<Card> fold = Fold.into("card", "code", Card.class).required("text", Card::text);

        assertThrows(BadRecordException.class, () -> fold.write(event("k1", new Card(null)), "card"));
        assertTrue(fold.row(event("k1", null)).containsKey("text"));
    }

    private static Received<Card> event(String key, @Nullable Card card) {
        return new Received<>(
                UUID.randomUUID(), "t", key, "0751", 3, Instant.parse("2026-01-01T00:00:00.123456789Z"), card);
    }
}
