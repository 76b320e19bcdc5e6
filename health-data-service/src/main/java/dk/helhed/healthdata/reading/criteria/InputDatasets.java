package dk.helhed.healthdata.reading.criteria;

import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.citation.Attributions;
import dk.helhed.healthdata.citation.Provenance;
import dk.helhed.healthdata.dataset.DatasetRepository;
import dk.helhed.healthdata.reading.criteria.CriteriaView.Input;
import dk.helhed.healthdata.reading.criteria.CriteriaView.InputDataset;
import dk.helhed.healthdata.reading.criteria.CriteriaView.RuleSetResult;
import dk.helhed.healthdata.version.DatasetVersionRepository;
import dk.helhed.healthdata.version.DatasetVersionRepository.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the datasets that the figures of an answer are of, within the transaction at hand. */
@ApplicationScoped
class InputDatasets {

    private final DatasetRepository datasets;
    private final DatasetVersionRepository versions;
    private final Attributions attributions;

    InputDatasets(DatasetRepository datasets, DatasetVersionRepository versions, Attributions attributions) {
        this.datasets = datasets;
        this.versions = versions;
        this.attributions = attributions;
    }

    /** In the order of their ids. */
    Uni<List<InputDataset>> of(List<RuleSetResult> results) {
        List<UUID> ids = results.stream()
                .flatMap(InputDatasets::inputs)
                .map(Input::datasetId)
                .distinct()
                .sorted()
                .toList();
        return datasets.provenance(ids)
                .chain(provenance -> versions.standing(ids)
                        .map(standing -> ids.stream()
                                .filter(standing::containsKey)
                                .map(id -> dataset(
                                        id,
                                        Objects.requireNonNull(provenance.get(id)),
                                        Objects.requireNonNull(standing.get(id))))
                                .toList()));
    }

    private static Stream<Input> inputs(RuleSetResult result) {
        return Stream.concat(
                result.residents().inputs().stream(),
                result.criteria().stream().flatMap(criterion -> criterion.inputs().stream()));
    }

    private InputDataset dataset(UUID id, Provenance provenance, Standing standing) {
        Attribution attribution = attributions.of(
                provenance,
                standing.version(),
                standing.since(),
                "/v1/datasets/" + id + "/versions/" + standing.version());
        return new InputDataset(
                id,
                provenance.title(),
                standing.version(),
                standing.since(),
                provenance.synthetic(),
                provenance.publisher(),
                provenance.source(),
                attribution.cite());
    }
}
