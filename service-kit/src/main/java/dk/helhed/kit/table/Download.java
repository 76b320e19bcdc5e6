package dk.helhed.kit.table;

import jakarta.ws.rs.core.Response;

/** A file that a browser is to keep, not to show. */
public final class Download {

    private Download() {}

    /**
     * Answers with it; it is computed again each time, so nobody is to keep it in between.
     *
     * @param content text or bytes
     * @param name of the file, of plain letters, digits, hyphens and dots
     */
    public static Response of(Object content, String mediaType, String name) {
        return Response.ok(content, mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
