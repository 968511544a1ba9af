package org.paretile.experiments.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.optimizers.evaluation.EvaluationJournal.Entry;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.space.GenomePacking;

/**
 * How a checkpoint looks on disk, little endian.
 *
 * <pre>
 * header  magic (8 bytes), version, words, objectives, genes (4 each), SHA-256 of study and search (32), CRC-32C (4)
 * frame   length of the records, their number (4 each), elapsed seconds (8), records, CRC-32C of all that (4)
 * record  packed genome (8 a word), minimised objectives (8 each), violation (8)
 * </pre>
 *
 * @param genes of a genome
 * @param words of a packed genome
 * @param objectives of the problem
 * @param identity SHA-256 of the resolved study, its inputs and the search
 */
public record CheckpointFormat(int genes, int words, int objectives, byte[] identity) {
    static final int FRAME_START = 16;
    static final int FRAME_END = 4;

    private static final byte[] MAGIC = {'P', 'A', 'R', 'E', 'T', 'I', 'L', 'E'};
    private static final int VERSION = 1;
    private static final int HEADER = 60;
    private static final int FRAME_MOST = 64 << 20;

    /**
     * The part of a file that can be used.
     *
     * @param bytes of header and intact frames
     * @param evaluations in them
     * @param seconds elapsed when the last of them was written
     * @param torn whether what follows is the beginning of a frame, as a kill in the middle of writing leaves it
     */
    record Intact(long bytes, long evaluations, double seconds, boolean torn) {
        static final Intact NONE = new Intact(HEADER, 0, 0, false);
    }

    /** The form of a search's checkpoint. */
    static CheckpointFormat of(DesignProblem problem, byte[] identity) {
        return new CheckpointFormat(problem.space().genes(), new GenomePacking(problem.space()).words(), problem.objectives().size(),
                identity);
    }

    int recordBytes() {
        return 8 * (words + objectives + 1);
    }

    ByteBuffer header() {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putInt(VERSION).putInt(words).putInt(objectives).putInt(genes).put(identity);
        return header.putInt(crc(header.array(), HEADER - 4)).flip();
    }

    /** Whether the file is empty, or ends within a header that was being written. */
    boolean isBlank(FileChannel channel) throws IOException {
        int size = (int) Math.min(HEADER, channel.size());
        byte[] found = new byte[size];
        read(channel, 0, ByteBuffer.wrap(found));
        return size < HEADER && Arrays.equals(found, Arrays.copyOf(header().array(), size));
    }

    /** Gives the records of every intact frame. */
    Intact scan(FileChannel channel, String search, Entry entry) throws IOException {
        checkHeader(channel, search);
        long size = channel.size();
        long at = HEADER;
        long evaluations = 0;
        double seconds = 0;
        long[] genome = new long[words];
        double[] values = new double[objectives];
        byte[] bytes = new byte[1 << 16];
        boolean torn = false;
        while (at < size) {
            torn = size - at < FRAME_START;
            if (torn) {
                break;
            }
            ByteBuffer start = ByteBuffer.allocate(FRAME_START).order(ByteOrder.LITTLE_ENDIAN);
            read(channel, at, start);
            int length = start.getInt(0);
            int count = start.getInt(4);
            if (count < 1 || length < 1 || length > FRAME_MOST || (long) count * recordBytes() != length) {
                break;
            }
            int whole = FRAME_START + length + FRAME_END;
            torn = size - at < whole;
            if (torn) {
                break;
            }
            bytes = bytes.length < whole ? new byte[whole] : bytes;
            ByteBuffer frame = ByteBuffer.wrap(bytes, 0, whole).order(ByteOrder.LITTLE_ENDIAN);
            read(channel, at, frame.duplicate());
            if (frame.getInt(whole - FRAME_END) != crc(bytes, whole - FRAME_END)) {
                break;
            }
            frame.position(FRAME_START);
            for (int i = 0; i < count; i++) {
                for (int w = 0; w < words; w++) {
                    genome[w] = frame.getLong();
                }
                for (int o = 0; o < objectives; o++) {
                    values[o] = frame.getDouble();
                }
                entry.accept(genome, 0, values, frame.getDouble());
            }
            evaluations += count;
            seconds = frame.getDouble(8);
            at += whole;
        }
        if (evaluations == 0 && at < size && !torn) {
            throw damaged("the checkpoint of " + search + " is damaged from its first generation on");
        }
        return new Intact(at, evaluations, seconds, torn);
    }

    private void checkHeader(FileChannel channel, String search) throws IOException {
        byte[] found = new byte[HEADER];
        if (channel.size() < HEADER) {
            throw damaged("the checkpoint of " + search + " is no checkpoint");
        }
        read(channel, 0, ByteBuffer.wrap(found));
        ByteBuffer header = ByteBuffer.wrap(found).order(ByteOrder.LITTLE_ENDIAN);
        if (!Arrays.equals(found, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw damaged("the checkpoint of " + search + " is no checkpoint");
        }
        if (header.getInt(HEADER - 4) != crc(found, HEADER - 4)) {
            throw damaged("the checkpoint of " + search + " has a damaged header");
        }
        if (header.getInt(8) != VERSION) {
            throw damaged("the checkpoint of " + search + " has version " + header.getInt(8) + ", not " + VERSION);
        }
        if (!Arrays.equals(found, header().array())) {
            throw damaged("the checkpoint of " + search + " belongs to another study or search");
        }
    }

    private static StorageException damaged(String message) {
        return new StorageException(Kind.DAMAGED, message, "this run stays as it is, its front.csv too; start anew beside"
                + " it with 'paretile run RUN/study.resolved.yaml --out OTHER'");
    }

    private static void read(FileChannel channel, long at, ByteBuffer bytes) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            int n = channel.read(bytes, position);
            if (n < 0) {
                throw new IOException("the file ends at byte " + position);
            }
            position += n;
        }
    }

    private static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
