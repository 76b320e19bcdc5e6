package dk.helhed.healthdata.reading.http;

import dk.helhed.kit.concurrency.Conditional;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.FilePart;
import org.jspecify.annotations.Nullable;

/** Answers with a file that never changes, whole or in part, or with 304. */
public final class FileAnswers {

    private FileAnswers() {}

    /**
     * @param range the header {@code Range}
     * @param ifRange the header {@code If-Range}
     * @throws Problem 416 where the file has no byte of the range; 412 where another file is asked for (If-Match)
     */
    public static Response answer(
            Request request, @Nullable String range, @Nullable String ifRange, ByteFile file, String cacheControl) {
        if (Conditional.has(request, file.etag())) {
            return about(Response.notModified(), file, cacheControl).build();
        }
        if (request.getMethod().equals("HEAD")) {
            // The framework counts nothing of a body that it does not send.
            Response.ResponseBuilder head =
                    Response.ok().type(file.contentType()).header(HttpHeaders.CONTENT_LENGTH, file.size());
            return content(about(head, file, cacheControl), file).build();
        }
        boolean holds = ifRange == null || ifRange.strip().equals(file.etag());
        ByteRange part = holds ? ByteRange.of(range, file.size()) : null;
        if (part == null) {
            // A part as long as the file: of a file itself the framework would answer a Range that must not count.
            Response.ResponseBuilder whole =
                    Response.ok(new FilePart(file.path().toFile(), 0, file.size()), file.contentType());
            return content(about(whole, file, cacheControl), file).build();
        }
        if (!part.isSatisfiable(file.size())) {
            throw Problem.of(ProblemType.RANGE_NOT_SATISFIABLE, "range-not-satisfiable", file.size())
                    .withHeader("Content-Range", "bytes */" + file.size());
        }
        Response.ResponseBuilder some = Response.status(Response.Status.PARTIAL_CONTENT)
                .type(file.contentType())
                .entity(new FilePart(file.path().toFile(), part.from(), part.length()))
                .header("Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + file.size());
        return content(about(some, file, cacheControl), file).build();
    }

    private static Response.ResponseBuilder about(
            Response.ResponseBuilder response, ByteFile file, String cacheControl) {
        return response.header(HttpHeaders.ETAG, file.etag())
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header("Accept-Ranges", "bytes");
    }

    /** The digest is that of the whole file, also where a part is sent. */
    private static Response.ResponseBuilder content(Response.ResponseBuilder response, ByteFile file) {
        return response.header("Repr-Digest", file.digest())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
    }
}
