package dk.helhed.healthdata.reading.data;

import dk.helhed.healthdata.reading.compare.Standardisation;
import dk.helhed.healthdata.reading.compare.Statistics;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.Citation;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.healthdata.reading.model.Slice;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Computes planned answers and writes them as bytes, or takes those that were written before. */
@ApplicationScoped
class AnswerWriter {

    // What is longer in the making would keep an event loop from others.
    private static final int AT_ONCE = 1_000;

    private final ReadModel model;
    private final KeptAnswers kept;
    private final AnswerCounts counts;
    private final URI licence;

    AnswerWriter(ReadModel model, KeptAnswers kept, AnswerCounts counts, ReadingConfig config) {
        this.model = model;
        this.kept = kept;
        this.counts = counts;
        this.licence = config.licence();
    }

    /** Null where it was not written lately. */
    byte @Nullable [] kept(AnswerPlan plan) {
        return kept.get(plan.etag(), plan.compressed());
    }

    Uni<byte[]> body(AnswerPlan plan) {
        byte[] before = kept(plan);
        if (before != null) {
            counts.count(plan.format(), "kept");
            return Uni.createFrom().item(before);
        }
        return model.cells(plan.question()).chain(cells -> written(plan, cells)).invoke(body -> {
            counts.count(plan.format(), "computed");
            kept.keep(plan.etag(), plan.compressed(), body);
        });
    }

    private Uni<byte[]> written(AnswerPlan plan, Cells cells) {
        Question question = plan.question();
        boolean isShort = question.cells() <= AT_ONCE
                && question.include().isEmpty()
                && !question.standardised()
                && !plan.format().takesLong();
        return isShort ? Uni.createFrom().item(() -> write(plan, cells)) : Blocking.call(() -> write(plan, cells));
    }

    private byte[] write(AnswerPlan plan, Cells cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = plan.compressed() ? new GZIPOutputStream(bytes) : bytes) {
            plan.format().write(answer(plan, cells), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Answer answer(AnswerPlan plan, Cells cells) {
        Question question = plan.question();
        Cells shown = question.standardised() ? Standardisation.cells(question.shape(), cells) : cells;
        Language language = plan.address().language();
        URI permalink = plan.address().permalink(question);
        return new Answer(
                new Slice(question, shown),
                language,
                plan.address().canonical(question),
                permalink,
                licence,
                Citation.of(question.shape(), language, permalink),
                Warnings.of(question, shown, language),
                Statistics.of(question, cells),
                plan.window());
    }
}
