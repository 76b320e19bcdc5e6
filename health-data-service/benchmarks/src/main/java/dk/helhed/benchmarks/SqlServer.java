package dk.helhed.benchmarks;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;

/**
 * What one would build otherwise: each question is a statement on a table of counts with the index that fits it, and
 * PostgreSQL computes the share and writes the JSON.
 */
public final class SqlServer extends AbstractVerticle {

    private static final int CONNECTIONS = 16;
    private static final String SELECT = """
            select cast(json_agg(json_build_object('area', c.area, 'period', c.period, 'sex', c.sex, 'subject', c.subject,
                'value', case when n.value > 0 then round(100.0 * c.value / n.value, 1) end,
                'status', case when c.value is null or n.value is null then 'Q' else 'A' end)
                order by c.area, c.period, c.sex, c.subject) as text)
            from bench_reading.cell c
                join bench_reading.cell n using (area, period, sex, subject)
            where c.measure = $1 and n.measure = $2 and c.area = any ($3) and c.period = any ($4) and c.sex = any ($5)
                and c.subject = any ($6)""";

    private final int port;
    private final Pool pool;

    private SqlServer(int port, Pool pool) {
        this.port = port;
        this.pool = pool;
    }

    /** Takes the port, and the address of the database; user and password are in {@code PGUSER} and {@code PGPASSWORD}. */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        Vertx vertx = Vertx.vertx();
        PgConnectOptions database = PgConnectOptions.fromUri(arguments[1])
                .setUser(System.getenv("PGUSER"))
                .setPassword(System.getenv("PGPASSWORD"))
                .setCachePreparedStatements(true);
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS).setShared(true))
                .connectingTo(database)
                .using(vertx)
                .build();
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        vertx.deployVerticle(() -> new SqlServer(port, pool), new DeploymentOptions().setInstances(loops))
                .onSuccess(started -> System.out.println("LISTENS"))
                .onFailure(Throwable::printStackTrace);
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void answer(HttpServerRequest request) {
        Tuple question = Tuple.of(
                request.getParam("measure"),
                request.getParam("denominator"),
                codes(request, "area"),
                codes(request, "period"),
                codes(request, "sex"),
                codes(request, "subject"));
        pool.preparedQuery(SELECT).execute(question).onComplete(done -> {
            if (done.failed()) {
                request.response().setStatusCode(500).end(String.valueOf(done.cause()));
            } else {
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(done.result().iterator().next().getString(0));
            }
        });
    }

    private static String[] codes(HttpServerRequest request, String name) {
        return request.getParam(name).split(",", -1);
    }
}
