package dk.helhed.healthdata.page.text;

import dk.helhed.healthdata.reading.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The words of the pages in one language. */
public final class Words {

    private static final Set<Byte> TURNING = Set.of(
            Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
            Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE);
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Words DANISH = new Words(Language.DA);
    private static final Words ENGLISH = new Words(Language.EN);

    private final Language language;
    private final Map<String, String> all;

    private Words(Language language) {
        this.language = language;
        this.all = read("/page/words_" + language.code() + ".properties");
    }

    public static Words of(Language language) {
        return language == Language.DA ? DANISH : ENGLISH;
    }

    public Language language() {
        return language;
    }

    /** By their keys, as templates read them. */
    public Map<String, String> all() {
        return all;
    }

    public String get(String key) {
        String text = all.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words of the name " + key);
        }
        return text;
    }

    /** A day as each language writes it, by Danish clocks. */
    public String date(Instant moment) {
        LocalDate day = moment.atZone(COPENHAGEN).toLocalDate();
        String month = get("month" + day.getMonthValue());
        return day.getDayOfMonth() + (language == Language.DA ? ". " : " ") + month + " " + day.getYear();
    }

    /** What is filled in is never read again: a name may hold braces. */
    public String fill(String key, Object... args) {
        String text = get(key);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            filled.append(text, from, open)
                    .append(isolated(String.valueOf(args[Integer.parseInt(text, open + 1, close, 10)])));
            from = close + 1;
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** A name that turns the direction of writing must not turn the sentence around it (Unicode Annex 9). */
    private static String isolated(String text) {
        boolean turns = text.chars().anyMatch(each -> TURNING.contains(Character.getDirectionality((char) each)));
        return turns ? "\u2068" + text + "\u2069" : text;
    }

    private static Map<String, String> read(String name) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> all = new HashMap<>();
        properties.forEach((key, value) -> all.put(key.toString(), value.toString()));
        return Map.copyOf(all);
    }
}
