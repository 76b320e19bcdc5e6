package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.citation.PublicAddress;
import dk.helhed.healthdata.reading.format.AnswerFormat;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.healthdata.reading.question.Asked;
import dk.helhed.healthdata.reading.question.DatasetQuery;
import dk.helhed.healthdata.reading.question.PageCursor;
import dk.helhed.healthdata.reading.question.QuestionParser;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.request.Compression;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Plans the answer to what was asked: all that can be refused is refused here, before a figure is looked at. */
@ApplicationScoped
class DataReader {

    private final ReadModel model;
    private final AnswerFormats formats;
    private final PublicAddress base;
    private final ReadingConfig config;

    DataReader(ReadModel model, AnswerFormats formats, PublicAddress base, ReadingConfig config) {
        this.model = model;
        this.formats = formats;
        this.base = base;
        this.config = config;
    }

    /** Fails with 422 where it would be too large. */
    Uni<AnswerPlan> plan(UUID dataset, Asked asked, Wishes wishes) {
        return model.shape(dataset, asked.version()).map(shape -> {
            DatasetQuery query = QuestionParser.parse(shape, asked, formats.names());
            AnswerFormat format = formats.choose(query.format(), wishes.accept());
            QuestionAddress address = address(query, format, wishes);
            requirePages(query, format);
            requireSize(query.question(), address);
            return AnswerPlan.of(
                    query,
                    address,
                    format.hasPages() ? window(query, address.language()) : null,
                    wishes.compressed() && Compression.isText(format.contentType()));
        });
    }

    /** What the answer would cost. */
    Uni<CostView> cost(UUID dataset, Asked asked, Wishes wishes) {
        return model.shape(dataset, asked.version()).map(shape -> {
            DatasetQuery query = QuestionParser.parse(shape, asked, formats.names());
            AnswerFormat format = formats.choose(query.format(), null);
            return CostView.of(query.question(), address(query, format, wishes), config);
        });
    }

    private QuestionAddress address(DatasetQuery query, AnswerFormat format, Wishes wishes) {
        Language language = query.language() == null ? wishes.language() : query.language();
        return QuestionAddress.of(base, format, language, query.question());
    }

    private void requirePages(DatasetQuery query, AnswerFormat format) {
        if (format.hasPages() || (query.limit() == null && query.cursor() == null)) {
            return;
        }
        throw Problem.of(ProblemType.INVALID_PARAMETER)
                .with(FieldProblem.parameter(
                        query.limit() == null ? "cursor" : "limit", "no-pages", formats.namesWithPages()));
    }

    private void requireSize(Question question, QuestionAddress address) {
        if (question.cells() > config.mostCells()) {
            throw Problem.of(ProblemType.TOO_MANY_CELLS, "too-many-cells", question.cells(), config.mostCells())
                    .withMembers(CostView.of(question, address, config).members());
        }
    }

    private static Answer.Window window(DatasetQuery query, Language language) {
        Question question = query.question();
        long rows = question.places() * question.metrics().size();
        int limit = query.limit() == null ? QuestionParser.MOST_ROWS : query.limit();
        PageCursor cursor = new PageCursor(question, language);
        long from = cursor.row(query.cursor(), rows);
        return new Answer.Window(from, limit, from + limit < rows ? cursor.at(from + limit) : null);
    }
}
