package dk.helhed.healthdata.page;

import dk.helhed.kit.text.Identifier;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What every page takes; a bean parameter. */
public class PageParameters {

    private static final String VERSION = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9]{1,9}";

    @PathParam("lang")
    String lang = "da";

    /** The versions that the page is to rest on, each as dataset:number. */
    @QueryParam("version")
    @Pattern(regexp = "|" + VERSION + "(?:," + VERSION + "){0,99}")
    @Identifier
    @Nullable
    String version;

    /** Without head and foot, for a page of another site. */
    @QueryParam("embed")
    @Pattern(regexp = "|1")
    @Nullable
    String embed;

    String pin() {
        return version == null ? "" : version;
    }

    boolean isEmbedded() {
        return "1".equals(embed);
    }
}
