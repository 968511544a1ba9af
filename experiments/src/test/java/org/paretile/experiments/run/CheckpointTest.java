package org.paretile.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.experiments.run.StorageException.Kind;

class CheckpointTest {
    private static final int HEADER = 60;
    private static final int RECORD = 8 * (2 + 3 + 1);
    private static final int[] GENERATIONS = {3, 1, 2};

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("checkpoint");
    }

    private static CheckpointFormat format(int identity) {
        byte[] hash = new byte[32];
        Arrays.fill(hash, (byte) identity);
        return new CheckpointFormat(5, 2, 3, hash);
    }

    /** Evaluation i of the test's search. */
    private static String evaluation(int i) {
        return Arrays.toString(new long[] {i, -i}) + Arrays.toString(new double[] {i * 0.1, Double.POSITIVE_INFINITY, -0.0}) + (double) (i % 2);
    }

    private static void appendTo(Checkpoint journal, int first, int count) {
        for (int i = first; i < first + count; i++) {
            journal.append(new long[] {99, i, -i}, 1, new double[] {i * 0.1, Double.POSITIVE_INFINITY, -0.0}, i % 2);
        }
        journal.endGeneration();
    }

    private static List<String> recalled(Checkpoint journal) {
        List<String> all = new ArrayList<>();
        long count = journal.recall((genome, offset, objectives, violation) -> all.add(
                Arrays.toString(Arrays.copyOfRange(genome, offset, offset + 2)) + Arrays.toString(objectives) + violation));
        assertThat(count).isEqualTo(all.size());
        return all;
    }

    private static List<String> expected(int count) {
        return java.util.stream.IntStream.range(0, count).mapToObj(CheckpointTest::evaluation).toList();
    }

    private Checkpoint.Opened open() {
        return Checkpoint.open(file, "nsga2-1", format(7));
    }

    /** The bytes of a journal of six evaluations in three generations. */
    private byte[] journal() throws IOException {
        try (Checkpoint journal = open().journal()) {
            int first = 0;
            for (int count : GENERATIONS) {
                appendTo(journal, first, count);
                first += count;
            }
        }
        return Files.readAllBytes(file);
    }

    /** Intact evaluations in the first {@code size} bytes. */
    private static int intact(int size) {
        int at = HEADER;
        int evaluations = 0;
        for (int count : GENERATIONS) {
            at += 16 + count * RECORD + 4;
            if (at > size) {
                return evaluations;
            }
            evaluations += count;
        }
        return evaluations;
    }

    private static boolean frameEnd(int size) {
        int at = HEADER;
        for (int count : GENERATIONS) {
            if (at == size) {
                return true;
            }
            at += 16 + count * RECORD + 4;
        }
        return at == size;
    }

    @Test
    void recallsWhatWasAppendedBitForBit() throws IOException {
        assertThat(journal()).hasSize(HEADER + 3 * 20 + 6 * RECORD);
        Checkpoint.Opened opened = open();
        assertThat(opened.warning()).isEmpty();
        assertThat(opened.journal().recalled()).isEqualTo(6);
        assertThat(recalled(opened.journal())).isEqualTo(expected(6));
        assertThat(opened.journal().secondsBefore()).isPositive();
    }

    @Test
    void survivesAKillAfterEachGenerationWithoutBeingClosed() {
        Checkpoint journal = open().journal();
        appendTo(journal, 0, 3);
        assertThat(recalled(Checkpoint.open(file, "nsga2-1", format(7)).journal())).isEqualTo(expected(3));
    }

    @Test
    void goesOnBehindWhatItRecalls() throws IOException {
        journal();
        try (Checkpoint journal = open().journal()) {
            recalled(journal);
            appendTo(journal, 6, 2);
        }
        assertThat(recalled(open().journal())).isEqualTo(expected(8));
    }

    @Test
    void cutAtAnyByteItKeepsEveryWholeGenerationAndGoesOn() throws IOException {
        byte[] whole = journal();
        for (int size = 0; size < whole.length; size++) {
            Files.write(file, Arrays.copyOf(whole, size));
            Checkpoint.Opened opened = open();
            int kept = intact(size);
            assertThat(opened.journal().recalled()).as("cut at %d", size).isEqualTo(kept);
            assertThat(opened.warning().isPresent()).as("warning when cut at %d", size).isEqualTo(size > HEADER && !frameEnd(size));
            opened.warning().ifPresent(w -> assertThat(w).contains("nsga2-1", "after " + kept + " evaluations", "intact", "goes on"));
            try (Checkpoint journal = opened.journal()) {
                appendTo(journal, kept, 1);
            }
            assertThat(recalled(open().journal())).isEqualTo(expected(kept + 1));
        }
    }

    @Test
    void withABitOfAnyByteFlippedItKeepsTheGenerationsBeforeOrRefuses() throws IOException {
        byte[] whole = journal();
        int first = HEADER + 20 + GENERATIONS[0] * RECORD;
        for (int at = 0; at < whole.length; at++) {
            int bit = 8 * at + at * 5 % 8;
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            if (bit / 8 < first) {
                assertThatThrownBy(this::open).as("bit %d", bit).isInstanceOfSatisfying(StorageException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.DAMAGED);
                    assertThat(e.help()).contains("front.csv", "start anew");
                });
                assertThat(Files.readAllBytes(file)).isEqualTo(flipped);
            } else {
                Checkpoint.Opened opened = open();
                List<String> kept = recalled(opened.journal());
                assertThat(kept).hasSize(intact(bit / 8));
                assertThat(kept).isEqualTo(expected(kept.size()));
                assertThat(opened.warning()).hasValueSatisfying(w -> assertThat(w).contains(kept.size() + " evaluations"));
                opened.journal().close();
            }
        }
    }

    @Test
    void refusesTheJournalOfAnotherStudy() throws IOException {
        byte[] whole = journal();
        assertThatThrownBy(() -> Checkpoint.open(file, "nsga2-1", format(8))).hasMessageContaining("another study");
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void refusesAFileThatIsNoJournal() throws IOException {
        Files.writeString(file, "id,search,x1\n");
        assertThatThrownBy(this::open).hasMessageContaining("no checkpoint");
        Files.writeString(file, "id,search,x1\n".repeat(50));
        assertThatThrownBy(this::open).hasMessageContaining("no checkpoint");
    }

    @Test
    void takesGenerationsLargerThanItsBuffer() {
        try (Checkpoint journal = open().journal()) {
            appendTo(journal, 0, 300_000);
        }
        Checkpoint journal = open().journal();
        assertThat(journal.recalled()).isEqualTo(300_000);
        long[] last = new long[1];
        journal.recall((genome, offset, objectives, violation) -> last[0] = genome[offset]);
        assertThat(last[0]).isEqualTo(299_999);
    }

    @Test
    void aGenerationWithoutEvaluationsLeavesNothing() throws IOException {
        Checkpoint journal = open().journal();
        journal.endGeneration();
        journal.close();
        assertThat(Files.size(file)).isEqualTo(HEADER);
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsWhatWasWrittenBefore() {
        Checkpoint journal = Checkpoint.open(file, "nsga2-1", format(7), disk -> new FullDisk(disk, 250)).journal();
        appendTo(journal, 0, 3);
        assertThat(journal.failure()).isEmpty();
        appendTo(journal, 3, 3);
        appendTo(journal, 6, 3);
        assertThat(journal.failure()).hasValueSatisfying(f -> {
            assertThat(f.kind()).isEqualTo(Kind.UNWRITABLE);
            assertThat(f).hasMessageContaining("No space left on device");
        });
        journal.close();
        assertThat(recalled(open().journal())).isEqualTo(expected(3));
    }

    /** Takes so many bytes and no more. */
    static final class FullDisk implements WritableByteChannel {
        private final FileChannel disk;
        private int left;

        FullDisk(FileChannel disk, int left) {
            this.disk = disk;
            this.left = left;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (left == 0) {
                throw new IOException("No space left on device");
            }
            int n = Math.min(left, bytes.remaining());
            left -= n;
            ByteBuffer part = bytes.slice(bytes.position(), n);
            disk.write(part);
            bytes.position(bytes.position() + n);
            return n;
        }

        @Override
        public boolean isOpen() {
            return disk.isOpen();
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }
}
