package dk.helhed.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much of what is a personal number the guard takes, and how much of what is none: the table of the documentation. */
class CprGuardRatesTest {

    private static final int NUMBERS = 100_000;
    private static final Path DOCUMENT = Path.of("..", "docs", "personal-numbers.md");

    /** Any number that the register can give out: a day of 1858 to 2057, and a seventh digit of its century. */
    private static String[] person(Random random) {
        while (true) {
            int day = 1 + random.nextInt(28);
            int month = 1 + random.nextInt(12);
            int year = 1858 + random.nextInt(200);
            int seventh = random.nextInt(10);
            int yy = year % 100;
            int century = seventh <= 3
                    ? 1900
                    : seventh == 4 || seventh == 9 ? (yy <= 36 ? 2000 : 1900) : (yy <= 57 ? 2000 : 1800);
            if (century + yy == year) {
                return new String[] {two(day), two(month), two(yy), String.valueOf(year), seventh + digits(random, 3)};
            }
        }
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private static String hex(Random random, int count) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < count; i++) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hex.toString();
    }

    private static String circled(String digits) {
        StringBuilder circled = new StringBuilder();
        digits.chars().forEach(c -> circled.append((char) (c == '0' ? 0x24ea : 0x2460 + c - '1')));
        return circled.toString();
    }

    private static Map<String, Function<Random, String>> people() {
        Map<String, Function<String[], String>> writings = new LinkedHashMap<>();
        writings.put("`0101901234`", p -> p[0] + p[1] + p[2] + p[4]);
        writings.put("`010190-1234`", p -> p[0] + p[1] + p[2] + "-" + p[4]);
        writings.put("`010190 1234`", p -> p[0] + p[1] + p[2] + " " + p[4]);
        writings.put("`010190 - 1234`, dash of any kind", p -> p[0] + p[1] + p[2] + " \u2013 " + p[4]);
        writings.put("`010190/1234`", p -> p[0] + p[1] + p[2] + "/" + p[4]);
        writings.put("`01.01.90-1234`", p -> p[0] + "." + p[1] + "." + p[2] + "-" + p[4]);
        writings.put("`01-01-90-1234`", p -> p[0] + "-" + p[1] + "-" + p[2] + "-" + p[4]);
        writings.put("`01 01 90 1234`", p -> p[0] + " " + p[1] + " " + p[2] + " " + p[4]);
        writings.put("`01011990-1234`", p -> p[0] + p[1] + p[3] + "-" + p[4]);
        writings.put("`01.01.1990-1234`", p -> p[0] + "." + p[1] + "." + p[3] + "-" + p[4]);
        writings.put("day + 60, `610190-1234`", p -> (Integer.parseInt(p[0]) + 60) + p[1] + p[2] + "-" + p[4]);
        writings.put("day + 60, `6101901234`", p -> (Integer.parseInt(p[0]) + 60) + p[1] + p[2] + p[4]);
        writings.put("first zero lost, `101901234`", p -> "0" + (1 + Integer.parseInt(p[0]) % 9) + p[1] + p[2] + p[4]);
        writings.put("circled digits", p -> circled(p[0] + p[1] + p[2]) + "-" + circled(p[4]));
        writings.put("zero-width characters between", p -> p[0] + "\u200b" + p[1] + p[2] + "\u2060-\u200d" + p[4]);
        writings.put("line break between", p -> p[0] + p[1] + p[2] + "\n" + p[4]);
        Map<String, Function<Random, String>> people = new LinkedHashMap<>();
        writings.forEach((name, writing) -> people.put(name, random -> {
            String written = writing.apply(person(random));
            return name.startsWith("first zero") ? written.substring(1) : written;
        }));
        return people;
    }

    private static Map<String, Function<Random, String>> others() {
        Map<String, Function<Random, String>> others = new LinkedHashMap<>();
        others.put("invoice number, eight digits", random -> digits(random, 8));
        others.put("invoice number, nine digits", random -> (1 + random.nextInt(9)) + digits(random, 8));
        others.put("account or voucher, ten digits", random -> digits(random, 10));
        others.put("account string, `123456-7890`", random -> digits(random, 6) + "-" + digits(random, 4));
        others.put("bank account, `1234 1234567890`", random -> digits(random, 4) + " " + digits(random, 10));
        others.put("EAN/GLN, 13 digits", random -> "5790" + digits(random, 9));
        others.put("P-number, `1003456789`", random -> "10" + random.nextInt(4) + digits(random, 7));
        others.put(
                "P-number that is named, `P-nr. 1003456789`",
                random -> "P-nr. 10" + random.nextInt(4) + digits(random, 7));
        others.put(
                "phone, `20 12 34 56`",
                random -> (20 + random.nextInt(80)) + (" " + digits(random, 2)).repeat(1) + " " + digits(random, 2)
                        + " " + digits(random, 2));
        others.put("phone, `+4520123456`", random -> "+45" + (20 + random.nextInt(80)) + digits(random, 6));
        others.put("CVR, `12345678`", random -> "CVR " + (1 + random.nextInt(9)) + digits(random, 7));
        others.put("hash, 32 hexadecimal digits", random -> hex(random, 32));
        others.put("hash, 64 hexadecimal digits", random -> hex(random, 64));
        others.put("key, 24 hexadecimal digits", random -> hex(random, 24));
        others.put(
                "period, `01.04.2018-2022`",
                random -> two(1 + random.nextInt(28)) + "." + two(1 + random.nextInt(12)) + "."
                        + (2000 + random.nextInt(30)) + "-" + (2018 + random.nextInt(20)));
        return others;
    }

    private static String rate(Function<Random, String> kind, Predicate<String> guard) {
        // One seed for all: the table is the same on every machine.
        Random random = new Random(20_260_104);
        long taken = Stream.generate(() -> kind.apply(random))
                .limit(NUMBERS)
                .filter(guard)
                .count();
        return String.format(Locale.ROOT, "%.2f %%", 100.0 * taken / NUMBERS);
    }

    private static List<String> table(Map<String, Function<Random, String>> kinds) {
        List<String> lines = new ArrayList<>();
        kinds.forEach((name, kind) -> lines.add("| " + name + " | " + rate(kind, CprGuard::looksLikeCpr) + " | "
                + rate(kind, CprGuard::isWrittenAsCpr) + " |"));
        return lines;
    }

    @Test
    void the_documentation_says_what_is_caught_and_what_is_refused_for_nothing() throws Exception {
        List<String> measured = new ArrayList<>(table(people()));
        assertTrue(
                measured.stream().allMatch(line -> line.contains(" | 100.00 % | ")), "a text holds no personal number");
        measured.addAll(table(others()));
        List<String> documented = Files.readAllLines(DOCUMENT, StandardCharsets.UTF_8).stream()
                .filter(line -> line.endsWith(" % |"))
                .toList();
        assertEquals(String.join("\n", measured), String.join("\n", documented));
    }
}
