package dk.helhed.healthdata.page;

import dk.helhed.healthdata.area.Area;
import dk.helhed.healthdata.area.AreaReader;
import dk.helhed.healthdata.page.chart.Chart;
import dk.helhed.healthdata.reading.criteria.CriteriaReader;
import dk.helhed.healthdata.reading.criteria.CriteriaView;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.DatasetShape;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Puts the pages of one area together: its figures, where it lies as a picture, and the criteria of the law. */
@ApplicationScoped
class AreaAnswers {

    private final PageReader reader;
    private final PageAnswers answers;
    private final Renderer renderer;
    private final Addresses addresses;
    private final AreaReader areas;
    private final CriteriaReader criteria;

    AreaAnswers(
            PageReader reader,
            PageAnswers answers,
            Renderer renderer,
            Addresses addresses,
            AreaReader areas,
            CriteriaReader criteria) {
        this.reader = reader;
        this.answers = answers;
        this.renderer = renderer;
        this.addresses = addresses;
        this.areas = areas;
        this.criteria = criteria;
    }

    Uni<Response> area(Request request, PageParameters asked, String code) {
        Frames frames = answers.frames(asked, "areas/" + Links.encode(code), List.of());
        return reader.shapes(asked.pin()).chain(all -> {
            List<DatasetShape> shapes = telling(all, code);
            return named(shapes, code)
                    .chain(area -> answers.answer(
                            request,
                            frames,
                            shapes,
                            area.toString(),
                            () -> reader.figures(shapes, shape -> true).map(datasets -> area(frames, area, datasets))));
        });
    }

    private String area(Frames frames, AxisCode area, List<Published> datasets) {
        AreaPage page = AreaPages.of(area, datasets, frames.words(), frames.links(), addresses);
        String title = frames.words().fill("figuresOf", page.name());
        String lead = page.sentences().getFirst().text();
        List<DatasetShape> shapes = PageReader.shapes(datasets);
        return renderer.write("area", frames.of(title, lead, shapes, shapes.isEmpty() ? null : title), page);
    }

    /** As a version names it; an area without figures as it is called now, and 404 where there is none. */
    private Uni<AxisCode> named(List<DatasetShape> shapes, String code) {
        return shapes.isEmpty()
                ? areas.named(code).map(AreaAnswers::code)
                : Uni.createFrom().item(AreaPages.known(shapes, code));
    }

    /** Where an area lies in all indicators of a dataset, as a picture. */
    Uni<Response> places(Request request, PageParameters asked, String code, String dataset) {
        Frames frames =
                answers.frames(asked, "areas/" + Links.encode(code) + "/places.svg", List.of("dataset=" + dataset));
        return reader.shapes(asked.pin()).chain(all -> {
            List<DatasetShape> shapes = PageReader.only(telling(all, code), dataset);
            return answers.picture(
                    request,
                    frames,
                    shapes,
                    () -> reader.figures(shapes, shape -> true).map(datasets -> {
                        Chart chart = AreaPages.places(
                                AreaPages.known(shapes, code), datasets.getFirst(), frames.words(), frames.links());
                        return chart.alone(frames.below(chart.title(), shapes));
                    }));
        });
    }

    /**
     * Rests on headline values as they stand now, which are no part of a version: where the versions in the address are
     * older, the page says so, and no cache keeps it as theirs.
     */
    Uni<Response> criteria(Request request, PageParameters asked, String code) {
        Frames frames = answers.frames(asked, "areas/" + Links.encode(code) + "/criteria", List.of())
                .moving();
        return reader.shapes(asked.pin())
                .chain(pinned -> reader.shapes("")
                        .chain(newest -> named(telling(newest, code), code)
                                .chain(area -> criteria.read(code, null, null)
                                        .chain(view -> criteria(
                                                request,
                                                frames,
                                                area,
                                                view,
                                                pinned,
                                                CriteriaPages.rests(view, newest))))));
    }

    private Uni<Response> criteria(
            Request request,
            Frames frames,
            AxisCode area,
            CriteriaView view,
            List<DatasetShape> pinned,
            List<DatasetShape> rests) {
        boolean isOutdated = !pinned.containsAll(rests);
        Uni<Response> page = answers.answer(request, frames, rests, view.toString() + isOutdated, () -> {
            String name = frames.language().of(area.label());
            CriteriaPage written = new CriteriaPages(frames.words()).page(view, name, isOutdated, frames.links());
            String title = frames.words().fill("criteriaOf", name);
            return Uni.createFrom()
                    .item(renderer.write("criteria", frames.of(title, written.notice(), rests, null), written));
        });
        return page.map(answer -> toWhom(answer, view));
    }

    /** What rests on origin is told to few, and no shared cache may hand it to others. */
    private static Response toWhom(Response answer, CriteriaView view) {
        Response.ResponseBuilder told =
                Response.fromResponse(answer).header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        return view.originLeftOut()
                ? told.build()
                : told.header(HttpHeaders.CACHE_CONTROL, null)
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
                        .build();
    }

    private static AxisCode code(Area area) {
        return new AxisCode(area.code(), area.name(), List.of(), area.level().name(), area.parent());
    }

    private static List<DatasetShape> telling(List<DatasetShape> shapes, String area) {
        return shapes.stream().filter(shape -> shape.area().indexOf(area) >= 0).toList();
    }
}
