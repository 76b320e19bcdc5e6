package dk.helhed.healthdata.page;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is around each page.
 *
 * @param lang the language of the page
 * @param w its words
 * @param self the address of the page in its language, from the root on
 * @param other the same in the other language
 * @param permalink the same with the versions in it; null where the page rests on no figures
 * @param sources the datasets that it rests on
 * @param here the address without parameters, for forms
 * @param pin the versions that the reader keeps to; empty for the newest
 * @param synthetic what is said of invented figures; null where there are none
 */
public record Frame(
        String lang,
        String otherLang,
        Map<String, String> w,
        String title,
        String description,
        String base,
        String self,
        String other,
        @Nullable String permalink,
        boolean pinned,
        String latest,
        String here,
        String pin,
        boolean embed,
        Links links,
        String css,
        String js,
        List<SourceLine> sources,
        @Nullable String synthetic,
        String cite,
        @Nullable RawString jsonLd) {

    /**
     * A dataset that a page rests on.
     *
     * @param date when its version was made
     */
    public record SourceLine(
            String title,
            @Nullable String source,
            String publisher,
            String licence,
            String version,
            String date,
            boolean synthetic,
            String csv,
            String csvDa,
            String jsonStat) {}
}
