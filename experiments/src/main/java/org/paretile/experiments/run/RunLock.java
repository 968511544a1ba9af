package org.paretile.experiments.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.run.StorageException.Kind;

/** Keeps two processes from working on one run. The operating system lets go of it when its process ends, however. */
final class RunLock implements AutoCloseable {
    static final String FILE = ".lock";
    /** Holds nothing. */
    static final RunLock NONE = new RunLock(null);

    private final @Nullable FileChannel channel;

    private RunLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    static RunLock acquire(Path directory) {
        Path file = directory.resolve(FILE);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw WholeFile.unwritable(file, e);
        }
        try {
            if (tryLock(channel)) {
                return new RunLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw WholeFile.unwritable(file, e);
        }
        throw new StorageException(Kind.IN_USE, "another process is working on " + directory,
                "wait until it has finished ('paretile status " + directory + "' shows how far it is), or stop it first");
    }

    static boolean held(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.isWritable(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !tryLock(channel);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // the lock goes with the process at the latest
        }
    }
}
