package dk.helhed.healthdata.reading.compare;

import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Question;

/** The figures that a question is about, before they are rounded: as they are, or standardised by age. */
@FunctionalInterface
interface Estimates {

    Estimate at(int metric, int[] codes);

    static Estimates of(Question question, Cells cells) {
        DatasetShape shape = question.shape();
        Estimates plain = (metric, codes) -> Estimate.of(shape.metrics().get(metric), cells.at(metric, codes));
        return question.standardised()
                ? new StandardisedEstimates(shape, Standardisation.required(shape), cells, plain)
                : plain;
    }
}
