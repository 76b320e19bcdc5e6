package dk.helhed.healthdata.page;

import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;

/** Writes pages: a template for each kind of page, and what it says. Texts are escaped by the engine. */
@Singleton
class Renderer {

    private final Engine engine;

    Renderer(Engine engine) {
        this.engine = engine;
    }

    String write(String template, Frame frame, Object page) {
        return engine.getTemplate("page/" + template + ".html")
                .data("f", frame)
                .data("p", page)
                .render();
    }
}
