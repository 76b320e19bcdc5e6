package dk.helhed.healthdata.reading.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Question.Include;
import dk.helhed.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalQueryTest {

    private static final int ROUNDS = 5_000;

    private final DatasetShape shape = Shapes.aarhus();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|area=DK&period=2024",
                "period=latest&area=level:country|area=DK&period=2024",
                "indicator=all&sex=total&figure=value|area=DK&period=2024",
                "period=2020,2018,2019|area=DK&period=2018..2020",
                "period=2018,2020,2022|area=DK&period=2018,2020,2022",
                "area=h3,h2,h1|area=level:housing-area&period=2024",
                "area=h2,h1|area=h1,h2&period=2024",
                "sex=men,women,total|area=DK&period=2024&sex=all",
                "age=65%2B|area=DK&period=2024&age=65%2B",
                "dim=education:basic&age=leaves&sex=men|area=DK&period=2024&sex=men&age=leaves&dim=education:basic",
                "area=children:h1&period=2030..|area=none:&period=none:",
                "include=rank&figure=count,value&indicator=PERSONS|area=DK&period=2024&indicator=PERSONS&figure=value,count&include=rank"
            })
    void a_question_has_one_address(String asked, String canonical) {
        assertEquals(
                canonical,
                CanonicalQuery.of(QuestionParserTest.parse(shape, asked).question()));
    }

    @Test
    void what_is_written_is_read_as_the_same_question() {
        Random random = new Random(13);
        for (int round = 0; round < ROUNDS; round++) {
            DatasetShape any = random.nextBoolean() ? shape : odd(random);
            Question question = question(any, random);
            String canonical = CanonicalQuery.of(question);

            assertEquals(question, QuestionParserTest.parse(any, canonical).question(), canonical);
        }
    }

    @Test
    void neither_order_nor_repetition_of_parameters_makes_another_question() {
        Random random = new Random(14);
        for (int round = 0; round < ROUNDS; round++) {
            Question question = question(shape, random);
            Map<String, List<String>> parameters = QuestionParserTest.query(CanonicalQuery.of(question));

            assertEquals(
                    question,
                    QuestionParser.parse(shape, Asked.of(mixed(parameters, random)), QuestionParserTest.FORMATS)
                            .question());
        }
    }

    @Test
    void whatever_is_asked_is_read_or_refused() {
        Random random = new Random(15);
        List<String> pieces = new ArrayList<>(List.of(
                "level:",
                "children:",
                "descendants:",
                "last:",
                "..",
                ":",
                ",",
                "-",
                "all",
                "leaves",
                "none:",
                "latest",
                "=",
                "+",
                "æ",
                "\u200f",
                "\t",
                "'",
                "😀",
                "\ud800",
                "(".repeat(300),
                "2020",
                "1900-2100",
                "9".repeat(40),
                "-1",
                "0751"));
        shape.area().codes().forEach(code -> pieces.add(code.code()));
        int refused = 0;
        for (int round = 0; round < 4 * ROUNDS; round++) {
            Map<String, List<String>> asked = new LinkedHashMap<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                String name = random.nextInt(20) == 0 ? pick(pieces, random) : pick(Asked.PARAMETERS, random);
                asked.computeIfAbsent(name, unused -> new ArrayList<>()).add(garbage(pieces, random));
            }
            try {
                DatasetQuery read = QuestionParser.parse(shape, Asked.of(asked), QuestionParserTest.FORMATS);
                long unused = new PageCursor(read.question(), Language.DA).row(read.cursor(), 10);
            } catch (Problem e) {
                refused++;
                assertTrue(e.type().status() == 400, e.getMessage());
            }
        }
        assertTrue(refused > ROUNDS && refused < 4 * ROUNDS, refused + " were refused");
    }

    @Test
    void parts_of_a_large_question_are_allowed_and_together_it() {
        Random random = new Random(16);
        for (int round = 0; round < 500; round++) {
            Question question = question(shape, random);
            long limit = 1 + random.nextInt(200);
            List<Question> parts = QuestionSplit.of(question, limit);
            Set<String> cells = new HashSet<>();
            long sum = 0;
            for (Question part : parts) {
                assertTrue(part.cells() <= limit, part.cells() + " of " + limit);
                assertEquals(
                        part,
                        QuestionParserTest.parse(shape, CanonicalQuery.of(part)).question());
                cells.addAll(cells(part));
                sum += part.cells();
            }
            assertEquals(question.cells(), sum);
            assertEquals(cells(question), cells);
        }
    }

    @Test
    void a_cursor_is_of_one_question_version_and_language() {
        Question question = QuestionParserTest.parse(shape, "area=all").question();
        PageCursor cursor = new PageCursor(question, Language.DA);
        String page = cursor.at(20);

        assertEquals(20, cursor.row(page, 27));
        assertEquals(0, cursor.row(null, 27));
        assertEquals("cursor-of-another-question", refusal(new PageCursor(question, Language.EN), page));
        assertEquals(
                "cursor-of-another-question",
                refusal(
                        new PageCursor(
                                QuestionParserTest.parse(shape, "area=h1").question(), Language.DA),
                        page));
        assertEquals(
                "cursor-of-another-question",
                refusal(
                        new PageCursor(
                                QuestionParserTest.parse(Shapes.version(shape, 8), "area=all")
                                        .question(),
                                Language.DA),
                        page));
        for (String broken :
                List.of("", "x", page + "A", page.substring(1), "=", cursor.at(0), cursor.at(27), cursor.at(-1))) {
            assertEquals("cursor", refusal(cursor, broken), broken);
        }
    }

    private static String refusal(PageCursor cursor, String given) {
        return assertThrows(Problem.class, () -> cursor.row(given, 27))
                .fields()
                .getFirst()
                .code();
    }

    private static Set<String> cells(Question question) {
        Set<String> cells = new HashSet<>(Set.of(""));
        for (List<?> side : sides(question)) {
            Set<String> longer = new HashSet<>();
            cells.forEach(cell -> side.forEach(one -> longer.add(cell + " " + one)));
            cells = longer;
        }
        return cells;
    }

    private static List<List<?>> sides(Question question) {
        List<List<?>> sides = new ArrayList<>(question.codes());
        sides.add(question.metrics());
        sides.add(question.figures());
        return sides;
    }

    private static Question question(DatasetShape shape, Random random) {
        List<List<Integer>> codes = new ArrayList<>();
        for (Axis axis : shape.axes()) {
            codes.add(random.nextInt(3) == 0 ? DefaultSelection.of(axis) : some(axis.size(), random, 0));
        }
        Set<Include> include = new HashSet<>(Arrays.asList(Include.values()));
        include.removeIf(one -> random.nextBoolean());
        List<String> compareTo = new ArrayList<>();
        if (include.contains(Include.COMPARE)) {
            References references = new References(shape.area(), codes.getFirst());
            for (String reference : List.of("municipality", "region", "country", "R1083", "h3")) {
                if (references.isKnown(reference) && !references.isItself(reference) && random.nextBoolean()) {
                    compareTo.add(reference);
                }
            }
            if (compareTo.isEmpty()) {
                include.remove(Include.COMPARE);
            }
        }
        List<Figure> figures = some(Figure.values().length, random, 1).stream()
                .map(place -> Figure.values()[place])
                .toList();
        return new Question(
                shape,
                codes,
                some(shape.metrics().size(), random, 1),
                figures,
                include,
                compareTo,
                shape.axis(Role.AGE) >= 0 && random.nextInt(4) == 0);
    }

    private static List<Integer> some(int size, Random random, int least) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(all, random);
        int many = Math.min(size, least + random.nextInt(size + 1));
        return all.subList(0, many).stream().sorted().toList();
    }

    /** Codes that are named like words, and letters that an address must not show. */
    private static DatasetShape odd(Random random) {
        List<AxisCode> areas = new ArrayList<>(Shapes.areas().codes());
        areas.add(Shapes.area("all", "All", "GROUP", null, "h1"));
        areas.add(Shapes.area("Ærø+1", "Ærø", "MUNICIPALITY", "R1083"));
        areas.add(Shapes.area("none", "None", "GROUP", null));
        Axis area = Shapes.areas();
        return Shapes.shape(List.of(
                new Axis(area.code(), area.role(), area.title(), areas, null),
                Shapes.periods(2000 + random.nextInt(5), 2004 + random.nextInt(5))));
    }

    private static Map<String, List<String>> mixed(Map<String, List<String>> parameters, Random random) {
        List<String> names = new ArrayList<>(parameters.keySet());
        Collections.shuffle(names, random);
        Map<String, List<String>> mixed = new LinkedHashMap<>();
        for (String name : names) {
            List<String> values = new ArrayList<>();
            for (String value : parameters.get(name)) {
                String prefix = name.equals("dim") ? value.substring(0, value.indexOf(':') + 1) : "";
                List<String> entries =
                        new ArrayList<>(List.of(value.substring(prefix.length()).split(",")));
                Collections.shuffle(entries, random);
                int cut = name.equals("standardise") ? 0 : random.nextInt(entries.size());
                if (cut > 0) {
                    values.add(prefix + String.join(",", entries.subList(0, cut)));
                }
                values.add(prefix + String.join(",", entries.subList(cut, entries.size())));
            }
            mixed.put(name, values);
        }
        return mixed;
    }

    private static String garbage(List<String> pieces, Random random) {
        StringBuilder garbage = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            garbage.append(pick(pieces, random));
        }
        return garbage.toString();
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
