package dk.helhed.benchmarks;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A bare Vert.x server that gives one answer, headers and bytes, out of memory to whatever it is asked: no service can be quicker. */
public final class Ceiling extends AbstractVerticle {

    private final int port;
    private final List<String[]> headers;
    private final byte[] body;

    private Ceiling(int port, List<String[]> headers, byte[] body) {
        this.port = port;
        this.headers = headers;
        this.body = body;
    }

    /** Takes the port, and the files of the headers ({@code name: value}, one a line) and of the body. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        List<String[]> headers = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            headers.add(line.split(": ", 2));
        }
        byte[] body = Files.readAllBytes(Path.of(arguments[2]));
        // As many event loops as the service has.
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        Vertx.vertx()
                .deployVerticle(() -> new Ceiling(port, headers, body), new DeploymentOptions().setInstances(loops))
                .onSuccess(started -> System.out.println("LISTENS"))
                .onFailure(Throwable::printStackTrace);
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(request -> {
                    HttpServerResponse response = request.response();
                    for (String[] header : headers) {
                        response.putHeader(header[0], header[1]);
                    }
                    response.end(Buffer.buffer(body));
                })
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }
}
