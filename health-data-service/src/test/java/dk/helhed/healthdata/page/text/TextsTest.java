package dk.helhed.healthdata.page.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.page.text.Fact.Against;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.statistics.Confidence;
import dk.helhed.healthdata.statistics.ReferenceComparison;
import dk.helhed.healthdata.statistics.Trend;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Words DANISH = Words.of(Language.DA);
    private static final Words ENGLISH = Words.of(Language.EN);

    private static Fact fact(String anchor, ReferenceComparison result, Trend.Direction direction) {
        return new Fact(
                anchor,
                "Andel i beskæftigelse",
                "41,2 %",
                false,
                "2022",
                new Against(result, false, Confidence.P998, "Aarhus", "58,3 %"),
                direction,
                "2018");
    }

    private static Fact hidden() {
        return new Fact("h", "Diabetes", null, true, "2022", null, null, "");
    }

    @Test
    void numbers_are_written_as_each_language_does() {
        Numbers da = new Numbers(DANISH);
        Numbers en = new Numbers(ENGLISH);

        assertEquals("12,5\u00a0%", da.value(12.5, 1, Unit.PERCENT));
        assertEquals("12.5%", en.value(12.5, 1, Unit.PERCENT));
        assertEquals("1.234.567", da.count(1234567));
        assertEquals("1,234", en.count(1234));
        assertEquals("12,0\u00a0pr. 1.000", da.value(12, 1, Unit.PER_1000));
        assertEquals("−0,4", da.plain(-.4, 1));
        assertEquals("38,9–43,4", da.interval(38.9, 43.4, 1));
        assertEquals("0", da.tick(0));
        assertEquals("100", da.tick(100));
        assertEquals("2,5", da.tick(2.5));
    }

    @Test
    void both_languages_have_the_same_words() {
        assertEquals(DANISH.all().keySet(), ENGLISH.all().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void words_say_what_the_interval_does(Language language) {
        for (String text : Words.of(language).all().values()) {
            assertFalse(
                    Pattern.compile("signifi[ck]an|<5|&lt;5")
                            .matcher(text.toLowerCase(Locale.ROOT))
                            .find(),
                    text);
        }
    }

    @Test
    void a_name_with_braces_is_not_filled_in() {
        assertEquals("Tal om {1}{9}", DANISH.fill("figuresOf", "{1}{9}"));
    }

    @Test
    void what_stands_out_most_is_said_first_and_the_hidden_are_counted() {
        List<Sentence> sentences = new Sentences(DANISH)
                .of(List.of(
                        fact("a", ReferenceComparison.SIMILAR, Trend.Direction.NO_SIGNIFICANT_CHANGE),
                        fact("b", ReferenceComparison.WORSE, Trend.Direction.DECREASING),
                        hidden()));

        assertEquals(
                List.of(
                        "Af 2 tal, der kan sammenlignes med Aarhus, er 0 bedre, 1 på niveau og 1 dårligere.",
                        "Andel i beskæftigelse: 41,2 % i 2022. Det er lavere end i Aarhus (58,3 %), og tallet har været faldende siden 2018.",
                        "Andel i beskæftigelse: 41,2 % i 2022, på niveau med Aarhus (58,3 %).",
                        "1 af 3 tal om området er skjult for at beskytte beboerne."),
                sentences.stream().map(Sentence::text).toList());
        assertEquals("b", sentences.get(1).anchor());
    }

    @Test
    void there_are_at_most_five() {
        Fact one = fact("b", ReferenceComparison.WORSE, Trend.Direction.DECREASING);

        assertTrue(new Sentences(ENGLISH)
                        .of(List.of(one, one, one, one, one, hidden()))
                        .size()
                <= 5);
    }

    @Test
    void an_area_with_every_figure_hidden_says_so_and_one_without_figures_too() {
        assertEquals(
                "All figures about the area are hidden to protect its residents.",
                new Sentences(ENGLISH).of(List.of(hidden())).getFirst().text());
        assertEquals(
                "No figures about the area have been published yet.",
                new Sentences(ENGLISH).of(List.of()).getFirst().text());
    }
}
