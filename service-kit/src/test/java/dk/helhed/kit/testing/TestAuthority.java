package dk.helhed.kit.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority that was made up for the tests, and what it signed for 127.0.0.1; all as files in PEM. */
public record TestAuthority(Path certificate, Path serverKey, Path serverCertificate) {

    private static final String PASSWORD = "made-up";

    /** Makes one in this folder, with the JDK's own keytool. */
    public static TestAuthority in(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("store.p12");
        generate(store, "authority", "-dname", "CN=made up for tests", "-ext", "bc:critical=ca:true");
        generate(store, "server", "-dname", "CN=server", "-ext", "san=ip:127.0.0.1", "-signer", "authority");
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        byte[] key = keys.getKey("server", PASSWORD.toCharArray()).getEncoded();
        return new TestAuthority(
                write(folder.resolve("authority.crt"), pem("CERTIFICATE", keys.getCertificate("authority"))),
                write(folder.resolve("server.key"), pem("PRIVATE KEY", key)),
                write(folder.resolve("server.crt"), pem("CERTIFICATE", keys.getCertificate("server"))));
    }

    private static void generate(Path store, String alias, String... rest) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-alias", alias));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
        command.addAll(List.of(rest));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no " + alias + ": " + said);
        }
    }

    private static String pem(String kind, Certificate certificate) throws GeneralSecurityException {
        return pem(kind, certificate.getEncoded());
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }

    /** PostgreSQL refuses a key that others may read. */
    private static Path write(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
    }
}
