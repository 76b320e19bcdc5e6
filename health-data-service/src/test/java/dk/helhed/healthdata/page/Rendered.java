package dk.helhed.healthdata.page;

import dk.helhed.healthdata.reading.model.Language;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Pages without a server around them, written by the real engine with the real templates. */
final class Rendered {

    static final Addresses ADDRESSES = new Addresses() {
        @Override
        public URI plansUrl() {
            return URI.create("http://127.0.0.1:8081/");
        }

        @Override
        public Optional<String> frameAncestors() {
            return Optional.empty();
        }
    };

    private static final Renderer RENDERER = new Renderer(
            Engine.builder()
                    .addDefaults()
                    .addValueResolver(new ReflectionValueResolver())
                    .addResultMapper(new HtmlEscaper(List.of("text/html")))
                    .addLocator(id -> Optional.ofNullable(file(id)).map(Rendered::location))
                    .build(),
            new Assets());

    private Rendered() {}

    private static InputStream file(String id) {
        return Rendered.class.getResourceAsStream("/templates/" + id + (id.endsWith(".html") ? "" : ".html"));
    }

    private static TemplateLocation location(InputStream in) {
        return new TemplateLocation() {
            @Override
            public Reader read() {
                return new InputStreamReader(in, StandardCharsets.UTF_8);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType("text/html"));
            }
        };
    }

    static Frames frames(Language language, String path, String... parameters) {
        return new Frames(
                "https://tal.example",
                new Assets(),
                "https://creativecommons.org/licenses/by/4.0/",
                language,
                path,
                List.of(parameters),
                "",
                false);
    }

    static String area(Town town, Language language) {
        Frames frames = frames(language, "areas/" + Town.CHOSEN);
        List<Published> datasets = List.of(town.published());
        AreaPage page = AreaPages.of(Town.CHOSEN, datasets, frames.words(), frames.links(), ADDRESSES);
        return kept(
                "area",
                language,
                RENDERER.write(
                        "area",
                        frames.of(page.name(), page.sentences().getFirst().text(), datasets, page.name()),
                        page));
    }

    static String indicator(Town town, int metric, Language language) {
        Frames frames = frames(language, "indicators/I" + metric, "area=" + Town.CHOSEN);
        IndicatorPages made =
                new IndicatorPages(town.published(), metric, 1, Town.CHOSEN, frames.words(), frames.links());
        IndicatorPage page = new IndicatorPage(
                "I" + metric,
                language.of(town.published().shape().metrics().get(metric).title()),
                List.of(new ComparePage.Choice(Town.CHOSEN, "Bispehaven", true)),
                null,
                List.of(made.part()));
        return kept(
                "indicator",
                language,
                RENDERER.write(
                        "indicator",
                        frames.of(page.title(), page.title(), List.of(town.published()), page.title()),
                        page));
    }

    static String compare(Town town, Language language, List<String> areas) {
        Frames frames = frames(language, "compare", "areas=" + Links.join(areas));
        List<Published> datasets = List.of(town.published());
        ComparePage page = new ComparePages(
                        datasets, List.of(town.published().shape()), frames.words(), frames.links(), areas, List.of())
                .page();
        return kept("compare", language, RENDERER.write("compare", frames.of("Compare", "", datasets, null), page));
    }

    static String start(Town town, Language language, String question) {
        Frames frames = frames(language, "");
        StartPage page = StartPages.of(List.of(town.published().shape()), question, frames.words(), frames.links());
        return kept(
                "start",
                language,
                RENDERER.write("start", frames.plain(frames.words().get("start"), ""), page));
    }

    static String about(Language language) {
        Frames frames = frames(language, "about");
        return kept(
                "about", language, RENDERER.write("about", frames.plain("About", ""), new AboutPage(frames.licence())));
    }

    static String problem(Language language, PageProblem problem) {
        Frames frames = frames(language, "");
        return RENDERER.write("problem", frames.plain(problem.title(), ""), problem);
    }

    /** To look at. */
    private static String kept(String name, Language language, String page) {
        try {
            Path folder = Files.createDirectories(Path.of("target/pages"));
            Files.writeString(folder.resolve(name + "-" + language.code() + ".html"), page);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
