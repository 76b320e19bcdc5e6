package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.kit.text.Sha256;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Writes pages: a template for each kind of page, and what it says. Texts are escaped by the engine. */
@Singleton
class Renderer {

    private static final List<String> TEMPLATES = List.of(
            "about",
            "against",
            "area",
            "compare",
            "criteria",
            "figure",
            "indicator",
            "layout",
            "problem",
            "shown",
            "sprite",
            "start");

    private final Engine engine;
    private final String look;

    Renderer(Engine engine, Assets assets) {
        this.engine = engine;
        this.look = look(assets);
    }

    String write(String template, Frame frame, Object page) {
        return engine.getTemplate("page/" + template + ".html")
                .data("f", frame)
                .data("p", page)
                .render();
    }

    /** What pages look like: with other templates, words or styles, the same figures are another page. */
    String look() {
        return look;
    }

    private static String look(Assets assets) {
        StringBuilder all = new StringBuilder(assets.css() + assets.js());
        TEMPLATES.forEach(name -> all.append(read("/templates/page/" + name + ".html")));
        for (Language language : Language.values()) {
            all.append(new TreeMap<>(Words.of(language).all()));
        }
        return Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Renderer.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
