package dk.helhed.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    private static final UUID ID = UUID.fromString("0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1");

    record Row(UUID id, String title, @Nullable String startsOn) {}

    private final ListOf<Row> list = ListOf.byUuid(
            "rows",
            new PanacheRepositoryBase<>() {},
            Row::id,
            List.of(SortKey.text("title", Row::title), SortKey.text("startsOn", Row::startsOn)));

    @Test
    void without_a_wish_the_order_is_by_id() {
        assertEquals("id", Order.of(list, null).clause());
    }

    @Test
    void the_id_decides_last_so_that_no_two_rows_are_alike() {
        assertEquals(
                "startsOn desc nulls last, title asc nulls last, id",
                Order.of(list, "-startsOn,title").clause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "colour", "title,", "title,title", "title,-title", "--title", "title;drop", "Title"})
    void another_key_is_refused_and_the_known_ones_are_named(String sort) {
        Problem refusal = assertThrows(Problem.class, () -> Order.of(list, sort));

        assertEquals("sort-keys", refusal.fields().getFirst().code());
        assertEquals(List.of("title, startsOn"), refusal.fields().getFirst().args());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "[null]",
                "{}",
                "[\"2021-01-01T00:00:00Z\"]",
                "[\"+999999999-12-31T23:59:59Z\",\"0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1\"]",
                "[\"2021\",\"0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1\"]",
                "[\"\\u0000\",\"0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1\"]"
            })
    void a_place_that_was_made_up_is_refused(String place) {
        ListOf<Row> byTime = ListOf.byUuid(
                "rows", new PanacheRepositoryBase<>() {}, Row::id, List.of(SortKey.time("changedAt", row -> null)));
        Order<Row> order = Order.of(byTime, "changedAt");

        Problem refusal = assertThrows(Problem.class, () -> order.after(SortPosition.read(place), new Filters()));

        assertEquals("cursor", refusal.fields().getFirst().code());
    }

    @Test
    void the_next_page_begins_behind_the_last_row() {
        Filters filters = new Filters();
        Order<Row> order = Order.of(list, "title,-startsOn");

        SortPosition last =
                SortPosition.read(order.placeOf(new Row(ID, "Å", "2021-01-01")).write());
        Filters rest = order.after(last, filters);

        assertEquals(
                "where (title > :after0 or title is null or (title = :after0 and (startsOn < :after1 or startsOn is null"
                        + " or (startsOn = :after1 and id > :afterId)))) order by x",
                rest.orderedBy("x"));
        assertEquals(Map.of("after0", "Å", "after1", "2021-01-01", "afterId", ID), rest.parameters());
    }

    @Test
    void what_has_no_value_comes_last_and_is_left_behind_by_its_id() {
        Filters filters = new Filters();
        Order<Row> order = Order.of(list, "startsOn");

        Filters rest = order.after(order.placeOf(new Row(ID, "Å", null)), filters);

        assertEquals("where (startsOn is null and id > :afterId) order by x", rest.orderedBy("x"));
    }

    @Test
    void a_place_of_another_order_is_refused() {
        SortPosition place = new SortPosition(Arrays.asList("a", "b"), ID.toString());

        assertThrows(Problem.class, () -> Order.of(list, "title").after(place, new Filters()));
        assertThrows(
                Problem.class, () -> Order.of(list, null).after(new SortPosition(List.of(), "no uuid"), new Filters()));
        for (String text : new String[] {"", "{}", "[]", "7", "[{}]"}) {
            assertThrows(Problem.class, () -> SortPosition.read(text), text);
        }
    }
}
