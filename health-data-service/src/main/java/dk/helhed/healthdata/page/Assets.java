package dk.helhed.healthdata.page;

import dk.helhed.kit.text.Sha256;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The stylesheet and the module of the pages. Their names hold their hash, so that a browser may keep them for ever. */
@Singleton
class Assets {

    private static final int HASH = 12;

    record Asset(String name, String contentType, byte[] content) {}

    private final Asset css = read("helhed", "css", "text/css;charset=UTF-8");
    private final Asset js = read("helhed", "js", "text/javascript;charset=UTF-8");
    private final Map<String, Asset> all = Map.of(css.name(), css, js.name(), js);

    String css() {
        return "/page/" + css.name();
    }

    String js() {
        return "/page/" + js.name();
    }

    Map<String, Asset> all() {
        return all;
    }

    private static Asset read(String stem, String ending, String contentType) {
        String file = "/META-INF/resources/page/" + stem + "." + ending;
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(file), file)) {
            byte[] content = in.readAllBytes();
            return new Asset(stem + "." + Sha256.hex(content).substring(0, HASH) + "." + ending, contentType, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
