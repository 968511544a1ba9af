package org.paretile.experiments.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.paretile.models.ParetileException;
import org.paretile.optimizers.search.Search;
import org.paretile.problems.family.DesignProblem;

/** SHA-256 of what a run depends on. */
final class Fingerprint {
    private Fingerprint() {}

    /** Hash of texts, each with its length, so that text cannot move from one to the next. */
    static byte[] of(List<String> texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return digest.digest();
    }

    /** Hash of a file's text, as {@code sha256sum} prints it. */
    static String hex(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Hash of the program's own code, dependencies excepted; {@code unknown} if it cannot be read. */
    static String program() {
        MessageDigest digest = sha256();
        try {
            for (Class<?> type : List.of(ParetileException.class, DesignProblem.class, Search.class, Fingerprint.class)) {
                CodeSource source = type.getProtectionDomain().getCodeSource();
                if (source == null) {
                    return "unknown";
                }
                addCode(digest, Path.of(source.getLocation().toURI()));
            }
        } catch (IOException | URISyntaxException e) {
            return "unknown";
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addCode(MessageDigest digest, Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            digest.update(Files.readAllBytes(place));
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
