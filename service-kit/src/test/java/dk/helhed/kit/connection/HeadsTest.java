package dk.helhed.kit.connection;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.helhed.kit.problem.Problem;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1|Host: a",
                "GET / HTTP/1.1|Host: plans.helhed.example:8081",
                "GET / HTTP/1.1|host:127.0.0.1:65535",
                "GET / HTTP/1.1|Host: [::1]:80",
                "GET / HTTP/1.0",
                "GET / HTTP/1.0|Host: a",
                "POST / HTTP/1.1|Host: a|Content-Length: 3",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: Chunked"
            })
    void a_head_that_every_server_reads_alike_is_let_through(String head) {
        assertNull(fault(head));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "GET / HTTP/1.1|Host:",
                "GET / HTTP/1.1|Host: x/y",
                "GET / HTTP/1.1|Host: x:99999",
                "GET / HTTP/1.1|Host: x:",
                "GET / HTTP/1.1|Host: x:8081x",
                "GET / HTTP/1.1|Host: u@x",
                "GET / HTTP/1.1|Host: x y",
                "GET / HTTP/1.1|Host: x,y",
                "GET / HTTP/1.1|Host: x%zz",
                "GET / HTTP/1.1|Host: [::1",
                "GET / HTTP/1.1|Host: a|Host: a",
                "GET / HTTP/1.1|Host: a|Host: b",
                "GET / HTTP/1.0|Host: a|Host: b",
                "GET / HTTP/2.0|Host: a",
                "GET / HTTP/1.2|Host: a",
                "GET / HTTP/3.1|Host: a",
                "GET / FOO/1.1|Host: a",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: xchunked",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunkedx",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked, identity",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: identity, chunked",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: gzip, chunked",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: gzip",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: identity",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding:",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked;q=1",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: \"chunked\"",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: \u000bchunked",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: chunked",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: identity|Transfer-Encoding: chunked",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding : chunked",
                "POST / HTTP/1.1|Host: a| Transfer-Encoding: chunked",
                "POST / HTTP/1.1|Host: a|X: b| Transfer-Encoding: chunked|Transfer-Encoding: xchunked",
                "POST / HTTP/1.0|Host: a|Transfer-Encoding: chunked",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Content-Length: 3",
                "POST / HTTP/1.1|Host: a|Content-Length: 3|Transfer-Encoding: chunked",
                "POST / HTTP/1.1|Host: a|Transfer-Encoding: xchunked|Content-Length: 3",
                "POST / HTTP/1.1|Host: a|Content-Length: 3|Content-Length: 4",
                "POST / HTTP/1.1|Host: a|Content-Length: 3, 4",
                "POST / HTTP/1.1|Host: a|Content-Length: +3",
                "POST / HTTP/1.1|Host: a|Content-Length: -3",
                "POST / HTTP/1.1|Host: a|Content-Length: 0x3",
                "POST / HTTP/1.1|Host: a|Content-Length:",
                "POST / HTTP/1.1|Host: a|X\u0000: b",
                "POST / HTTP/1.1|Host: a|X: b\u0000",
                "POST / HTTP/1.1|Host: a|: b",
                "GET / HTTP/1.1\nHost: a"
            })
    void a_head_that_two_servers_could_read_in_two_ways_is_a_fault(String head) {
        assertNotNull(fault(head));
    }

    private static @Nullable Problem fault(String head) {
        EmbeddedChannel channel = new EmbeddedChannel(new HttpRequestDecoder());
        channel.writeInbound(
                Unpooled.copiedBuffer(head.replace("|", "\r\n") + "\r\n\r\n", StandardCharsets.ISO_8859_1));
        HttpRequest request = channel.readInbound();
        channel.finishAndReleaseAll();
        return Heads.fault(request);
    }
}
