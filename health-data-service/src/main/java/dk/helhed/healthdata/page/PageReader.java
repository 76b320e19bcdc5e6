package dk.helhed.healthdata.page;

import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads what pages rest on: the newest versions of all datasets, or those that the reader keeps to. */
@ApplicationScoped
class PageReader {

    private final ReadModel model;

    PageReader(ReadModel model) {
        this.model = model;
    }

    /** @param pin as the parameter has it; empty for the newest */
    Uni<List<DatasetShape>> shapes(String pin) {
        if (pin.isEmpty()) {
            return model.latest().map(PageReader::ordered);
        }
        return Multi.createFrom()
                .iterable(Arrays.asList(pin.split(",", -1)))
                .onItem()
                .transformToUniAndConcatenate(each -> {
                    int colon = each.indexOf(':');
                    return model.shape(
                            UUID.fromString(each.substring(0, colon)), Integer.valueOf(each.substring(colon + 1)));
                })
                .collect()
                .asList()
                .map(PageReader::ordered);
    }

    Uni<List<Published>> figures(List<DatasetShape> shapes, Predicate<DatasetShape> wanted) {
        return Multi.createFrom()
                .iterable(shapes.stream().filter(wanted).toList())
                .onItem()
                .transformToUniAndConcatenate(shape -> Published.of(model, shape))
                .collect()
                .asList();
    }

    static List<DatasetShape> shapes(List<Published> datasets) {
        return datasets.stream().map(Published::shape).toList();
    }

    /** @throws Problem 404 where it is not among them */
    static List<DatasetShape> only(List<DatasetShape> shapes, String dataset) {
        return some(shapes.stream()
                .filter(shape -> shape.dataset().toString().equals(dataset))
                .toList());
    }

    /** @throws Problem 404 where there are none */
    static List<DatasetShape> some(List<DatasetShape> shapes) {
        if (shapes.isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        return shapes;
    }

    /** Those with the newest figures first. */
    private static List<DatasetShape> ordered(List<DatasetShape> shapes) {
        return shapes.stream()
                .filter(shape -> !shape.area().codes().isEmpty()
                        && !shape.period().codes().isEmpty()
                        && !shape.metrics().isEmpty())
                .sorted(Comparator.comparing((DatasetShape shape) ->
                                shape.period().codes().getLast().code())
                        .reversed()
                        .thenComparing(DatasetShape::dataset))
                .toList();
    }
}
