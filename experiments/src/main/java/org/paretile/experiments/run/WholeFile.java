package org.paretile.experiments.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.paretile.experiments.run.StorageException.Kind;

/**
 * Files that are there whole or not at all: written beside their place, forced to the disk, renamed. A reader, and a
 * program that starts after a power cut, sees the old content or the new.
 */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes {@code text} as UTF-8.
     *
     * @throws StorageException {@link Kind#FAILED}; what was there before is untouched
     */
    public static void write(Path file, String text) {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                forceDirectory(parent);
            }
        } catch (IOException e) {
            discard(temporary);
            throw failed("write", file, e);
        }
    }

    /**
     * Reads UTF-8 text.
     *
     * @throws StorageException {@link Kind#MISSING} or {@link Kind#FAILED}
     */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new StorageException(Kind.MISSING, "there is no file " + file, "check the path", e);
        } catch (IOException e) {
            if (Files.isDirectory(file)) {
                throw new StorageException(Kind.MISSING, file + " is a directory, not a file", "name the file in it", e);
            }
            throw failed("read", file, e);
        }
    }

    /**
     * Makes a directory and those above it, unless it is there.
     *
     * @param help what to do if it cannot be
     * @throws StorageException {@link Kind#EXISTS} if a file has its name, or {@link Kind#FAILED}
     */
    public static void makeDirectory(Path directory, String help) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            if (Files.isRegularFile(directory)) {
                throw new StorageException(Kind.EXISTS, directory + " is a file, not a directory", help, e);
            }
            throw new StorageException(Kind.FAILED, "cannot make the directory " + directory + ": " + reason(e), help, e);
        }
    }

    static StorageException failed(String verb, Path file, IOException e) {
        return new StorageException(Kind.FAILED, "cannot " + verb + " " + file + ": " + reason(e),
                e instanceof NoSuchFileException ? "make it, or name another place" : "make sure that the disk is not full and that you may " + verb + " there", e);
    }

    /** What the operating system says, without the path that the message names already. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        if (e instanceof NoSuchFileException) {
            return "its directory does not exist";
        }
        String name = e.getClass().getSimpleName().replaceAll("Exception$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return e instanceof FileSystemException || e.getMessage() == null ? name : e.getMessage();
    }

    private static void forceDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // directories cannot be opened everywhere; the rename itself has succeeded
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // the first failure is what the user must hear of
        }
    }
}
