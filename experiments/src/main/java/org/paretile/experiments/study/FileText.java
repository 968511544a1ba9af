package org.paretile.experiments.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads text files: UTF-8, of limited size, without characters that do not belong into text. */
final class FileText {
    private final Mistakes mistakes;

    FileText(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * The file's text; a byte order mark is left out.
     *
     * @param at where mistakes with the file as a whole are reported
     * @param name the file as the user named it
     * @return empty if it cannot be used, which is then among the mistakes
     */
    Optional<String> read(Path file, String name, Place at, Limits limits) {
        try {
            if (Files.isDirectory(file)) {
                mistakes.add("not-a-file", at, Text.quote(name) + " is a folder", "name a file");
                return Optional.empty();
            }
            if (Files.isRegularFile(file) && Files.size(file) > limits.bytes()) {
                return tooLarge(name, at, limits);
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(limits.bytes() + 1);
            }
            return bytes.length > limits.bytes() ? tooLarge(name, at, limits) : decode(bytes, name);
        } catch (NoSuchFileException e) {
            mistakes.add("missing-file", at, "there is no file " + Text.quote(name), "check the path; it is taken from "
                    + (at.line() == 0 ? "the current folder" : "the study's folder"));
        } catch (AccessDeniedException e) {
            mistakes.add("unreadable-file", at, "file " + Text.quote(name) + " may not be read", "check its permissions");
        } catch (IOException e) {
            mistakes.add("unreadable-file", at, "file " + Text.quote(name) + " cannot be read: " + Text.message(e),
                    "try again");
        }
        return Optional.empty();
    }

    private Optional<String> tooLarge(String name, Place at, Limits limits) {
        mistakes.add("too-large", at, "file " + Text.quote(name) + " is larger than " + (limits.bytes() >> 20) + " MiB",
                "check that it is the file you mean");
        return Optional.empty();
    }

    private Optional<String> decode(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            Source source = Source.file(name, text);
            String last = source.line(source.lineCount());
            mistakes.add("not-utf-8", source.place(source.lineCount(), last.codePointCount(0, last.length()) + 1, 1),
                    "the file is not UTF-8: byte 0x" + String.format("%02x", bytes[in.position()])
                            + " has no meaning here",
                    "save it as UTF-8");
            return Optional.empty();
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return refuseControls(text, Source.file(name, text)) ? Optional.of(text) : Optional.empty();
    }

    /** Whether the text has only characters that YAML, JSON and CSV allow; if not, the first other one is a mistake. */
    boolean refuseControls(String text, Source source) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!allowed(c)) {
                mistakes.add("bad-character", source.place(line, column, 1),
                        String.format("character U+%04X does not belong into a text file", c),
                        c == 0 ? "save the file as UTF-8 text" : "remove it");
                return false;
            }
            boolean end = c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'));
            line += end ? 1 : 0;
            column = end ? 1 : column + 1;
        }
        return true;
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0x7E) || c == 0x85 || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
