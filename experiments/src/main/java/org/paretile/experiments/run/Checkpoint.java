package org.paretile.experiments.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.optimizers.evaluation.EvaluationJournal;

/**
 * The evaluations of a search on disk: a file that is only ever appended to, one frame a generation. Each frame is
 * handed to the operating system at the end of its generation, so that it survives a kill, and forced to the disk every
 * two seconds, so that a power cut costs no more. Its form is {@link CheckpointFormat}'s.
 *
 * <p>A disk that does not take a frame does not end the search at once: {@link #failure()} says so, nothing is written
 * from then on, and whoever runs the search stops it and still has its front.
 */
public final class Checkpoint implements EvaluationJournal, AutoCloseable {
    private static final int FRAME_LIMIT = 8 << 20;
    private static final long FORCE_INTERVAL_NS = 2_000_000_000L;

    private final Path file;
    private final FileChannel channel;
    private final WritableByteChannel out;
    private final CheckpointFormat format;
    private final long recalled;
    private final double secondsBefore;
    private final long start = System.nanoTime();
    private final CRC32C crc = new CRC32C();
    private ByteBuffer frame;
    private int count;
    private long forced = System.nanoTime();
    private @Nullable StorageException failure;

    private Checkpoint(Path file, FileChannel channel, WritableByteChannel out, CheckpointFormat format,
            CheckpointFormat.Intact intact) {
        this.file = file;
        this.channel = channel;
        this.out = out;
        this.format = format;
        this.recalled = intact.evaluations();
        this.secondsBefore = intact.seconds();
        this.frame = newFrame(1 << 16);
    }

    /** A journal, and what had to be cut off its end. */
    public record Opened(Checkpoint journal, Optional<String> warning) {}

    /**
     * Opens the journal of a search, or begins one. What follows the last intact frame is cut off.
     *
     * @param search name of the search, for messages
     * @throws StorageException {@link Kind#DAMAGED} if nothing in the file can be used or it belongs to another study,
     *     {@link Kind#UNWRITABLE}
     */
    public static Opened open(Path file, String search, CheckpointFormat format) {
        return open(file, search, format, c -> c);
    }

    /** As {@link #open(Path, String, CheckpointFormat)}, frames going through {@code disk}. */
    static Opened open(Path file, String search, CheckpointFormat format, Function<FileChannel, WritableByteChannel> disk) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Checkpoint journal;
            Optional<String> warning = Optional.empty();
            if (format.isBlank(channel)) {
                channel.truncate(0);
                write(channel, format.header());
                journal = new Checkpoint(file, channel, disk.apply(channel), format, CheckpointFormat.Intact.NONE);
            } else {
                CheckpointFormat.Intact intact = format.scan(channel, search, (g, o, f, v) -> {});
                long surplus = channel.size() - intact.bytes();
                if (surplus > 0) {
                    channel.truncate(intact.bytes());
                    warning = Optional.of(String.format(Locale.ROOT,
                            "the checkpoint of %s is %s after %,d evaluations: they are intact, the %,d bytes behind them"
                                    + " are cut off, and the search goes on from there",
                            search, intact.torn() ? "incomplete" : "damaged", intact.evaluations(), surplus));
                }
                channel.position(intact.bytes());
                journal = new Checkpoint(file, channel, disk.apply(channel), format, intact);
            }
            return new Opened(journal, warning);
        } catch (IOException e) {
            close(channel);
            throw WholeFile.unwritable(file, e);
        } catch (StorageException e) {
            close(channel);
            throw e;
        }
    }

    /** Evaluations that earlier sessions left. */
    public long recalled() {
        return recalled;
    }

    /** Wall-clock time of earlier sessions. */
    public double secondsBefore() {
        return secondsBefore;
    }

    /** Wall-clock time of earlier sessions and this one. */
    public double seconds() {
        return secondsBefore + (System.nanoTime() - start) * 1e-9;
    }

    /** Why the disk takes no more. */
    public Optional<StorageException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public long recall(Entry entry) {
        if (recalled == 0) {
            return 0;
        }
        try {
            long end = channel.position();
            CheckpointFormat.Intact intact = format.scan(channel, file.toString(), entry);
            channel.position(end);
            return intact.evaluations();
        } catch (IOException e) {
            throw WholeFile.unreadable(file, e);
        }
    }

    @Override
    public void append(long[] genome, int offset, double[] objectives, double violation) {
        if (frame.remaining() < format.recordBytes() + CheckpointFormat.FRAME_END) {
            ByteBuffer larger = newFrame(2 * frame.capacity());
            larger.put(0, frame, 0, frame.position());
            larger.position(frame.position());
            frame = larger;
        }
        for (int i = 0; i < format.words(); i++) {
            frame.putLong(genome[offset + i]);
        }
        for (int i = 0; i < format.objectives(); i++) {
            frame.putDouble(objectives[i]);
        }
        frame.putDouble(violation);
        count++;
        if (frame.position() > FRAME_LIMIT) {
            writeFrame();
        }
    }

    @Override
    public void endGeneration() {
        if (count > 0) {
            writeFrame();
        }
        long now = System.nanoTime();
        if (now - forced > FORCE_INTERVAL_NS && failure == null) {
            forced = now;
            try {
                channel.force(false);
            } catch (IOException e) {
                failure = WholeFile.unwritable(file, e);
            }
        }
    }

    /** Forces everything to the disk. */
    @Override
    public void close() {
        try (channel) {
            if (failure == null) {
                endGeneration();
                channel.force(true);
            }
        } catch (IOException e) {
            failure = failure == null ? WholeFile.unwritable(file, e) : failure;
        }
    }

    private void writeFrame() {
        int body = frame.position();
        frame.putInt(0, body - CheckpointFormat.FRAME_START);
        frame.putInt(4, count);
        frame.putDouble(8, seconds());
        crc.reset();
        crc.update(frame.flip());
        frame.limit(body + CheckpointFormat.FRAME_END).putInt(body, (int) crc.getValue()).position(0);
        if (failure == null) {
            try {
                write(out, frame);
            } catch (IOException e) {
                failure = WholeFile.unwritable(file, e);
            }
        }
        count = 0;
        frame.clear().position(CheckpointFormat.FRAME_START);
    }

    private static void write(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer newFrame(int capacity) {
        return ByteBuffer.allocateDirect(capacity).order(ByteOrder.LITTLE_ENDIAN).position(CheckpointFormat.FRAME_START);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // the first failure is what the user must hear of
        }
    }
}
