package dk.helhed.healthdata.reading.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Question.Include;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionParserTest {

    static final List<String> FORMATS = List.of("json-stat2", "rows", "csv");

    private final DatasetShape shape = Shapes.aarhus();

    static Map<String, List<String>> query(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String one : query.isEmpty() ? new String[0] : query.split("&")) {
            int is = one.indexOf('=');
            parameters
                    .computeIfAbsent(one.substring(0, is), name -> new ArrayList<>())
                    .add(URLDecoder.decode(one.substring(is + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    static DatasetQuery parse(DatasetShape shape, String query) {
        return QuestionParser.parse(shape, Asked.of(query(query)), FORMATS);
    }

    private List<String> codes(String query, int axis) {
        Question question = parse(shape, query).question();
        return question.codes().get(axis).stream()
                .map(place -> shape.axes().get(axis).codes().get(place).code())
                .toList();
    }

    @Test
    void what_is_left_out_has_its_default() {
        DatasetQuery read = parse(shape, "");
        Question question = read.question();

        assertEquals(List.of("DK"), codes("", 0));
        assertEquals(List.of("2024"), codes("", 1));
        assertEquals(List.of("total"), codes("", 2));
        assertEquals(List.of("total"), codes("", 3));
        assertEquals(List.of("total"), codes("", 4));
        assertEquals(List.of(0, 1, 2), question.metrics());
        assertEquals(List.of(Figure.VALUE), question.figures());
        assertEquals(Set.of(), question.include());
        assertEquals(3, question.cells());
        assertFalse(read.pinned());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0751|0751",
                "0707,0751|0751 0707",
                "level:housing-area|h1 h2 h3",
                "level:region|R1082 R1083",
                "level:group|g1",
                "children:0751|h1 h2",
                "children:g1|h1 h2",
                "children:DK|R1082 R1083",
                "descendants:R1082|0751 0707 h1 h2 h3",
                "descendants:DK|R1082 R1083 0751 0707 h1 h2 h3",
                "g1|g1",
                "all|DK R1082 R1083 0751 0707 h1 h2 h3 g1",
                "leaves|R1083 0707 h1 h2 h3",
                "level:municipality,0751,h3|0751 0707 h3",
                "children:h1|''",
                "none:|''"
            })
    void areas_are_chosen_by_code_level_and_descent(String area, String chosen) {
        assertEquals(chosen, String.join(" ", codes("area=" + area, 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020|2020",
                "2021,2019|2019 2021",
                "2018..2020|2018 2019 2020",
                "2023..|2023 2024",
                "2000..2018|2018",
                "2030..|''",
                "latest|2024",
                "last:2|2023 2024",
                "last:500|2018 2019 2020 2021 2022 2023 2024",
                "latest,2018|2018 2024",
                "all|2018 2019 2020 2021 2022 2023 2024"
            })
    void periods_are_those_of_the_version(String period, String chosen) {
        assertEquals(chosen, String.join(" ", codes("period=" + period, 1)));
    }

    @Test
    void a_range_takes_the_two_years_that_lie_within_it() {
        DatasetShape twoYears = Shapes.shape(List.of(
                Shapes.areas(),
                new Axis(
                        "period",
                        Role.PERIOD,
                        new Bilingual("Periode", "Period"),
                        List.of(
                                Shapes.code("undated", "Undated"),
                                Shapes.code("2018-2019", "2018-2019"),
                                Shapes.code("2019", "2019"),
                                Shapes.code("2019-2020", "2019-2020")),
                        null)));

        assertEquals(
                List.of(1, 2),
                parse(twoYears, "period=2018..2019").question().codes().get(1));
        assertEquals(
                List.of(0), parse(twoYears, "period=undated").question().codes().get(1));
    }

    @Test
    void breakdowns_are_chosen_by_code_or_word() {
        assertEquals(List.of("women", "men"), codes("sex=leaves", 2));
        assertEquals(List.of("total", "women", "men"), codes("sex=all", 2));
        assertEquals(List.of("18-24", "65+"), codes("age=65%2B,18-24", 3));
        assertEquals(List.of("basic", "higher"), codes("dim=education:higher,basic", 4));
    }

    @Test
    void figures_indicators_and_what_comes_beside_them_are_named() {
        DatasetQuery read = parse(
                shape,
                "indicator=PERSONS,EMPLOYED_PCT&figure=upper95,value&include=rank,compare&compareTo=country,R1083,region"
                        + "&standardise=dsr&version=7&lang=da&format=rows&limit=10&area=h1");
        Question question = read.question();

        assertEquals(List.of(0, 2), question.metrics());
        assertEquals(List.of(Figure.VALUE, Figure.UPPER95), question.figures());
        assertEquals(Set.of(Include.COMPARE, Include.RANK), question.include());
        assertEquals(List.of("region", "country", "R1083"), question.compareTo());
        assertTrue(question.standardised());
        assertTrue(read.pinned());
        assertEquals(Language.DA, read.language());
        assertEquals("rows", read.format());
        assertEquals(10, read.limit());
    }

    @Test
    void a_body_asks_the_same_as_a_query_string() {
        QueryDraft draft = new QueryDraft(
                List.of("children:0751"),
                List.of("2018..2020"),
                List.of("all"),
                List.of("leaves"),
                null,
                Map.of("education", List.of("basic")),
                List.of("PERSONS"),
                List.of("count"),
                List.of("compare"),
                List.of("country"),
                "dsr",
                7,
                "en",
                "csv",
                null,
                null);

        assertEquals(
                parse(
                        shape,
                        "area=children:0751&period=2018..2020&sex=all&age=leaves&dim=education:basic&indicator=PERSONS"
                                + "&figure=count&include=compare&compareTo=country&standardise=dsr&version=7&lang=en&format=csv"),
                QuestionParser.parse(shape, Asked.of(draft), FORMATS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "areas=0751|areas unknown-parameter-near area",
                "q=1|q unknown-parameter",
                "origin=all|origin no-such-dimension",
                "dim=educatoin:basic|dim no-such-dimension-near education",
                "dim=colour:red|dim no-such-dimension",
                "dim=education|dim dimension-form",
                "area=0752|area unknown-entry-near 0751",
                "area=Århus|area unknown-entry-near 0751",
                "area=bispehaven|area unknown-entry-near h1",
                "area=xyzxyzxyz|area unknown-entry",
                "area=level:housingarea|area unknown-entry-near housing-area",
                "area=children:0750|area unknown-entry-near 0751",
                "area=descendants:nowhere-at-all|area unknown-entry",
                "area=0751,|area empty-entry",
                "sex=woman|sex unknown-entry-near women",
                "dim=education:basics|dim unknown-entry-near basic",
                "indicator=EMPLOYED|indicator unknown-entry",
                "indicator=employed_pct|indicator unknown-entry-near EMPLOYED_PCT",
                "figure=lower96|figure unknown-entry-near lower95",
                "include=ranks|include unknown-entry-near rank",
                "format=jsonstat2|format unknown-entry-near json-stat2",
                "format=pdf|format unknown-entry",
                "lang=de|lang unknown-entry-near da",
                "period=20x0|period period-form",
                "period=2020...2021|period period-form",
                "period=..2021|period period-form",
                "period=2022..2020|period period-range-backwards",
                "period=2020-2019|period period-range-backwards",
                "period=2031|period unknown-entry-near 2021",
                "period=last:0|period last-periods",
                "period=last:|period last-periods",
                "period=last:-1|period last-periods",
                "period=last:5000|period last-periods",
                "area=0751,0751|area entry-twice",
                "period=latest,latest|period entry-twice",
                "indicator=PERSONS,PERSONS|indicator entry-twice",
                "figure=value,value|figure entry-twice",
                "compareTo=country|compareTo compare-not-included",
                "include=compare|compareTo compare-with-what",
                "area=0751&include=compare&compareTo=0751|compareTo compare-with-itself",
                "include=compare&compareTo=region,DK|compareTo compare-with-itself",
                "area=h1&include=compare&compareTo=muncipality|compareTo unknown-entry-near municipality",
                "standardise=esp|standardise allowed-values",
                "version=0|version range",
                "version=seven|version range",
                "version=99999999999|version range",
                "limit=0|limit range",
                "limit=10001|limit range",
                "limit=5&limit=6|limit repeated"
            })
    void each_fault_is_named_with_what_is_near(String query, String fault) {
        assertEquals(fault, String.join("; ", faults(shape, query)));
    }

    @Test
    void standardising_needs_age_bands() {
        assertEquals(List.of("standardise no-age-bands"), faults(Shapes.plain(), "standardise=dsr"));
    }

    @Test
    void all_faults_are_named_at_once() {
        assertEquals(
                List.of(
                        "area unknown-entry-near 0751",
                        "area unknown-entry-near h1",
                        "period period-range-backwards",
                        "sex unknown-entry-near men",
                        "indicator unknown-entry",
                        "figure unknown-entry-near value",
                        "format unknown-entry"),
                faults(
                        shape,
                        "area=0752,Bispehavn&period=2024..2018&sex=man&indicator=NOTHING_LIKE_IT&figure=valeu&format=pdf"));
    }

    @Test
    void what_is_allowed_stands_beside_a_fault_and_what_was_sent_does_not() {
        FieldProblem fault = problem(shape, "sex=woman").fields().getFirst();

        assertEquals(List.of(1, "total, women, men", "women"), fault.args());
    }

    @Test
    void a_fault_of_a_body_is_named_by_its_pointer() {
        QueryDraft draft = new QueryDraft(
                List.of("0751", "0752"),
                null,
                null,
                null,
                null,
                Map.of("education", List.of("basics")),
                null,
                null,
                null,
                null,
                "esp",
                null,
                null,
                null,
                null,
                null);
        Problem problem = assertThrows(Problem.class, () -> QuestionParser.parse(shape, Asked.of(draft), FORMATS));

        assertEquals(ProblemType.INVALID_REQUEST, problem.type());
        assertEquals(
                List.of("/area/1", "/dim/education/0", "/standardise"),
                problem.fields().stream().map(FieldProblem::path).toList());
    }

    @Test
    void thousands_of_faults_cost_little_and_are_not_all_listed() {
        StringBuilder areas = new StringBuilder("area=x0");
        for (int i = 1; i < 200_000; i++) {
            areas.append(",x").append(i);
        }
        long begun = System.nanoTime();
        Problem problem = problem(shape, areas.toString());

        assertEquals(Problem.MOST_LISTED + 1, problem.fields().size());
        assertTrue(System.nanoTime() - begun < 2_000_000_000L, "it took longer than two seconds");
    }

    private static Problem problem(DatasetShape shape, String query) {
        return assertThrows(Problem.class, () -> parse(shape, query));
    }

    static List<String> faults(DatasetShape shape, String query) {
        return problem(shape, query).fields().stream()
                .map(field -> field.path() + " " + field.code()
                        + (field.code().endsWith("-near") ? " " + field.args().getLast() : ""))
                .toList();
    }
}
