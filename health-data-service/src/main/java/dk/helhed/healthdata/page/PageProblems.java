package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.kit.problem.ReadableProblems;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A refusal of a page is a page too, with a way on. */
@Singleton
class PageProblems implements ReadableProblems {

    /** Also of a language that there is none of. */
    private static final Pattern PAGE = Pattern.compile("/([a-z]{2})(?:/.*)?");

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int SERVER_ERROR = 500;

    private final PageAnswers answers;
    private final Renderer renderer;

    PageProblems(PageAnswers answers, Renderer renderer) {
        this.answers = answers;
        this.renderer = renderer;
    }

    @Override
    public @Nullable Locale language(String path) {
        Matcher page = PAGE.matcher(path);
        return page.matches() ? Locale.of(page.group(1).equals("en") ? "en" : "da") : null;
    }

    @Override
    public String page(Locale language, int status, String detail, List<String> places) {
        PageParameters asked = new PageParameters();
        asked.lang = language.getLanguage();
        Frames frames = answers.frames(asked, "", List.of());
        Words words = Words.of(Language.valueOf(asked.lang.toUpperCase(Locale.ROOT)));
        String title = words.get(title(status));
        return renderer.write(
                "problem",
                frames.plain(title, title),
                new PageProblem(
                        title,
                        status == NOT_FOUND ? words.get("error404Text") : detail,
                        places,
                        status == GONE ? "/" + asked.lang + "/" : null));
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Content-Type", "text/html;charset=UTF-8", "Content-Security-Policy", answers.policy());
    }

    private static String title(int status) {
        return switch (status) {
            case NOT_FOUND -> "error404";
            case GONE -> "error410";
            default -> status >= SERVER_ERROR ? "error500" : status == BAD_REQUEST ? "error400" : "errorTitle";
        };
    }
}
