package dk.helhed.healthdata.reading.profile;

import dk.helhed.healthdata.area.AreaRepository;
import dk.helhed.healthdata.citation.Attributions;
import dk.helhed.healthdata.citation.PublicAddress;
import dk.helhed.healthdata.reading.http.AnswerTag;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.healthdata.reading.profile.ProfileView.DatasetPart;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.caller.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what is published of an area. */
@ApplicationScoped
class ProfileReader {

    private final ReadModel model;
    private final Transactions transactions;
    private final AreaRepository areas;
    private final PublicAddress base;
    private final Attributions attributions;

    ProfileReader(
            ReadModel model,
            Transactions transactions,
            AreaRepository areas,
            PublicAddress base,
            Attributions attributions) {
        this.model = model;
        this.transactions = transactions;
        this.areas = areas;
        this.base = base;
        this.attributions = attributions;
    }

    /** What an area is called and where it lies. */
    private record Named(
            Bilingual name,
            @Nullable String level,
            @Nullable String parent) {

        static Named of(AxisCode code) {
            return new Named(code.label(), code.level(), code.parent());
        }
    }

    /**
     * The versions that the answer rests on, known before a figure is looked at.
     *
     * @param shapes those that hold the area, by the id of the dataset
     */
    record Plan(ProfileRequest request, List<DatasetShape> shapes) {

        String etag() {
            List<String> parts = new ArrayList<>(List.of("profile", request.path()));
            shapes.forEach(shape -> parts.add(shape.sha256()));
            return AnswerTag.of(parts);
        }

        boolean isPinned() {
            return !request.versions().isEmpty();
        }
    }

    /** Fails with 404 for an unknown area, dataset or version, and with 410 for a version that nobody may see any more. */
    Uni<Plan> plan(ProfileRequest request) {
        Uni<List<DatasetShape>> shapes = request.versions().isEmpty()
                ? model.latest()
                : Multi.createFrom()
                        .iterable(request.versions().entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(pinned -> model.shape(pinned.getKey(), pinned.getValue()))
                        .collect()
                        .asList();
        return shapes.map(found -> found.stream()
                        .filter(shape -> shape.area().indexOf(request.area()) >= 0)
                        .filter(shape -> !shape.metrics().isEmpty())
                        .filter(shape -> shape.period().size() > 0)
                        .filter(shape ->
                                request.period() == null || shape.period().indexOf(request.period()) >= 0)
                        .sorted(Comparator.comparing(DatasetShape::dataset))
                        .toList())
                .invoke(request::check)
                .map(found -> new Plan(request, found));
    }

    Uni<ProfileView> read(Plan plan) {
        return named(plan)
                .chain(named -> Multi.createFrom()
                        .iterable(plan.shapes())
                        .onItem()
                        .transformToUniAndConcatenate(shape -> part(plan.request(), shape))
                        .collect()
                        .asList()
                        .map(parts -> view(plan, named, parts)));
    }

    /** As the newest of the versions calls it; an area without figures as it is called now. */
    private Uni<Named> named(Plan plan) {
        String code = plan.request().area();
        Optional<AxisCode> found = plan.shapes().stream()
                .max(Comparator.comparing(DatasetShape::updated))
                .map(shape -> shape.area().codes().get(shape.area().indexOf(code)));
        return found.map(known -> Uni.createFrom().item(Named.of(known)))
                .orElseGet(() -> transactions.read(caller -> areas.get(code)
                        .map(area -> new Named(area.name(), area.level().name(), area.parent()))));
    }

    private Uni<DatasetPart> part(ProfileRequest request, DatasetShape shape) {
        Question question = AreaProfile.question(shape, request.area(), request.compareTo());
        return model.cells(question)
                .map(cells -> new DatasetPart(
                        shape.dataset(),
                        shape.title(),
                        shape.version(),
                        shape.sha256(),
                        shape.updated(),
                        shape.synthetic(),
                        shape.publisher(),
                        shape.provenance().source(),
                        cite(shape),
                        new AreaProfile(question, cells).indicators(request.period())));
    }

    private Bilingual cite(DatasetShape shape) {
        String path = "/v1/datasets/" + shape.dataset() + "/versions/" + shape.version();
        return attributions
                .of(shape.provenance(), shape.version(), shape.updated(), path)
                .cite();
    }

    private ProfileView view(Plan plan, Named named, List<DatasetPart> parts) {
        return new ProfileView(
                plan.request().area(),
                named.name(),
                named.level(),
                named.parent(),
                base.of(plan.request().path()),
                attributions.of(
                        named.name(),
                        parts.stream().anyMatch(DatasetPart::synthetic),
                        plan.shapes().isEmpty()
                                ? plan.request().path()
                                : plan.request().path(plan.shapes())),
                parts);
    }
}
