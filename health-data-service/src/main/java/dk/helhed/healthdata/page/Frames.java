package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.kit.json.Json;
import io.quarkus.qute.RawString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is around a page.
 *
 * @param base the public address of the service
 * @param path of the page behind the language, such as {@code areas/0751-bispehaven}
 * @param parameters of the page but for the versions, each as name=value
 * @param pin the versions that the reader keeps to; empty for the newest
 * @param isFixed whether the page is the same for ever
 */
record Frames(
        String base,
        Assets assets,
        String licence,
        Language language,
        String path,
        List<String> parameters,
        String pin,
        boolean embed,
        boolean isFixed) {

    /** Of a page whose links keep to the versions, and which does not itself. */
    Frames moving() {
        return new Frames(base, assets, licence, language, path, parameters, pin, embed, false);
    }

    Words words() {
        return Words.of(language);
    }

    Links links() {
        return new Links(language.code(), pin);
    }

    /** Of a page that rests on no figures. */
    Frame plain(String title, String description) {
        return of(title, description, List.of(), null);
    }

    /**
     * @param shapes the datasets that the page rests on
     * @param about what the page's JSON-LD names; null for none
     */
    Frame of(String title, String description, List<DatasetShape> shapes, @Nullable String about) {
        String other = language == Language.DA ? "en" : "da";
        Words words = words();
        String permalink =
                shapes.isEmpty() ? null : new Links(language.code(), Links.pin(shapes)).page(path, parameters);
        List<Frame.SourceLine> sources = shapes.stream().map(this::source).toList();
        return new Frame(
                language.code(),
                other,
                words.all(),
                title,
                description,
                base,
                links().page(path, parameters),
                new Links(other, pin).page(path, parameters),
                permalink,
                isFixed,
                new Links(language.code(), "").page(path, parameters),
                "/" + language.code() + "/" + path,
                pin,
                embed,
                links(),
                assets.css(),
                assets.js(),
                sources,
                synthetic(shapes),
                cite(title, shapes, permalink),
                about == null ? null : jsonLd(about, description, shapes, permalink));
    }

    private Frame.SourceLine source(DatasetShape shape) {
        Question all = Published.all(shape, List.of(shape.period().size() - 1));
        return new Frame.SourceLine(
                language.of(shape.title()),
                shape.source(),
                shape.publisher(),
                licence,
                words().get("version") + " " + shape.version(),
                words().date(shape.updated()),
                shape.synthetic(),
                links().data(all, "csv"),
                links().data(all, "csv-da"),
                links().data(all, "json-stat2"));
    }

    private @Nullable String synthetic(List<DatasetShape> shapes) {
        long invented = shapes.stream().filter(DatasetShape::synthetic).count();
        return invented == 0 ? null : words().get(invented == shapes.size() ? "synthetic" : "syntheticSome");
    }

    /** What stands below a picture that leaves its page. */
    String below(String title, List<DatasetShape> shapes) {
        Frame frame = of(title, title, shapes, null);
        return frame.synthetic() == null ? frame.cite() : frame.synthetic() + " " + frame.cite();
    }

    private String cite(String title, List<DatasetShape> shapes, @Nullable String permalink) {
        return shapes.stream().map(DatasetShape::publisher).distinct().collect(Collectors.joining(", ")) + ": " + title
                + ". "
                + shapes.stream()
                        .map(shape -> words().fill("versionOf", shape.version(), language.of(shape.title())) + ", "
                                + words().date(shape.updated()))
                        .collect(Collectors.joining("; "))
                + ". " + base + permalink;
    }

    /** A data block of a page: nothing in it can end it. */
    private RawString jsonLd(String about, String description, List<DatasetShape> shapes, @Nullable String permalink) {
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("@context", "https://schema.org");
        block.put("@type", "Dataset");
        block.put("name", about);
        block.put("description", description);
        block.put("inLanguage", language.code());
        block.put("url", base + permalink);
        block.put("license", licence);
        block.put("isAccessibleForFree", true);
        block.put(
                "creator",
                shapes.stream()
                        .map(DatasetShape::publisher)
                        .distinct()
                        .map(name -> Map.of("@type", "Organization", "name", name))
                        .toList());
        block.put(
                "distribution",
                shapes.stream()
                        .map(shape ->
                                Published.all(shape, List.of(shape.period().size() - 1)))
                        .map(all -> Map.of(
                                "@type",
                                "DataDownload",
                                "encodingFormat",
                                "text/csv",
                                "contentUrl",
                                base + links().data(all, "csv")))
                        .toList());
        block.put(
                "isBasedOn",
                shapes.stream()
                        .map(shape -> base + "/v1/datasets/" + shape.dataset() + "/versions/" + shape.version())
                        .toList());
        return new RawString(Json.write(block)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026"));
    }
}
