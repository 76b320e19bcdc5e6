package dk.helhed.healthdata.page;

import dk.helhed.healthdata.indicator.IndicatorView;
import dk.helhed.healthdata.indicator.Indicators;
import dk.helhed.healthdata.page.chart.Chart;
import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts each page together: reads what it rests on, and writes it. */
@ApplicationScoped
class Pages {

    private final PageReader reader;
    private final PageAnswers answers;
    private final Renderer renderer;
    private final Indicators indicators;

    Pages(PageReader reader, PageAnswers answers, Renderer renderer, Indicators indicators) {
        this.reader = reader;
        this.answers = answers;
        this.renderer = renderer;
        this.indicators = indicators;
    }

    Uni<Response> start(Request request, PageParameters asked, @Nullable String question) {
        Frames frames = answers.frames(
                asked, "", question == null || question.isEmpty() ? List.of() : List.of("q=" + Links.encode(question)));
        return reader.shapes(asked.pin())
                .chain(shapes -> answers.answer(request, frames, shapes, "", () -> {
                    StartPage page = StartPages.of(shapes, question, frames.words(), frames.links());
                    return written(
                            "start",
                            frames.of(
                                    frames.words().get("start"), frames.words().get("site"), shapes, null),
                            page);
                }));
    }

    Uni<Response> about(Request request, PageParameters asked) {
        Frames frames = answers.frames(asked, "about", List.of());
        String title = frames.words().get("about");
        return answers.answer(
                request,
                frames,
                List.of(),
                "",
                () -> written("about", frames.plain(title, title), new AboutPage(frames.licence())));
    }

    Uni<Response> indicator(Request request, PageParameters asked, String code, String area) {
        Frames frames = answers.frames(
                asked,
                "indicators/" + Links.encode(code),
                area.isEmpty() ? List.of() : List.of("area=" + Links.encode(area)));
        return reader.shapes(asked.pin()).chain(all -> {
            List<DatasetShape> shapes = holding(all, code);
            if (!area.isEmpty()) {
                requireKnown(all, area);
            }
            return described(code)
                    .chain(view -> answers.answer(
                            request,
                            frames,
                            shapes,
                            String.valueOf(view),
                            () -> reader.figures(shapes, shape -> true)
                                    .map(datasets -> indicator(frames, datasets, code, area, view.orElse(null)))));
        });
    }

    private String indicator(
            Frames frames, List<Published> datasets, String code, String area, @Nullable IndicatorView view) {
        Words words = frames.words();
        List<IndicatorPage.Part> parts = IntStream.range(0, datasets.size())
                .mapToObj(i -> part(datasets.get(i), code, i, area, frames).part())
                .toList();
        DatasetShape first = datasets.getFirst().shape();
        String title =
                words.language().of(first.metrics().get(first.metric(code)).title());
        IndicatorPage page = new IndicatorPage(
                code, title, ComparePages.areas(datasets, words, List.of(area)), about(view, words), parts);
        return renderer.write("indicator", frames.of(title, title, PageReader.shapes(datasets), title), page);
    }

    private static IndicatorPages part(Published dataset, String code, int number, String area, Frames frames) {
        return new IndicatorPages(dataset, dataset.shape().metric(code), number, area, frames.words(), frames.links());
    }

    private static IndicatorPage.@Nullable About about(@Nullable IndicatorView view, Words words) {
        return view == null
                ? null
                : new IndicatorPage.About(
                        words.language().of(view.definition()),
                        view.register(),
                        view.numerator(),
                        view.denominator(),
                        view.population(),
                        view.caveats().stream().map(words.language()::of).toList());
    }

    /** A version may hold an indicator that is described no more. */
    private Uni<Optional<IndicatorView>> described(String code) {
        return indicators.get(code).map(Optional::of).onFailure(Problem.class).recoverWithItem(Optional.empty());
    }

    Uni<Response> picture(
            Request request, PageParameters asked, String code, String picture, String area, String dataset) {
        Frames frames = answers.frames(
                asked,
                "indicators/" + Links.encode(code) + "/" + picture + ".svg",
                List.of("area=" + Links.encode(area), "dataset=" + dataset));
        return reader.shapes(asked.pin()).chain(all -> {
            List<DatasetShape> shapes = PageReader.only(holding(all, code), dataset);
            return answers.picture(
                    request,
                    frames,
                    shapes,
                    () -> reader.figures(shapes, shape -> true).map(datasets -> {
                        IndicatorPages pages = part(datasets.getFirst(), code, 0, area, frames);
                        Chart chart = picture.equals("trend") ? pages.trend() : pages.all();
                        if (chart == null) {
                            throw Problem.of(ProblemType.NOT_FOUND);
                        }
                        return chart.alone(frames.below(chart.title(), shapes));
                    }));
        });
    }

    Uni<Response> compare(Request request, PageParameters asked, List<String> areas, List<String> wanted) {
        Frames frames = comparison(asked, "compare", areas, wanted);
        return reader.shapes(asked.pin())
                .chain(shapes -> answers.answer(
                        request,
                        frames,
                        shapes,
                        "",
                        () -> compared(shapes, areas, wanted).map(datasets -> {
                            ComparePage page = comparison(datasets, shapes, frames, areas, wanted)
                                    .page();
                            String title = frames.words().get("compare");
                            return renderer.write(
                                    "compare",
                                    frames.of(title, page.finding(), PageReader.shapes(datasets), null),
                                    page);
                        })));
    }

    Uni<Response> rug(Request request, PageParameters asked, List<String> areas, List<String> wanted) {
        Frames frames = comparison(asked, "compare.svg", areas, wanted);
        return reader.shapes(asked.pin())
                .chain(shapes -> answers.picture(
                        request,
                        frames,
                        shapes,
                        () -> compared(shapes, areas, wanted).map(datasets -> {
                            Chart chart = comparison(datasets, shapes, frames, areas, wanted)
                                    .chart();
                            return chart.alone(frames.below(chart.title(), PageReader.shapes(datasets)));
                        })));
    }

    /** With no area chosen, there is still all to choose from. */
    private Uni<List<Published>> compared(List<DatasetShape> shapes, List<String> areas, List<String> wanted) {
        List<String> codes = codes(areas);
        codes.forEach(code -> requireKnown(shapes, code));
        codes(wanted).forEach(code -> requireHeld(shapes, code));
        return reader.figures(
                shapes,
                shape -> codes.isEmpty()
                        || codes.stream().anyMatch(code -> shape.area().indexOf(code) >= 0));
    }

    private static ComparePages comparison(
            List<Published> datasets,
            List<DatasetShape> shapes,
            Frames frames,
            List<String> areas,
            List<String> wanted) {
        return new ComparePages(datasets, shapes, frames.words(), frames.links(), codes(areas), codes(wanted));
    }

    private Frames comparison(PageParameters asked, String path, List<String> areas, List<String> wanted) {
        return answers.frames(
                asked, path, List.of("areas=" + Links.join(codes(areas)), "indicators=" + Links.join(codes(wanted))));
    }

    /** A form repeats a parameter, and a link has its values beside each other. */
    private static List<String> codes(List<String> given) {
        List<String> codes = new ArrayList<>();
        given.stream()
                .flatMap(each -> Arrays.stream(each.split(",", -1)))
                .filter(code -> !code.isEmpty() && !codes.contains(code))
                .forEach(codes::add);
        return codes;
    }

    private Uni<String> written(String template, Frame frame, Object page) {
        return Uni.createFrom().item(renderer.write(template, frame, page));
    }

    /** @throws Problem 404 where there are none */
    private static List<DatasetShape> holding(List<DatasetShape> shapes, String indicator) {
        return PageReader.some(
                shapes.stream().filter(shape -> shape.metric(indicator) >= 0).toList());
    }

    private static void requireKnown(List<DatasetShape> shapes, String area) {
        if (shapes.stream().noneMatch(shape -> shape.area().indexOf(area) >= 0)) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
    }

    private static void requireHeld(List<DatasetShape> shapes, String indicator) {
        if (shapes.stream().noneMatch(shape -> shape.metric(indicator) >= 0)) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
    }
}
