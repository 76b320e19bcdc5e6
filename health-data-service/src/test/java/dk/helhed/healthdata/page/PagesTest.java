package dk.helhed.healthdata.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.reading.model.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagesTest {

    private static final Town.Hiding SOME =
            (metric, codes) -> (codes[0] < 7 && (metric * 7 + codes[0] * 5 + codes[1] * 3) % 11 == 0)
                    || (codes[2] + codes[3] > 0 && (metric + codes[2] + codes[3]) % 4 == 0);
    private static final Town.Hiding ALL = (metric, codes) -> codes[0] == 0;
    private static final Town.Hiding NONE = (metric, codes) -> false;
    private static final String HOSTILE = "<script>alert('x')</script>\"&\u202e{f.w.site}" + "x".repeat(200);

    /** The pictures and the pages whose figures differ with what is hidden. */
    private static final List<String> WITH_FIGURES =
            List.of("trend", "areas", "rug", "places", "area", "indicator", "compare");

    private static Stream<String> pages(Town town, Language language) {
        return Stream.of(
                Rendered.area(town, language),
                Rendered.indicator(town, 1, language),
                Rendered.compare(town, language, List.of("0751-bispehaven", "0751-trigeparken", "0751-gellerup")),
                Rendered.start(town, language, "bis"),
                Rendered.about(language));
    }

    @ParameterizedTest
    @EnumSource
    void every_page_is_written_in_each_language(Language language) {
        pages(new Town(6, 7, SOME, ""), language).forEach(page -> {
            assertTrue(page.contains("<html lang=\"" + language.code() + "\">"));
            assertTrue(page.contains("<h1>"));
            assertFalse(page.contains("NOT_FOUND"), page);
        });
    }

    @Test
    void an_area_with_forty_indicators_is_small() throws IOException {
        byte[] page = Rendered.area(new Town(40, 10, SOME, ""), Language.DA).getBytes(StandardCharsets.UTF_8);

        assertTrue(page.length <= 100 * 1024, page.length + " bytes");
        assertTrue(zipped(page) <= 25 * 1024, zipped(page) + " bytes with gzip");
        assertTrue(zipped(asset("css")) <= 30 * 1024);
        assertTrue(zipped(asset("js")) <= 15 * 1024);
    }

    @ParameterizedTest
    @EnumSource
    void hostile_names_stay_texts(Language language) {
        pages(new Town(3, 6, SOME, HOSTILE), language).forEach(page -> {
            assertFalse(page.contains("<script>"), "no script of theirs");
            assertFalse(page.contains("alert('x')</script>\"&"), "quotes are escaped");
        });
    }

    @Test
    void no_page_has_an_inline_script_or_style() {
        pages(new Town(6, 7, SOME, ""), Language.EN).forEach(page -> {
            assertFalse(Pattern.compile(" style=| on[a-z]+=|<style|javascript:")
                    .matcher(page)
                    .find());
            assertFalse(Pattern.compile("<script(?! type=\"module\" src=| type=\"application/ld)")
                    .matcher(page)
                    .find());
        });
    }

    @Test
    void what_is_hidden_has_its_word_and_no_mark() {
        String page = Rendered.area(new Town(3, 6, ALL, ""), Language.EN);

        assertTrue(page.contains("All figures about the area are hidden to protect its residents."));
        assertFalse(page.contains("class=\"own"), "no mark on a spine");
        assertFalse(page.contains("<b>"), "no value");
        assertTrue(page.contains(">hidden</a>"));
    }

    @ParameterizedTest
    @EnumSource
    void whatever_the_hidden_cells_hold_all_pages_and_pictures_are_the_same_to_the_byte(Language language) {
        assertEquals(
                everything(new Town(40, 10, SOME, "", 1), language),
                everything(new Town(40, 10, SOME, "", 2), language));
        assertEquals(
                everything(new Town(3, 6, ALL, "", 1), language), everything(new Town(3, 6, ALL, "", 2), language));
    }

    @Test
    void other_published_figures_make_other_pages() {
        List<String> some = everything(new Town(40, 10, SOME, ""), Language.DA);
        List<String> all = everything(new Town(40, 10, NONE, ""), Language.DA);

        for (int i = 0; i < some.size(); i++) {
            assertTrue(i >= WITH_FIGURES.size() || !some.get(i).equals(all.get(i)), "page " + i);
        }
    }

    private static List<String> everything(Town town, Language language) {
        return Stream.concat(Rendered.pictures(town, language).stream(), pages(town, language))
                .toList();
    }

    @Test
    void an_area_without_figures_says_so_and_has_a_way_on() {
        String page = Rendered.areaWithout(Language.DA);

        assertTrue(page.contains("Der er endnu ikke offentliggjort tal om området."));
        assertTrue(page.contains("plan-panel"));
        assertTrue(page.contains("/da/areas/0860-karlstrup/criteria"));
        assertFalse(page.contains("<table"));
    }

    @Test
    void a_picture_that_leaves_its_page_says_that_it_is_invented_and_where_it_is_from() {
        for (String picture : Rendered.pictures(new Town(3, 6, SOME, ""), Language.EN)) {
            String text = picture.replaceAll("</text>[^>]*>", " ");
            assertTrue(text.contains("The figures are invented"), text);
            assertTrue(text.contains("Aarhus Kommune:"), text);
            assertTrue(text.replace(" ", "").contains("version=0198c6f2-0000-7000-8000-000000000001:3"), text);
        }
    }

    @Test
    void the_fewest_sentences_are_three() {
        for (Town town : List.of(new Town(1, 1, ALL, ""), new Town(1, 1, NONE, ""), new Town(40, 10, SOME, ""))) {
            int sentences = Rendered.area(town, Language.DA)
                            .split("<section class=\"short\"", -1)[1]
                            .split("</ul>", -1)[0]
                            .split("<li>", -1)
                            .length
                    - 1;
            assertTrue(sentences >= 3 && sentences <= 5, sentences + " sentences");
        }
    }

    @Test
    void a_hidden_area_has_no_line_in_its_trend() {
        String page = Rendered.indicator(new Town(3, 6, ALL, ""), 0, Language.EN);

        assertTrue(page.contains("No year can be shown."));
        assertFalse(page.contains("class=\"so\""), "no line of its own");
    }

    @Test
    void a_break_is_told_beside_the_chart() {
        String page = Rendered.indicator(new Town(3, 8, NONE, ""), 1, Language.EN);

        assertTrue(page.contains("The register changed in 2019"));
        assertTrue(page.contains(">break</text>"));
    }

    @Test
    void one_year_is_enough_for_every_page() {
        assertTrue(Rendered.indicator(new Town(2, 1, NONE, ""), 0, Language.EN).contains("Only one year is shown."));
        assertTrue(Rendered.area(new Town(2, 1, NONE, ""), Language.DA).contains("for få år"));
    }

    @Test
    void a_hundred_areas_are_cut_to_what_can_be_compared_and_that_is_said() {
        List<String> many = Stream.generate(() -> "0751-bispehaven").limit(100).toList();

        String page = Rendered.compare(new Town(1, 2, NONE, ""), Language.EN, many);

        assertTrue(page.contains("At most 12 areas can be compared at a time."));
    }

    @Test
    void a_search_that_finds_nothing_says_how_to_go_on() {
        assertTrue(Rendered.start(new Town(1, 1, NONE, ""), Language.EN, "<i>nowhere</i>")
                .contains("No area matches “&lt;i&gt;nowhere&lt;/i&gt;”."));
    }

    @Test
    void a_problem_is_a_page_with_a_way_on() {
        String page = Rendered.problem(
                Language.DA, new PageProblem("Tallene er trukket tilbage", "De var forkerte.", List.of("<b>"), "/da/"));

        assertTrue(page.contains("Herfra kan du gå videre"));
        assertTrue(page.contains("&lt;b&gt;"));
    }

    @Test
    void the_same_figures_make_the_same_bytes() {
        assertEquals(
                Rendered.area(new Town(5, 6, SOME, ""), Language.DA),
                Rendered.area(new Town(5, 6, SOME, ""), Language.DA));
    }

    private static byte[] asset(String ending) {
        return new Assets()
                .all().values().stream()
                        .filter(asset -> asset.name().endsWith("." + ending))
                        .findFirst()
                        .orElseThrow()
                        .content();
    }

    private static int zipped(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.size();
    }
}
