package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void aPortThatIsListenedToIsNotFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFalse(PortCheck.isFree(socket.getLocalPort()));
            assertTrue(PortCheck.answers(socket.getLocalPort()));
        }
    }

    @Test
    void aPortThatIsListenedToOnAllAddressesIsNotFreeOnOurs() throws IOException {
        try (var socket = new ServerSocket(0)) {
            assertFalse(PortCheck.isFree(socket.getLocalPort()));
        }
    }

    @Test
    void aPortThatWasLetGoIsFree() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertTrue(PortCheck.isFree(port));
        assertFalse(PortCheck.answers(port));
    }

    @Test
    void theHolderOfAPortIsToldByItsProcessId() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux shows it");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String holder = PortCheck.holder(socket.getLocalPort()).orElse("nobody");
            assertTrue(holder.startsWith("process " + ProcessHandle.current().pid() + " ("), holder);
        }
    }
}
