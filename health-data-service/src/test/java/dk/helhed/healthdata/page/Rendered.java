package dk.helhed.healthdata.page;

import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.text.Bilingual;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
                false,
                false);
    }

    static String area(Town town, Language language) {
        Frames frames = frames(language, "areas/" + Town.CHOSEN);
        List<Published> datasets = List.of(town.published());
        AreaPage page = AreaPages.of(chosen(town), datasets, frames.words(), frames.links(), ADDRESSES);
        return kept(
                "area",
                language,
                RENDERER.write(
                        "area",
                        frames.of(
                                page.name(),
                                page.sentences().getFirst().text(),
                                PageReader.shapes(datasets),
                                page.name()),
                        page));
    }

    private static AxisCode chosen(Town town) {
        return AreaPages.known(List.of(town.published().shape()), Town.CHOSEN);
    }

    /** An area that no dataset tells of. */
    static String areaWithout(Language language) {
        Frames frames = frames(language, "areas/0860-karlstrup");
        AxisCode area = new AxisCode(
                "0860-karlstrup", new Bilingual("Karlstrup", "Karlstrup"), List.of(), "HOUSING_AREA", "0860");
        AreaPage page = AreaPages.of(area, List.of(), frames.words(), frames.links(), ADDRESSES);
        return kept(
                "area-without", language, RENDERER.write("area", frames.of("Karlstrup", "", List.of(), null), page));
    }

    /** All pictures that leave their page. */
    static List<String> pictures(Town town, Language language) {
        Frames frames = frames(language, "");
        Published published = town.published();
        IndicatorPages made = new IndicatorPages(published, 1, 1, Town.CHOSEN, frames.words(), frames.links());
        ComparePages compared = new ComparePages(
                List.of(published),
                List.of(published.shape()),
                frames.words(),
                frames.links(),
                List.of(Town.CHOSEN, "0751-gellerup"),
                List.of());
        return Stream.of(
                        Objects.requireNonNull(made.trend()),
                        made.all(),
                        compared.chart(),
                        AreaPages.places(chosen(town), published, frames.words(), frames.links()))
                .map(chart -> chart.alone(frames.below(chart.title(), List.of(published.shape()))))
                .toList();
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
                        frames.of(
                                page.title(),
                                page.title(),
                                List.of(town.published().shape()),
                                page.title()),
                        page));
    }

    static String compare(Town town, Language language, List<String> areas) {
        Frames frames = frames(language, "compare", "areas=" + Links.join(areas));
        List<Published> datasets = List.of(town.published());
        ComparePage page = new ComparePages(
                        datasets, List.of(town.published().shape()), frames.words(), frames.links(), areas, List.of())
                .page();
        return kept(
                "compare",
                language,
                RENDERER.write("compare", frames.of("Compare", "", PageReader.shapes(datasets), null), page));
    }

    static String start(Town town, Language language, String question) {
        Frames frames = frames(language, "");
        StartPage page = StartPages.of(List.of(town.published().shape()), question, frames.words(), frames.links());
        return kept(
                "start",
                language,
                RENDERER.write(
                        "start",
                        frames.of(
                                frames.words().get("start"),
                                "",
                                List.of(town.published().shape()),
                                null),
                        page));
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
