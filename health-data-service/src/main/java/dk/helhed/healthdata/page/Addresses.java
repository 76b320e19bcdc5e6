package dk.helhed.healthdata.page;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What whoever runs the service may set of the pages. */
@ConfigMapping(prefix = "helhed.page")
interface Addresses {

    /** The public address of plans-service: browsers fetch plans from it, for services never call each other. */
    URI plansUrl();

    /** Which sites may show a page in a frame, as a policy names them; none where it is left out. */
    Optional<String> frameAncestors();

    default String plansBase() {
        String written = plansUrl().toString();
        return written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    }

    /** The plans for an area, whose code begins with that of its municipality. */
    default AreaPage.Plans plans(String area) {
        return new AreaPage.Plans(
                plansBase(),
                area,
                area.substring(0, Math.min(4, area.length())),
                plansBase() + "/v1/plans?areaCode=" + Links.encode(area));
    }
}
