package dk.helhed.plans.attachment;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Keeps the server from ending an answer that a document was sent with: every other writer would, a second time. */
@Provider
public class DocumentWriter implements ServerMessageBodyWriter<DocumentStream.Sent> {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == DocumentStream.Sent.class;
    }

    @Override
    public void writeResponse(DocumentStream.Sent sent, Type genericType, ServerRequestContext context) {}

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == DocumentStream.Sent.class;
    }

    @Override
    public void writeTo(
            DocumentStream.Sent sent,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {}
}
