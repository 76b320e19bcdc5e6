package dk.helhed.healthdata.value;

import dk.helhed.kit.page.Page;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes a page of values as a table of text. */
@Provider
@Produces("text/csv")
public class ValueTableWriter implements MessageBodyWriter<Page<ValueView>> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page<ValueView> page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        MediaType answered = MediaType.valueOf(String.valueOf(headers.getFirst("Content-Type")));
        out.write(ValueTable.of(page.items(), ValueDialect.of(answered)).getBytes(StandardCharsets.UTF_8));
    }
}
