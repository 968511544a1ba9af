package org.paretile.experiments.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
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
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private WholeFile() {}

    /**
     * Writes {@code text} as UTF-8.
     *
     * @throws StorageException {@link Kind#UNWRITABLE}; what was there before is untouched
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes. A link is followed; a device or a pipe is written to as it stands, for nothing can take its place.
     *
     * @throws StorageException {@link Kind#UNWRITABLE}; what was there before is untouched
     */
    public static void write(Path file, byte[] content) {
        requireNoDirectory(file, "name a file in it");
        try {
            if (!Files.exists(file)) {
                replace(file, content);
            } else if (Files.isRegularFile(file)) {
                replace(file.toRealPath(), content);
            } else {
                Files.write(file, content, StandardOpenOption.WRITE);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Refuses a file that will not be writable, before the work for it begins.
     *
     * @param help what to do if it is a directory
     * @throws StorageException {@link Kind#UNWRITABLE}
     */
    public static void requireWritable(Path file, String help) {
        requireNoDirectory(file, help);
        if (!Files.exists(file)) {
            Path temporary = beside(file);
            try {
                Files.deleteIfExists(Files.write(temporary, new byte[0]));
            } catch (IOException e) {
                throw unwritable(file, e);
            }
        } else if (!Files.isWritable(file)) {
            throw unwritable(file, new IOException("it is read-only"));
        }
    }

    private static void requireNoDirectory(Path file, String help) {
        if (Files.isDirectory(file)) {
            throw new StorageException(Kind.UNWRITABLE, "cannot write " + file + ": it is a directory", help);
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".tmp");
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path temporary = beside(file);
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(temporary);
            throw e;
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            forceDirectory(parent);
        }
    }

    /**
     * Reads UTF-8 text; a byte order mark is left out.
     *
     * @throws StorageException {@link Kind#MISSING}, {@link Kind#UNREADABLE}, or {@link Kind#DAMAGED} if it is not UTF-8
     */
    public static String read(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new StorageException(Kind.MISSING, "there is no file " + file, "check the path", e);
        } catch (CharacterCodingException e) {
            throw new StorageException(Kind.DAMAGED, file + " is not text in UTF-8", "save it as UTF-8, or name another file", e);
        } catch (IOException e) {
            if (Files.isDirectory(file)) {
                throw new StorageException(Kind.MISSING, file + " is a directory, not a file", "name the file in it", e);
            }
            throw unreadable(file, e);
        }
    }

    /**
     * Makes a directory and those above it, unless it is there.
     *
     * @param help what to do if it cannot be
     * @throws StorageException {@link Kind#EXISTS} if a file has its name, or {@link Kind#UNWRITABLE}
     */
    public static void makeDirectory(Path directory, String help) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            if (Files.exists(directory) && !Files.isDirectory(directory)) {
                throw new StorageException(Kind.EXISTS, directory + " is a file, not a directory", help, e);
            }
            throw new StorageException(Kind.UNWRITABLE, "cannot make the directory " + directory + ": " + reason(directory, e), help, e);
        }
    }

    static StorageException unreadable(Path file, IOException e) {
        return new StorageException(Kind.UNREADABLE, "cannot read " + file + ": " + reason(e), "make sure that you may read it", e);
    }

    static StorageException unwritable(Path file, IOException e) {
        Path parent = file.toAbsolutePath().getParent();
        boolean missing = e instanceof NoSuchFileException && parent != null && !Files.exists(parent);
        return new StorageException(Kind.UNWRITABLE, "cannot write " + file + ": " + reason(file, e), missing
                ? "make its directory, or name another place"
                : "make sure that the disk is not full and that you may write there, or name another place", e);
    }

    /** Why it cannot be written: something on the way to it is no directory, or what the operating system says. */
    private static String reason(Path file, IOException e) {
        Path parent = file.toAbsolutePath().getParent();
        Path there = parent;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there)) {
            return there + " is a file, not a directory";
        }
        return e instanceof NoSuchFileException && there != null && there.equals(parent) ? "nothing can be made in " + there : reason(e);
    }

    /** What the operating system says, without the path that the message names already. */
    private static String reason(IOException e) {
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
